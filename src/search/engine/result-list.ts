/** The results of a page: the fragments of what was found, near-copies below each other. */
import type { Term } from "../analyser/index.ts";
import type { Fragment } from "../format/fragment.ts";
import { areNear } from "../format/min-hash.ts";
import type { SearchResult } from "../format/types.ts";
import type { LoadError } from "./files.ts";
import type { Searched } from "./find.ts";
import type { Found } from "./found.ts";
import { loaded } from "./loaded.ts";
import type { SearchRequest } from "./request.ts";

/**
 * Articles that are scored by their texts and not shown, at most: each costs a request, and places of all words some for
 * each bundle.
 */
const MOST_IN_VAIN = 10;

/**
 * Texts that are loaded for each result that is asked for, at most. Of a report that was printed thirty times,
 * near-copies would be most of what a search costs; a page then has fewer results, and the next begins where it ends.
 */
const MOST_TEXTS = 3;

/** What a list needs to know of what is listed. */
interface Listing {
  /** The terms of a text. */
  analyse: (content: string) => readonly Term[];
  /** Makes a result of an article. */
  toResult: (fragment: Fragment, text: readonly Term[], score: number) => SearchResult;
  /** The score of an article by its text. */
  scoreOf: (one: Found<Searched>, text: readonly Term[]) => number;
  /** Puts what is found into its order again; missing where that is not by score. */
  sort: ((found: readonly Found<Searched>[]) => Found<Searched>[]) | undefined;
}

/**
 * The results of a page, and where the next page begins; none if too many articles would have to be scored by their
 * texts.
 *
 * @param found in order; of those whose scores are open, it is by the most that these may be.
 * @param lost gets what could not be loaded without a connection.
 */
export async function listResults(
  found: readonly Found<Searched>[],
  { offset, limit, fold }: Pick<SearchRequest, "offset" | "limit" | "fold">,
  { analyse, toResult, scoreOf, sort }: Listing,
  lost: LoadError[],
): Promise<{ results: SearchResult[]; next: number } | undefined> {
  /** An article's texts: what has been scored by its text is not analysed again to be shown. */
  const texts = new Map<Fragment, readonly Term[]>();
  const textOf = (fragment: Fragment): readonly Term[] => {
    const text = texts.get(fragment) ?? analyse(fragment.content);
    texts.set(fragment, text);
    return text;
  };
  let ordered = found;
  let scored = 0;
  /** Scores by its text what is not certain of a page, as often as another article takes a place in it. */
  const settle = async (from: number, until: number): Promise<boolean> => {
    for (;;) {
      const open = ordered.slice(sort ? 0 : from, until).filter((one) => one.open);
      if (open.length === 0) return true;
      scored += open.length;
      if (scored > until + MOST_IN_VAIN) return false;
      const scoring = open.map(async (one) => {
        one.open = false;
        one.score = scoreOf(one, textOf(await one.source.bundle.fragment(one.article)));
      });
      // What cannot be loaded is not shown.
      await loaded(scoring, []);
      ordered = sort?.(ordered) ?? ordered;
    }
  };
  const listed: { result: SearchResult; signature: string }[] = [];
  let next = offset;
  const end = Math.min(found.length, offset + MOST_TEXTS * limit);
  while (next < end && listed.length < limit) {
    // No more than are shown: where near-copies stand below each other, the next are asked for then.
    const until = Math.min(end, next + limit - listed.length);
    if (!(await settle(next, until))) return undefined;
    const batch = ordered.slice(next, until);
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
      const result = {
        ...toResult(fragment, textOf(fragment), score),
        ...(loose && { loose: true as const }),
      };
      if (copied) copied.result.similar = [...(copied.result.similar ?? []), result];
      else listed.push({ result, signature });
      next++;
    }
  }
  return { results: listed.map(({ result }) => result), next };
}
