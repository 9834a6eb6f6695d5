/** The archive's pictures, where its pages look for them. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Pictures } from "../catalogue/pictures.ts";
import { hashOf } from "../cache/sealed-file.ts";
import { livePart, PartWriter, type PartPlaces } from "./part.ts";

/** The key of the part that holds the pictures: they are named by their content. */
export function picturesKey(pictures: Pictures): string {
  return hashOf([...pictures.values()].map(({ url }) => url).join("\n"));
}

/** The file of the archive for each picture of the site, by its path there. */
export function picturePaths(pictures: Pictures): Map<string, string> {
  return new Map([...pictures.values()].map(({ url, file }) => [url.slice(1), file]));
}

/** Stages the pictures; one that is published already is not read again. */
export function stagePictures(
  directory: string,
  pictures: Pictures,
  places: PartPlaces,
  name: string,
): void {
  const known = new Map((livePart(places, name)?.files ?? []).map((file) => [file.path, file]));
  const writer = new PartWriter(places, name);
  for (const [target, file] of picturePaths(pictures)) {
    const kept = known.get(target);
    if (kept) writer.keep(kept);
    else writer.write(target, readFileSync(path.join(directory, file)));
  }
  writer.finish(picturesKey(pictures));
}
