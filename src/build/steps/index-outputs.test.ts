import { readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { indexSegments, readIndexAnalyser, toRecord } from "../../search/index/index.ts";
import { inTemporaryDirectory } from "../../testing/project.ts";
import { presentOutput, type OutputPlaces } from "../output/output.ts";
import {
  isKept,
  keepSegment,
  keptFiles,
  stageBundle,
  type BundleJob,
  type Kept,
} from "./index-outputs.ts";

/** Keeps segments of an article each: as many as some groups have. */
async function keepSegments(directory: string): Promise<Kept[]> {
  const analyser = readIndexAnalyser();
  const days = Array.from({ length: 18 }, (_, i) => `2024-05-${10 + i}`);
  const records = days.map((date) => {
    const url = `/${date.replaceAll("-", "/")}/a/`;
    return [toRecord({ url, title: date, date, author: [], tags: [], places: [] }, "نص", analyser)];
  });
  return (await indexSegments(records)).map(({ segment }, i) => {
    const own = { kept: path.join(directory, "segments", days[i]!), key: `key-${i}` };
    keepSegment(own, segment);
    return own;
  });
}

function jobOf(segments: readonly Kept[], places: OutputPlaces): BundleJob {
  const [name, key, codeHash] = ["b", "k", "c"];
  return { name, bundle: name, key, codeHash, segments, unmade: [], grows: false, places };
}

test("a bundle is merged as from nothing whatever is lost of what was kept; damaged segments are told", async () => {
  await inTemporaryDirectory(async (directory) => {
    const segments = await keepSegments(directory);
    const [live, lists, staging] = ["site", "lists", "staging"].map((name) =>
      path.join(directory, name),
    ) as [string, string, string];
    const places = { live, lists, staging };
    const job = jobOf(segments, places);
    expect(await stageBundle(job)).toEqual([]);
    const bundle = presentOutput(places, "b");
    const [chunks = ""] = keptFiles(segments);
    for (const lose of [() => {}, () => truncateSync(chunks, 200), () => rmSync(chunks)]) {
      lose();
      expect(await stageBundle(job)).toEqual([]);
      expect(presentOutput(places, "b")).toEqual(bundle);
    }
    const [first, , third] = segments;
    truncateSync(first!.kept, 200);
    rmSync(third!.kept);
    expect(segments.filter((own) => !isKept(own))).toEqual([third]);
    expect(await stageBundle(job)).toEqual([first, third]);
  });
});

test("words that are damaged are told, whether their group is as it was or not", async () => {
  await inTemporaryDirectory(async (directory) => {
    const segments = await keepSegments(directory);
    const places = { live: directory, lists: directory, staging: path.join(directory, "staging") };
    const job = jobOf(segments, places);
    expect(await stageBundle(job)).toEqual([]);
    const [, , third, ...others] = segments;
    const words = keptFiles([third!]).at(-1)!;
    const bytes = readFileSync(words);
    for (const damaged of [bytes.with(bytes.length >> 1, 255), bytes.subarray(0, -1)]) {
      writeFileSync(words, damaged);
      expect(await stageBundle(job)).toEqual([third]);
      expect(await stageBundle({ ...job, segments: [third!, ...others] })).toEqual([third]);
    }
    writeFileSync(words, bytes);
    expect(await stageBundle(job)).toEqual([]);
  });
});
