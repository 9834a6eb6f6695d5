/** The sizes and formats in which a picture is published, made by `@11ty/eleventy-img`. */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { diskPath } from "../../archive/reading/disk-path.ts";
import {
  variantFormats,
  variantUrl,
  variantUrls,
  type Picture,
} from "../../archive/pictures/pictures.ts";
import { keepOnly } from "../../lib/keep-only.ts";
import { hashOf } from "../../lib/hash.ts";
import { writeWhole } from "../../lib/write-whole.ts";

/** A file of the site. */
export interface EncodedFile {
  /** Path on the site, without a slash at its head. */
  path: string;
  bytes: Uint8Array;
}

const settings = {
  formats: [...variantFormats],
  formatFiltering: [],
  fixOrientation: true,
  // More effort costs seven times as long and saves a sixth of the bytes.
  sharpAvifOptions: { quality: 50, effort: 1, chromaSubsampling: "4:2:0" },
  sharpWebpOptions: { quality: 76, effort: 4 },
};

const require = createRequire(import.meta.url);

/** By what a picture is encoded: where it differs, so do the bytes. */
export const ENCODING = hashOf(
  JSON.stringify([settings, versionOf("@11ty/eleventy-img"), versionOf("sharp")]),
).slice(0, 12);

function versionOf(name: string): string {
  return (require(`${name}/package.json`) as { version: string }).version;
}

/**
 * The smaller forms of a picture.
 *
 * @param cache a directory where they are cached, by the picture's content and the encoding.
 * @throws Error when the file is not a whole picture.
 */
export async function encodePicture(
  directory: string,
  picture: Picture,
  cache: string | undefined,
): Promise<EncodedFile[]> {
  const wanted = variantUrls(picture).map((url) => url.slice(1));
  if (wanted.length === 0) return [];
  const cached = (file: string): string =>
    path.join(cache ?? "", ENCODING, path.posix.basename(file));
  if (cache !== undefined && wanted.every((file) => existsSync(cached(file)))) {
    return wanted.map((file) => ({ path: file, bytes: readFileSync(cached(file)) }));
  }
  const { default: image } = await import("@11ty/eleventy-img");
  const made = await image(diskPath(directory, picture.file), {
    ...settings,
    widths: [...picture.widths],
    // The bytes are given back, and nothing is written that might be left in part.
    dryRun: true,
    useCache: false,
  });
  const files = variantFormats.flatMap((format) =>
    (made[format] ?? []).map(({ width, buffer }) => ({
      path: variantUrl(picture, width, format).slice(1),
      bytes: buffer,
    })),
  );
  const missing = wanted.filter((file) => !files.some((own) => own.path === file));
  if (missing.length > 0) throw new Error(`${picture.file} could not be made into ${missing[0]}`);
  if (cache !== undefined)
    for (const { path: file, bytes } of files) writeWhole(cached(file), bytes);
  return files;
}

/** Forgets what is of no picture of the archive. */
export function forgetOtherPictures(cache: string, pictures: Iterable<Picture>): void {
  const names = [...pictures].flatMap(variantUrls).map((url) => path.posix.basename(url));
  keepEncoded(cache, ENCODING, names);
}

/** Keeps of a cache, which has a folder for each encoding, some files of one encoding alone. */
export function keepEncoded(cache: string, encoding: string, names: Iterable<string>): void {
  if (!existsSync(cache)) return;
  for (const one of readdirSync(cache)) {
    const folder = path.join(cache, one);
    if (one === encoding) keepOnly(folder, new Set(names));
    else rmSync(folder, { recursive: true });
  }
}
