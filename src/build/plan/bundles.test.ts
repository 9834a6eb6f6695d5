import { describe, expect, test } from "vitest";
import { planSearchShards, type SearchShard } from "./bundles.ts";

const sizes = [400, 120, 60];

/** Less than a month has: segments are cut between days. */
const LENGTH = 40;

/** So many articles, three every other day. */
const archive = (count: number): { date: string }[] =>
  Array.from({ length: count }, (_, i) => ({
    date: new Date(Date.UTC(2000, 0, 1 + 2 * Math.floor(i / 3))).toISOString().slice(0, 10),
  }));

const plan = (count: number): SearchShard[] => planSearchShards(archive(count), sizes, LENGTH);

/** Places of the first article of a shard and behind the last. */
function boundsOf({ segments }: SearchShard): [from: number, until: number] {
  return [segments[0]!.from, segments.at(-1)!.until];
}

describe("search shards", () => {
  test.each([1, 9, 12, 13, 99, 402, 403, 2048])("hold each of %i articles once", (count) => {
    const segments = plan(count).flatMap((shard) => shard.segments);
    expect(segments.map(({ from }) => from)).toEqual([
      0,
      ...segments.slice(0, -1).map(({ until }) => until),
    ]);
    expect(segments.at(-1)?.until).toBe(count);
    expect(new Set(segments.map(({ name }) => name)).size).toBe(segments.length);
    expect(new Set(plan(count).map(({ name }) => name)).size).toBe(plan(count).length);
  });

  test("are large for the past, smaller towards the present, and never cut a day", () => {
    const articles = archive(1100);
    const shards = plan(1100);
    expect(shards.map(({ name }) => name.slice(11))).toEqual(["400", "400", "120", "120", "60"]);
    expect(shards.map(({ grows }) => grows)).toEqual([false, false, false, false, true]);
    for (const [from, until] of shards.map(boundsOf)) {
      expect(until - from).toBeLessThan(450);
      expect(articles[from - 1]?.date).not.toBe(articles[from]!.date);
    }
  });

  test("are as they were when a day is added, but for the last; or some become a larger one", () => {
    const counts = Array.from({ length: 400 }, (_, i) => 3 * (i + 1));
    const shifted = counts.filter((count) => {
      const known = new Set(plan(count + 3).map((shard) => `${shard.name} ${boundsOf(shard)[1]}`));
      const before = plan(count).slice(0, -1);
      const lost = before.filter((shard) => !known.has(`${shard.name} ${boundsOf(shard)[1]}`));
      const last = plan(count + 3).slice(-2);
      const grown = last.some(({ name }) => !plan(count).some((shard) => shard.name === name));
      return lost.length > 0 && !grown;
    });
    expect(shifted).toEqual([]);
  });

  test("are all but the last as they were when an article is added to the last month", () => {
    const grown = [...archive(1100), { date: archive(1100).at(-1)!.date }];
    expect(planSearchShards(grown, sizes, LENGTH).slice(0, -1)).toEqual(plan(1100).slice(0, -1));
  });

  test("an archive of which only years are known is cut between them", () => {
    const years = Array.from({ length: 40 }, (_, i) => ({
      date: String(1900 + Math.floor(i / 2)),
    }));
    const ends = planSearchShards(years, [100, 5]).map((shard) => boundsOf(shard)[1]);
    expect(ends.every((end) => end % 2 === 0)).toBe(true);
  });
});
