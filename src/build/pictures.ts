/** The archive's pictures, where its pages look for them, as parts of the site. */
import { readFileSync } from "node:fs";
import { diskPath } from "../archive/reading/disk-path.ts";
import {
  brokenPictures,
  variantUrls,
  type Picture,
  type Pictures,
} from "../archive/pictures/pictures.ts";
import { hashOf } from "../lib/hash.ts";
import { ArchiveError, type Archive } from "./archive.ts";
import { encodePicture, ENCODING, forgetOtherPictures } from "./encode.ts";
import type { Making } from "./outputs.ts";
import { livePart, PartWriter, type PartFile, type PartPlaces } from "./part.ts";

/** Some pictures to be staged: plain data, so that it can be sent to another process. */
export interface PictureJob {
  /** The part's name. */
  part: string;
  key: string;
  pictures: readonly Picture[];
  /** The archive. */
  directory: string;
  /** Where encoded pictures are remembered. */
  cache: string;
  places: PartPlaces;
}

/** The pictures that are no whole pictures: their files, and what was said of them. */
export type BrokenPictures = { file: string; message: string }[];

/**
 * The parts that hold the pictures, sixteen at most, shared out by their content: whichever picture
 * is added, the others stay where they are.
 */
export function pictureParts(pictures: Pictures): Pick<PictureJob, "part" | "key" | "pictures">[] {
  const parts = new Map<string, Map<string, Picture>>();
  for (const picture of pictures.values()) {
    const digit = /-([0-9a-f])[0-9a-f]*\.[a-z]+$/.exec(picture.url)?.[1] ?? "0";
    const part = parts.get(digit) ?? new Map<string, Picture>();
    parts.set(digit, part.set(picture.url, picture));
  }
  return [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([digit, own]) => ({
      part: `pictures-${digit}`,
      key: hashOf([ENCODING, ...own.keys()].join("\n")),
      pictures: [...own.values()],
    }));
}

/** Stages what is not fresh of the pictures. */
export async function renewPictures(
  { directory, catalogue, pictures }: Archive,
  { cache, places, outputs, workers }: Making & { cache: string },
): Promise<void> {
  const stale = outputs.add(pictureParts(pictures));
  const count = stale.reduce((sum, part) => sum + part.pictures.length, 0);
  const broken = await Promise.all(
    stale.map((part) => workers.run("pictures", { ...part, directory, cache, places }, count)),
  );
  const faults = brokenPictures(catalogue.articles, broken.flat());
  if (faults.length > 0) throw new ArchiveError(faults);
  if (stale.length > 0) forgetOtherPictures(cache, pictures.values());
}

/** Stages a part; a picture that is published already is neither read nor encoded again. */
export async function stagePictures(job: PictureJob): Promise<BrokenPictures> {
  const { part, key, pictures, directory, cache, places } = job;
  const known = new Map((livePart(places, part)?.files ?? []).map((file) => [file.path, file]));
  const writer = new PartWriter(places, part);
  const broken: BrokenPictures = [];
  for (const picture of pictures) {
    const kept = publishedFiles(picture, known);
    if (kept) {
      for (const file of kept) writer.keep(file);
      continue;
    }
    try {
      for (const { path: file, bytes } of await pictureFiles(directory, picture, cache)) {
        writer.write(file, bytes, ENCODING);
      }
    } catch (error) {
      broken.push({ file: picture.file, message: (error as Error).message });
    }
  }
  if (broken.length === 0) writer.finish(key);
  return broken;
}

/** Every file of a picture: itself, and its smaller forms. */
export async function pictureFiles(directory: string, picture: Picture, cache?: string) {
  const original = {
    path: picture.url.slice(1),
    bytes: readFileSync(diskPath(directory, picture.file)),
  };
  return [original, ...(await encodePicture(directory, picture, cache))];
}

function publishedFiles(
  picture: Picture,
  known: ReadonlyMap<string, PartFile>,
): PartFile[] | undefined {
  const files = [picture.url, ...variantUrls(picture)].map((url) => known.get(url.slice(1)));
  const all = files.filter((file) => file?.key === ENCODING);
  return all.length === files.length ? all.filter((file) => file !== undefined) : undefined;
}
