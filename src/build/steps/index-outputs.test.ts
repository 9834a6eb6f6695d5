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
import { chunksFile, isKept, stageBundle, type Kept } from "./index-outputs.ts";

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

test("a bundle is merged as from nothing whatever is lost of what was kept; damaged segments are told", async () => {
  await inTemporaryDirectory(async (directory) => {
    const segments = await keepSegments(directory);
    const [live, lists, staging] = ["site", "lists", "staging"].map((name) =>
      path.join(directory, name),
    ) as [string, string, string];
    const places = { live, lists, staging };
    const job = { name: "b", bundle: "b", key: "k", codeHash: "c", segments, grows: false, places };
    expect(stageBundle(job)).toEqual([]);
    const bundle = presentOutput(places, "b");
    const chunks = chunksFile(segments);
    for (const lose of [() => {}, () => truncateSync(chunks, 200), () => rmSync(chunks)]) {
      lose();
      expect(stageBundle(job)).toEqual([]);
      expect(presentOutput(places, "b")).toEqual(bundle);
    }
    const [first, , third] = segments;
    truncateSync(first!.kept, 200);
    rmSync(third!.kept);
    expect(segments.filter((own) => !isKept(own))).toEqual([third]);
    expect(stageBundle(job)).toEqual([first, third]);
  });
});
