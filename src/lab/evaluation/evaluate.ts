/**
 * Scores a site's search on a retrieval task: queries, each with the articles that it is meant to find.
 * R@k is the share of queries with a right article among the first k; MRR@10 the mean
 * of one over the rank of the first right one (0 past the tenth).
 */
import type { Page } from "playwright-core";
import { percentile } from "../percentile.ts";

/** A query, and what it is meant to find. */
export interface TaskQuery {
  q: string;
  /** Any of these: the path of an article on the site, its `source.url`, or `<id>` for `urn:doc:<id>`. */
  rel: string | readonly string[];
}

/** How well a search did. Shares are from 0 to 1, times in milliseconds. */
export interface Score {
  queries: number;
  r1: number;
  r10: number;
  mrr10: number;
  empty: number;
  /** Share with a right article among the first ten once the reader has taken what is suggested, if anything is. */
  suggested: number;
  median: number;
  percentile95: number;
  /** Queries without a right article among the first ten. */
  missed: string[];
}

/** Reads a task: a query a line, as JSON. */
export function readTask(text: string): TaskQuery[] {
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as TaskQuery);
}

/**
 * Asks every query of a task.
 *
 * @param page at the site's search page.
 * @param sourceOf the `source.url` of an article by its path on the site.
 */
export async function evaluate(
  page: Page,
  queries: readonly TaskQuery[],
  sourceOf: ReadonlyMap<string, string>,
): Promise<Score> {
  const ranks: number[] = [];
  const times: number[] = [];
  const missed: string[] = [];
  let [empty, bySuggestion] = [0, 0];
  for (const { q, rel } of queries) {
    const { urls, milliseconds, correction } = await ask(page, q);
    const right = new Set([rel].flat().flatMap((one) => [one, `urn:doc:${one}`]));
    const isRight = (url: string): boolean => right.has(url) || right.has(sourceOf.get(url) ?? "");
    const rank = urls.findIndex(isRight) + 1;
    ranks.push(rank);
    times.push(milliseconds);
    if (urls.length === 0) empty++;
    if (rank > 0) continue;
    missed.push(q);
    if (correction !== undefined && (await ask(page, correction)).urls.some(isRight)) {
      bySuggestion++;
    }
  }
  const share = (count: number): number => count / queries.length;
  const found = ranks.filter((rank) => rank > 0);
  return {
    queries: queries.length,
    r1: share(ranks.filter((rank) => rank === 1).length),
    r10: share(found.length),
    mrr10: share(found.reduce((sum, rank) => sum + 1 / rank, 0)),
    empty: share(empty),
    suggested: share(found.length + bySuggestion),
    median: percentile(times, 0.5) ?? 0,
    percentile95: percentile(times, 0.95) ?? 0,
    missed,
  };
}

/** The first ten results. */
interface Asked {
  /** Their paths. */
  urls: string[];
  milliseconds: number;
  /** What may have been meant. */
  correction?: string;
}

async function ask(page: Page, query: string): Promise<Asked> {
  // As text, since a bundler would rewrite the import.
  const asked = `(async () => {
    const { search } = await import(new URL("api.js", location.href).href);
    const start = performance.now();
    const { results, correction } = await search(${JSON.stringify(query)}, { limit: 10 });
    const milliseconds = performance.now() - start;
    return { urls: results.map(({ url }) => url), milliseconds, correction };
  })()`;
  const { urls, ...others } = await page.evaluate<Asked>(asked);
  return { urls: urls.map((url) => decodeURIComponent(url)), ...others };
}
