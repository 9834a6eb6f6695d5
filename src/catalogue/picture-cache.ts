/** The pictures that were measured before: reading each again would be most of a build. */
import path from "node:path";
import { readSealed, writeSealed } from "../cache/sealed-file.ts";
import type { Picture, Pictures } from "./pictures.ts";
import type { ReadCache } from "./read-cache.ts";
import type { ScannedFile } from "./scan.ts";

/** Changes with what is remembered of a picture. */
const FORMAT = "3";

type Measured = Picture & { stamp: string };

/** The pictures whose files are as they were when they were measured. */
export function recallPictures(cache: ReadCache, scanned: readonly ScannedFile[]): Pictures {
  const found = readSealed(fileOf(cache));
  if (found.state === "broken") {
    cache.onBroken(`${fileOf(cache)}: damaged or of another version; the pictures are read again`);
  }
  if (found.state !== "whole" || found.key !== keyOf(cache)) return new Map();
  const measured = new Map((JSON.parse(found.text) as Measured[]).map((one) => [one.file, one]));
  return new Map(
    scanned.flatMap(({ file, stamp }) => {
      const { stamp: then, ...picture } = measured.get(file.normalize("NFC")) ?? {
        stamp: undefined,
      };
      return then === stamp ? [[file.normalize("NFC"), picture as Picture] as const] : [];
    }),
  );
}

/** Remembers the pictures of an archive. */
export function rememberPictures(
  cache: ReadCache,
  scanned: readonly ScannedFile[],
  pictures: Pictures,
): void {
  const measured = scanned.flatMap(({ file, stamp }): Measured[] => {
    const picture = pictures.get(file.normalize("NFC"));
    return picture ? [{ ...picture, stamp }] : [];
  });
  writeSealed(fileOf(cache), keyOf(cache), JSON.stringify(measured));
}

function keyOf({ key }: ReadCache): string {
  return `${key}-${FORMAT}`;
}

function fileOf({ directory }: ReadCache): string {
  return path.join(path.dirname(directory), "pictures.json");
}
