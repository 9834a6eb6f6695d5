/** The pictures in which a scan is published: one to read, and a thumbnail. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { scanUrls } from "../../archive/issues/read-issues.ts";
import { decodeScan, hashOfFile, type ScanFact } from "../../archive/issues/scan-facts.ts";
import { changedFile } from "../../archive/reading/changed-file.ts";
import { diskPath } from "../../archive/reading/disk-path.ts";
import { hashOf } from "../../lib/hash.ts";
import { writeWhole } from "../../lib/write-whole.ts";
import { keepEncoded } from "./encode.ts";

/** Bitonal pages stay as they are, which takes fewer bytes than a small grey picture of them. */
const settings = {
  bitonal: { lossless: true, effort: 2 },
  others: { quality: 70, effort: 4 },
  thumbnail: { quality: 60, effort: 4 },
};

/** Pixels of a thumbnail, across. */
const THUMBNAIL = 240;

const { version } = createRequire(import.meta.url)("sharp/package.json") as { version: string };

/** By what scans are encoded: where it differs, so do the bytes. */
export const SCAN_ENCODING = hashOf(JSON.stringify([settings, THUMBNAIL, version]), 12);

/** The files of a scan: where they are on the site, without a slash at the head, and in the cache. */
export function scanFiles(cache: string, fact: ScanFact): { path: string; cached: string }[] {
  const { url, thumbnail } = scanUrls(fact);
  return [
    { path: url.slice(1), cached: path.join(cache, SCAN_ENCODING, `${fact.hash}.webp`) },
    {
      path: thumbnail.slice(1),
      cached: path.join(cache, SCAN_ENCODING, `${fact.hash}-${THUMBNAIL}.webp`),
    },
  ];
}

/** Whether the cache has all files of a scan. */
export function isEncoded(cache: string, fact: ScanFact): boolean {
  return scanFiles(cache, fact).every(({ cached }) => existsSync(cached));
}

/**
 * Encodes a scan into the cache.
 *
 * @param directory the archive.
 * @throws Error when the file has changed since it was measured.
 */
export async function encodeScan(directory: string, fact: ScanFact, cache: string): Promise<void> {
  const full = diskPath(directory, fact.file);
  if ((await hashOfFile(full)) !== fact.hash) {
    throw changedFile(fact.file);
  }
  const { default: sharp } = await import("sharp");
  const { data, width, height, channels } = await decodeScan(full);
  const { shownWidth, shownHeight, isBitonal } = fact;
  const open = () => sharp(data, { raw: { width, height, channels }, limitInputPixels: false });
  const sized = open().resize(shownWidth, shownHeight, { fit: "fill" });
  const shown = isBitonal
    ? (shownWidth < width ? sized.threshold(128) : open()).webp(settings.bitonal)
    : sized.webp(settings.others);
  const across = Math.min(THUMBNAIL, width);
  const down = Math.max(1, Math.round((height * across) / width));
  const thumbnail = open().resize(across, down, { fit: "fill" }).webp(settings.thumbnail);
  const [reading, small] = scanFiles(cache, fact);
  if (small) writeWhole(small.cached, await thumbnail.toBuffer());
  if (reading) writeWhole(reading.cached, await shown.toBuffer());
}

/** Forgets what is of no scan of the archive. */
export function forgetOtherScans(cache: string, facts: Iterable<ScanFact>): void {
  const files = [...facts].flatMap((fact) => scanFiles(cache, fact));
  keepEncoded(
    cache,
    SCAN_ENCODING,
    files.map(({ cached }) => path.basename(cached)),
  );
}
