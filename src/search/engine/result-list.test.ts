import { expect, test } from "vitest";
import type { SearchResult } from "../format/types.ts";
import type { Searched } from "./find.ts";
import type { Found } from "./found.ts";
import { listResults } from "./result-list.ts";

/** Signatures of sixteen places, equal in all of them or in none. */
const signatures = Array.from("abcdefghijkl", (letter) => letter.repeat(16));

/** The reports of an archive, in order, by the signature of each. */
async function list(reports: readonly (string | undefined)[], offset: number) {
  const read = new Set<number>();
  const bundle = {
    fragment: (article: number) => {
      read.add(article);
      return Promise.resolve({ meta: { signature: reports[article] } });
    },
  };
  const found = reports.map((_, article) => ({
    source: { bundle },
    article,
    score: 1,
    open: false,
    loose: false,
  }));
  const listed = await listResults(
    found as unknown as Found<Searched>[],
    { offset, limit: 10, fold: true },
    {
      toResult: () => ({}) as SearchResult,
      scoreOf: () => 1,
      analyse: () => [],
      sort: undefined,
    },
    [],
  );
  return {
    counts: listed?.results.map(({ similar = [] }) => similar.length),
    next: listed?.next,
    read,
  };
}

test("near-copies stand below the first of them, and the page is filled with what comes after", async () => {
  const reports = signatures.flatMap((signature) => [signature, signature, signature]);
  const { counts, next, read } = await list(reports, 0);
  expect(counts).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 2, 0]);
  expect([next, read.size]).toEqual([28, 28]);
});

test("of reports that were printed many times, no more texts are loaded than a page is worth", async () => {
  const reports = signatures.flatMap((signature) => Array<string>(25).fill(signature));
  const first = await list(reports, 0);
  expect(first.counts).toEqual([24, 4]);
  expect(first.read.size).toBe(30);
  const second = await list(reports, first.next ?? 0);
  expect(second.counts, "the next page goes on there").toEqual([19, 9]);
  expect([...second.read].sort((a, b) => a - b).at(0)).toBe(30);
});
