/** Scans as they come, measured: the tests make their own, small. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { inTemporaryDirectory } from "../../testing/project.ts";
import { measure, type Measured } from "./measure.ts";
import { scanNameFault } from "./scan-facts.ts";
import type { UnfitFile } from "./unfit-file.ts";
import { english, saying } from "../../messages/message.ts";

const nameFault = (file: string) => english(scanNameFault(file) ?? saying(""));

/** Grey from left to right, or black and white stripes. */
function pixels(width: number, height: number, isBitonal: boolean): sharp.Sharp {
  const data = Buffer.alloc(width * height);
  for (let i = 0; i < data.length; i++) {
    const across = i % width;
    data[i] = isBitonal ? (across % 10 < 5 ? 0 : 255) : Math.floor((across * 255) / width);
  }
  return sharp(data, { raw: { width, height, channels: 1 } }).toColourspace("b-w");
}

const print = () => pixels(60, 40, true);
const grey = () => pixels(60, 40, false);
const colour = () => sharp({ create: { width: 60, height: 40, channels: 3, background: "red" } });

async function measureOne(name: string, bytes: Uint8Array, headsOnly = false) {
  let found: Measured["scans"] = [];
  await inTemporaryDirectory(async (directory) => {
    writeFileSync(path.join(directory, name), bytes);
    found = (await measure({ directory, scans: [name], words: [], headsOnly })).scans;
  });
  return found[0];
}

describe("scans that are whole", () => {
  test.each<[what: string, name: string, picture: () => sharp.Sharp, isBitonal: boolean]>([
    ["fax", "1.tif", () => print().tiff({ compression: "ccittfax4", bitdepth: 1 }), true],
    ["one bit", "1.tiff", () => print().tiff({ compression: "packbits", bitdepth: 1 }), true],
    ["one bit, turned over", "1.tif", () => print().tiff({ bitdepth: 1, miniswhite: true }), true],
    ["LZW", "1.TIF", () => grey().tiff({ compression: "lzw" }), false],
    ["JPEG in TIFF", "1.tif", () => colour().tiff({ compression: "jpeg" }), false],
    ["tiles", "1.tif", () => colour().tiff({ tile: true, tileWidth: 16, tileHeight: 16 }), false],
    ["pyramid", "1.tif", () => grey().tiff({ pyramid: true, tile: true }), false],
    ["16 bits", "1.tif", () => grey().toColourspace("grey16").tiff({ compression: "none" }), false],
    ["CMYK", "1.tif", () => colour().toColourspace("cmyk").tiff(), false],
    ["palette", "1.png", () => print().png({ palette: true, colours: 2 }), true],
    ["transparency", "1.png", () => colour().ensureAlpha(0.5).png(), false],
    ["JPEG", "1.jpg", () => grey().jpeg(), false],
    ["WebP", "1.webp", () => colour().webp(), false],
  ])("%s", async (_, name, picture, isBitonal) => {
    const fact = await measureOne(name, await picture().toBuffer());
    expect(fact).toMatchObject({ width: 60, height: 40, isBitonal, shownWidth: 60 });
  });

  test("a scan that lies on its side is shown upright", async () => {
    const bytes = await grey().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    for (const headsOnly of [false, true]) {
      const fact = await measureOne("1.jpg", bytes, headsOnly);
      expect(fact).toMatchObject({ width: 40, height: 60, shownWidth: 40, shownHeight: 60 });
    }
  });

  test("what is not black and white alone is shown 2,400 pixels wide at most", async () => {
    const wide = await measureOne("1.png", await pixels(3000, 600, false).png().toBuffer());
    expect(wide).toMatchObject({ width: 3000, shownWidth: 2400, shownHeight: 480 });
    const fax = await measureOne("1.png", await pixels(3000, 600, true).png().toBuffer());
    expect(fax).toMatchObject({ width: 3000, shownWidth: 3000, isBitonal: true });
  });
});

describe("what is none", () => {
  const told = async (name: string, bytes: Uint8Array) => {
    const fact = await measureOne(name, bytes);
    return fact && "unfit" in fact ? `${fact.severity}: ${english(fact.unfit)}` : fact;
  };

  test("a scan that breaks off leaves its page without a picture, with a warning", async () => {
    for (const [name, picture] of [
      ["1.tif", pixels(600, 400, false).tiff({ compression: "lzw" })],
      ["1.png", pixels(600, 400, false).png()],
      ["1.jpg", pixels(600, 400, false).jpeg()],
      ["1.webp", pixels(600, 400, false).webp({ lossless: true })],
    ] as const) {
      const bytes = await picture.toBuffer();
      const half = bytes.subarray(0, Math.floor(bytes.length / 2));
      expect(await told(name, half)).toMatch(/^warning: .+ its page is shown as missing/);
    }
    expect(await told("1.tif", Buffer.alloc(0))).toContain("it has 0 bytes");
    expect(await told("1.tif", Buffer.from("no picture"))).toContain("it is no TIFF");
  });

  test("another kind of file is an error that says what makes a scan of it", async () => {
    const jp2 = Buffer.from("0000000c6a5020200d0a870a", "hex");
    expect(await told("1.tif", jp2)).toMatch(/^error: .+ JPEG 2000 file; convert .+opj_decompress/);
    expect(await told("1.tif", Buffer.from("%PDF-1.4"))).toMatch(/^error: .+pdftoppm/);
    const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>';
    expect(await told("1.png", Buffer.from(svg))).toMatch(/^error: .+SVG/);
    expect(nameFault("a/1.jp2")).toContain("opj_decompress");
    expect(nameFault("a/1.gif")).toBe('found "a/1.gif", expected a TIFF, JPEG, PNG or WebP file');
  });

  test("more than 300 million pixels are refused before they are decoded", async () => {
    const bytes = await grey().png().toBuffer();
    const view = Buffer.from(bytes);
    view.writeUInt32BE(20_000, 16);
    view.writeUInt32BE(20_000, 20);
    view.writeUInt32BE(crc(view.subarray(12, 29)), 29);
    expect(await told("1.png", view)).toMatch(/^error: .+more than 300 million pixels/);
  });
});

/** CRC-32, as PNG has it. */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let i = 0; i < 8; i++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}

test.each([
  ["{", "cannot be read as JSON"],
  ["[]", "says no width and height"],
  ['{"width":9,"height":0,"words":[]}', "says no width and height"],
  ['{"width":9,"height":9}', "has no list of words"],
  ['{"width":9,"height":9,"words":[["a",1,2,3,4],["b",1,2,3]]}', "has a word 2 that is not"],
])("words are refused: %j", async (text, fault) => {
  const [good, bad] = await measureWords('{"width":9,"height":9,"words":[["كلمة",1,2,3,4]]}', text);
  expect(good).toEqual({ file: "0.words.json", hash: expect.stringMatching(/^[0-9a-f]{16}$/) });
  expect(bad).toMatchObject({ severity: "warning" });
  expect(english((bad as UnfitFile).unfit)).toContain(fault);
});

async function measureWords(...texts: string[]): Promise<Measured["words"]> {
  let found: Measured["words"] = [];
  await inTemporaryDirectory(async (directory) => {
    const words = texts.map((_, i) => `${i}.words.json`);
    for (const [i, text] of texts.entries()) writeFileSync(path.join(directory, words[i]!), text);
    found = (await measure({ directory, scans: [], words })).words;
  });
  return found;
}
