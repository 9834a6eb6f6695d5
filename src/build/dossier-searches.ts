/**
 * Searches for the articles of dossiers. What was found in the texts of a month is cached, under the
 * hash of these: a query is asked of every text once, and then of what is new.
 */
import type { Article } from "../article/index.ts";
import type { SearchFinds } from "../archive/dossiers/choose.ts";
import { groupBy } from "../archive/group-by.ts";
import { hashOf } from "../lib/hash.ts";
import { readSealed, writeSealed } from "../lib/sealed-file.ts";
import type { SynonymSets } from "../search/format/synonyms.ts";
import { findTexts, type FoundTexts, type TextSearchJob } from "./steps/find-texts.ts";

/** How texts are searched. */
export interface TextSearching {
  /** The directory of the articles. */
  directory: string;
  synonyms: SynonymSets;
  /** Where finds are cached, and the key of the project, whose code finds them. */
  cache?: { file: string; key: string };
  /** Searches a batch of so many texts as are to be searched; by default this process does. */
  find?: (job: TextSearchJob, all: number) => Promise<FoundTexts>;
}

/** Texts that are searched at a time. */
const BATCH = 4000;

/** What was found in the articles of a month: their URLs by the query, which was asked if it is there. */
interface MonthFinds {
  hash: string;
  found: Record<string, string[]>;
}

/**
 * The articles that each of some queries finds.
 *
 * @param articles oldest first.
 */
export async function searchArticles(
  queries: readonly string[],
  articles: readonly Article[],
  { directory, synonyms, cache, find = inThisProcess }: TextSearching,
): Promise<SearchFinds> {
  if (queries.length === 0) return new Map();
  const key = hashOf(JSON.stringify([cache?.key, synonyms]));
  const known = cache ? cachedFinds(cache.file, key) : {};
  const months = [...groupBy(articles, ({ date }) => date.slice(0, "2024-05".length))].map(
    ([month, own]) => {
      const hash = hashOf(own.map(({ contentHash }) => contentHash).join(""));
      const before = known[month]?.hash === hash ? known[month].found : {};
      return { month, own, hash, found: before };
    },
  );
  // Those that lack a query are asked for all of them: a new query is asked of all anyway.
  const stale = months.filter(({ found }) => queries.some((one) => !Object.hasOwn(found, one)));
  const texts = stale.flatMap(({ own }) => own);
  const batches = Array.from({ length: Math.ceil(texts.length / BATCH) }, (_, i) =>
    texts.slice(i * BATCH, (i + 1) * BATCH),
  );
  const finds = await Promise.all(
    batches.map((batch) => find({ directory, queries, synonyms, articles: batch }, texts.length)),
  );
  const asked = new Map(finds.flat());
  const kept = months.map(({ month, own, hash, found }): [string, MonthFinds] => {
    const lists = queries.map((query) => [
      query,
      found[query] ?? own.flatMap(({ url }) => (asked.get(url)?.includes(query) ? url : [])),
    ]);
    return [month, { hash, found: Object.fromEntries(lists) as MonthFinds["found"] }];
  });
  if (cache && stale.length > 0) {
    writeSealed(cache.file, key, JSON.stringify(Object.fromEntries(kept)));
  }
  const byUrl = new Map(articles.map((article) => [article.url, article]));
  const all = (query: string): Article[] =>
    kept.flatMap(([, { found }]) => (found[query] ?? []).flatMap((url) => byUrl.get(url) ?? []));
  return new Map(queries.map((query) => [query, all(query)]));
}

async function inThisProcess(job: TextSearchJob): Promise<FoundTexts> {
  await new Promise(setImmediate);
  return findTexts(job);
}

function cachedFinds(file: string, key: string): Record<string, MonthFinds> {
  const found = readSealed(file);
  if (found.state !== "whole" || found.key !== key) return {};
  return JSON.parse(found.text) as Record<string, MonthFinds>;
}
