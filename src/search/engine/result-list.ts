/** The results of a page: the fragments of what was found, near-copies below each other. */
import type { Fragment } from "../format/fragment.ts";
import { areNear } from "../format/min-hash.ts";
import type { SearchResult } from "../format/types.ts";
import type { LoadError } from "./files.ts";
import type { Searched } from "./find.ts";
import type { Found } from "./found.ts";
import { loaded } from "./loaded.ts";
import type { SearchRequest } from "./request.ts";

/**
 * The results of a page, and where the next page begins.
 *
 * @param found in order.
 * @param toResult makes a result of an article.
 * @param lost gets what could not be loaded without a connection.
 */
export async function listResults(
  found: readonly Found<Searched>[],
  { offset, limit, fold }: Pick<SearchRequest, "offset" | "limit" | "fold">,
  toResult: (fragment: Fragment, score: number) => SearchResult,
  lost: LoadError[],
): Promise<{ results: SearchResult[]; next: number }> {
  const listed: { result: SearchResult; signature: string }[] = [];
  const page = (): SearchResult[] => listed.map(({ result }) => result);
  let next = offset;
  while (next < found.length && listed.length < limit) {
    // No more than are shown: where near-copies stand below each other, the next are asked for then.
    const batch = found.slice(next, next + limit - listed.length);
    const read = await loaded(
      batch.map(async (one) => ({
        ...one,
        fragment: await one.source.bundle.fragment(one.article),
      })),
      lost,
    );
    next += batch.length - read.length;
    for (const { fragment, score, loose } of read) {
      const { signature } = fragment.meta;
      const copied =
        fold &&
        listed.find(
          ({ result, ...one }) =>
            (result.loose ?? false) === loose && areNear(one.signature, signature),
        );
      const result = { ...toResult(fragment, score), ...(loose && { loose: true as const }) };
      if (copied) copied.result.similar = [...(copied.result.similar ?? []), result];
      else listed.push({ result, signature });
      next++;
    }
  }
  return { results: page(), next };
}
