import { rmSync, truncateSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { writeSealed } from "../../lib/sealed-file.ts";
import {
  encodeSegment,
  indexSegments,
  readIndexAnalyser,
  toRecord,
} from "../../search/index/index.ts";
import { inTemporaryDirectory } from "../../testing/project.ts";
import { presentOutput } from "../output/output.ts";
import { mergedFrom, partFiles, stageBundle, type Kept } from "./index-outputs.ts";

/** Keeps segments of an article each: as many as two parts have. */
async function keepSegments(directory: string): Promise<Kept[]> {
  const analyser = readIndexAnalyser();
  const days = Array.from({ length: 18 }, (_, i) => `2024-05-${10 + i}`);
  const records = days.map((date) => {
    const url = `/${date.replaceAll("-", "/")}/a/`;
    return [toRecord({ url, title: date, date, author: [], tags: [], places: [] }, "نص", analyser)];
  });
  return (await indexSegments(records)).map(({ segment }, i) => {
    const own = { kept: path.join(directory, "segments", days[i]!), key: `key-${i}` };
    writeSealed(own.kept, own.key, encodeSegment(segment));
    return own;
  });
}

test("a bundle is merged from its kept parts; one that is damaged is merged from its segments", async () => {
  await inTemporaryDirectory(async (directory) => {
    const segments = await keepSegments(directory);
    const [live, lists, staging] = ["site", "lists", "staging"].map((name) =>
      path.join(directory, name),
    ) as [string, string, string];
    const places = { live, lists, staging };
    const bundleOf = (own: readonly Kept[]) => {
      stageBundle({
        name: "b",
        bundle: "b",
        key: "k",
        codeHash: "c",
        segments: own,
        grows: false,
        places,
      });
      return presentOutput(places, "b");
    };
    expect(mergedFrom(segments)).toEqual(segments);
    const bundle = bundleOf(segments);
    expect(mergedFrom(segments)).toEqual([]);

    const [first = "", second = ""] = partFiles(segments);
    truncateSync(second, 200);
    rmSync(segments[0]!.kept);
    expect(bundleOf(segments)).toEqual(bundle);

    const edited = segments.map((own, i) => (i === 0 ? { ...own, key: "edited" } : own));
    expect(mergedFrom(edited)).toEqual(edited.slice(0, 16));
    truncateSync(first, 200);
    expect(() => bundleOf(segments)).toThrow("is damaged; build again");
    expect(mergedFrom(segments)).toEqual(segments.slice(0, 16));
  });
});
