import { describe, expect, test } from "vitest";
import { planSearchShards } from "./search-shards.ts";

const sizes = [100, 30, 10];

/** So many articles, three a day. */
const archive = (count: number): { date: string }[] =>
  Array.from({ length: count }, (_, i) => ({
    date: new Date(Date.UTC(2000, 0, 1 + Math.floor(i / 3))).toISOString().slice(0, 10),
  }));

describe("search shards", () => {
  test.each([1, 9, 12, 13, 99, 102, 103, 512])("hold each of %i articles once", (count) => {
    const shards = planSearchShards(archive(count), sizes);
    expect(shards.map(({ from }) => from)).toEqual([
      0,
      ...shards.slice(0, -1).map(({ until }) => until),
    ]);
    expect(shards.at(-1)?.until).toBe(count);
    expect(new Set(shards.map(({ name }) => name)).size).toBe(shards.length);
  });

  test("are large for the past, smaller towards the present, and never cut a day", () => {
    const shards = planSearchShards(archive(256), sizes);
    const lengths = shards.map(({ from, until }) => until - from);
    expect(lengths).toEqual([102, 102, 30, 12, 10]);
    expect(shards.map(({ name }) => name.slice(11))).toEqual(["100", "100", "30", "10", "10"]);
  });

  test("are as they were when a day is added, but for the last; or some become a larger one", () => {
    const counts = Array.from({ length: 130 }, (_, i) => 3 * (i + 1));
    const shifted = counts.filter((count) => {
      const before = planSearchShards(archive(count), sizes);
      const after = planSearchShards(archive(count + 3), sizes);
      const known = new Set(after.map(({ name, until }) => `${name} ${until}`));
      const lost = before.slice(0, -1).filter(({ name, until }) => !known.has(`${name} ${until}`));
      const grown = after.some(({ name, until }) => !name.endsWith("-10") && until > count);
      return lost.length > 0 && !grown;
    });
    expect(shifted).toEqual([]);
  });

  test("an archive of which only years are known is cut between them", () => {
    const years = Array.from({ length: 40 }, (_, i) => ({
      date: String(1900 + Math.floor(i / 2)),
    }));
    const ends = planSearchShards(years, [100, 5]).map(({ until }) => until);
    expect(ends.every((end) => end % 2 === 0)).toBe(true);
  });
});
