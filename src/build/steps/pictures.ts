/** The archive's pictures, where its pages look for them, as outputs of the site. */
import { readFileSync } from "node:fs";
import { diskPath } from "../../archive/reading/disk-path.ts";
import {
  brokenPictures,
  showing,
  variantUrls,
  type Picture,
  type Pictures,
} from "../../archive/pictures/pictures.ts";
import { hashOf } from "../../lib/hash.ts";
import { ArchiveError, type Archive } from "../archive.ts";
import { encodePicture, ENCODING, forgetOtherPictures } from "./encode.ts";
import type { Making } from "../output/outputs.ts";
import {
  publishedOutput,
  OutputWriter,
  type OutputFile,
  type OutputPlaces,
} from "../output/output.ts";

/** Some pictures to be staged: plain data, so that it can be sent to another process. */
export interface PictureJob {
  /** The output's name. */
  name: string;
  key: string;
  pictures: readonly Picture[];
  /** The archive. */
  directory: string;
  /** Where encoded pictures are cached. */
  cache: string;
  places: OutputPlaces;
}

/** The pictures that are no whole pictures: their files, and what was said of them. */
export type BrokenPictures = { file: string; message: string }[];

/**
 * The outputs that hold the pictures, sixteen at most, shared out by their content: whichever picture
 * is added, the others stay where they are.
 */
export function pictureOutputs(
  pictures: Pictures,
): Pick<PictureJob, "name" | "key" | "pictures">[] {
  const byDigit = new Map<string, Map<string, Picture>>();
  for (const picture of pictures.values()) {
    const digit = /-([0-9a-f])[0-9a-f]*\.[a-z]+$/.exec(picture.url)?.[1] ?? "0";
    const own = byDigit.get(digit) ?? new Map<string, Picture>();
    byDigit.set(digit, own.set(picture.url, picture));
  }
  return [...byDigit]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([digit, own]) => ({
      name: `pictures-${digit}`,
      key: hashOf([ENCODING, ...own.keys()].join("\n")),
      pictures: [...own.values()],
    }));
}

/** Stages what is not fresh of the pictures. */
export async function renewPictures(
  { directory, catalogue, pictures }: Archive,
  { cache, places, outputs, workers }: Making & { cache: string },
): Promise<void> {
  const stale = outputs.add(pictureOutputs(pictures));
  const count = stale.reduce((sum, own) => sum + own.pictures.length, 0);
  const broken = await Promise.all(
    stale.map((own) => workers.run("pictures", { ...own, directory, cache, places }, count)),
  );
  const faults = brokenPictures(showing(catalogue), broken.flat());
  if (faults.length > 0) throw new ArchiveError(faults);
  if (stale.length > 0) forgetOtherPictures(cache, pictures.values());
}

/** Stages an output; a picture that is published already is neither read nor encoded again. */
export async function stagePictures(job: PictureJob): Promise<BrokenPictures> {
  const { name, key, pictures, directory, cache, places } = job;
  const known = new Map(
    (publishedOutput(places, name)?.files ?? []).map((file) => [file.path, file]),
  );
  const writer = new OutputWriter(places, name);
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
  known: ReadonlyMap<string, OutputFile>,
): OutputFile[] | undefined {
  const files = [picture.url, ...variantUrls(picture)].map((url) => known.get(url.slice(1)));
  const all = files.filter((file) => file?.key === ENCODING);
  return all.length === files.length ? all.filter((file) => file !== undefined) : undefined;
}
