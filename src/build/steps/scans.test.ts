import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { readIssues } from "../../archive/issues/read-issues.ts";
import { scanFiles } from "../../archive/reading/scan.ts";
import { english, saying } from "../../messages/message.ts";
import newspaper from "../../testing/newspaper.ts";
import { inTemporaryDirectory } from "../../testing/project.ts";
import type { Archive } from "../archive.ts";
import { Outputs } from "../output/outputs.ts";
import { readOutputList, stagedFilesOf, stagedListOf } from "../output/output.ts";
import { Workers } from "../workers.ts";
import { costOf, planScans, renewScans, scanOutputs } from "./scans.ts";

/** Stripes in black and white, or a grey ramp. */
function pixels(width: number, height: number, isBitonal: boolean): sharp.Sharp {
  const data = Buffer.alloc(width * height);
  for (let i = 0; i < data.length; i++) {
    const across = i % width;
    data[i] = isBitonal ? (across % 14 < 6 ? 0 : 255) : Math.floor((across * 255) / width);
  }
  return sharp(data, { raw: { width, height, channels: 1 } }).toColourspace("b-w");
}

async function writeFiles(directory: string, files: Record<string, Uint8Array | string>) {
  for (const [file, bytes] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
    writeFileSync(path.join(directory, file), bytes);
  }
}

async function open(directory: string): Promise<Archive> {
  const scanned = scanFiles(directory);
  const read = await readIssues({ directory, scanned, articles: [], newspaper });
  expect(read.faults).toEqual([]);
  return { directory, catalogue: { issues: read.issues }, ...read } as unknown as Archive;
}

const print = await pixels(2500, 60, true)
  .tiff({ compression: "ccittfax4", bitdepth: 1 })
  .toBuffer();
const photo = await pixels(3000, 60, false).png().toBuffer();

test("a print is published whole and without loss, a photo smaller, each with a thumbnail; nothing twice", async () => {
  await inTemporaryDirectory(async (root) => {
    const [directory, cache] = [path.join(root, "articles"), path.join(root, "cache")];
    const places = { live: "/none", lists: "/none", staging: path.join(root, "staging") };
    await writeFiles(directory, {
      "1906/02/25/issue.yaml": "",
      "1906/02/25/pages/1.tif": print,
      "1906/02/25/pages/2.png": photo,
      "1906/02/25/pages/2.words.json":
        '{"width": 3000, "height": 60, "words": [["نص", 1, 2, 3, 4]]}',
    });
    const archive = await open(directory);
    const make = async () => {
      const making = {
        cache,
        places,
        outputs: new Outputs(places, undefined, []),
        workers: new Workers(1),
      };
      const plan = planScans(archive, making);
      await renewScans(archive, plan, making);
      return plan;
    };
    expect((await make()).missing).toHaveLength(2);
    const list = readOutputList(stagedListOf(places.staging, "scans-1906"));
    expect(list?.files.map(({ path: file }) => file.replace(/-[0-9a-f]{10}/, "-HASH"))).toEqual([
      "scans/1-HASH.webp",
      "scans/1-HASH-240.webp",
      "scans/2-HASH.webp",
      "scans/2-HASH-240.webp",
      "1906/02/25/pages/2/words.json",
    ]);
    const staged = (i: number): Buffer =>
      readFileSync(path.join(stagedFilesOf(places.staging, "scans-1906"), list!.files[i]!.path));
    const sizes = await Promise.all([0, 1, 2, 3].map((i) => sharp(staged(i)).metadata()));
    expect(sizes.map(({ format, width, height }) => [format, width, height])).toEqual([
      ["webp", 2500, 60],
      ["webp", 240, 6],
      ["webp", 2400, 48],
      ["webp", 240, 5],
    ]);
    const grey = (bytes: Buffer) => sharp(bytes).toColourspace("b-w").raw().toBuffer();
    expect((await grey(staged(0))).equals(await grey(print))).toBe(true);
    expect(staged(4).toString()).toBe('{"width":3000,"height":60,"words":[["نص",1,2,3,4]]}\n');

    // A build that was stopped has what it encoded, and one that has staged all makes nothing.
    expect((await make()).stale).toEqual([]);
    rmSync(places.staging, { recursive: true });
    const again = await make();
    expect([again.stale.length, again.missing.length]).toEqual([1, 0]);
  });
});

test("an issue that is added changes the output of its year alone; a picture of two issues is published once", async () => {
  await inTemporaryDirectory(async (directory) => {
    await writeFiles(directory, {
      "1906/02/25/issue.yaml": "",
      "1906/02/25/pages/1.tif": print,
      "1907/02/25/issue.yaml": "",
      "1907/02/25/pages/1.png": photo,
    });
    const before = scanOutputs(await open(directory));
    await writeFiles(directory, {
      "1907/03/25/issue.yaml": "pages: [/1906/02/25/pages/1.tif, 2.png]",
      "1907/03/25/2.png": await pixels(30, 60, false).png().toBuffer(),
    });
    const after = scanOutputs(await open(directory));
    expect(after.map(({ name, scans }) => [name, scans.length])).toEqual([
      ["scans-1906", 1],
      ["scans-1907", 2],
    ]);
    expect(after[0]?.key).toBe(before[0]?.key);
    expect(after[1]?.key).not.toBe(before[1]?.key);
  });
});

test("what many scans cost is told before", () => {
  const fact = { file: "", hash: "", width: 3408, height: 5452, isBitonal: true };
  const page = { ...fact, shownWidth: 3408, shownHeight: 5452 };
  expect(
    costOf(
      Array.from({ length: 9 }, () => page),
      1,
    ),
  ).toBe("");
  const many = Array.from({ length: 1000 }, () => page);
  expect(english(saying(costOf(many, 2)))).toBe(" (about 107 MB in 2000 files, 10 min)");
});
