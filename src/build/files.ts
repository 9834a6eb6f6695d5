/** The files to which texts link, where their links lead, as parts of the site. */
import { readFileSync } from "node:fs";
import { hashOf } from "../lib/hash.ts";
import { diskPath } from "../archive/reading/disk-path.ts";
import { groupBy } from "../archive/group-by.ts";
import { fileUrl, type LinkedFile, type LinkedFiles } from "../archive/links/linked-files.ts";
import type { Archive } from "./archive.ts";
import type { Output, Outputs } from "./outputs.ts";
import { livePart, PartWriter, type PartPlaces } from "./part.ts";

/** Some files that are published together. */
interface FilePart extends Output {
  files: readonly LinkedFile[];
}

/** Stages what is not fresh of the linked files. */
export function stageLinkedFiles(
  { directory, files }: Pick<Archive, "directory" | "files">,
  places: PartPlaces,
  outputs: Outputs,
): void {
  for (const part of outputs.add(fileParts(files))) stage(part, directory, places);
}

/** The parts that hold the files, sixteen at most, by their names: whichever is added, the others stay. */
function fileParts(files: LinkedFiles): FilePart[] {
  const parts = groupBy(files.values(), ({ file }) => hashOf(fileUrl(file)).slice(0, 1));
  return [...parts].map(([digit, own]) => {
    const lines = own.map(({ file, hash }) => `${hash} ${fileUrl(file)}`).sort();
    return { part: `files-${digit}`, key: hashOf(lines.join("\n")), files: own };
  });
}

/** Stages a part; a file that is published already is not read. */
function stage({ part, key, files }: FilePart, directory: string, places: PartPlaces): void {
  const published = new Map(livePart(places, part)?.files.map((file) => [file.path, file]));
  const writer = new PartWriter(places, part);
  for (const { file, hash } of files) {
    const target = fileUrl(file).slice(1);
    const same = published.get(target);
    if (same?.hash === hash) writer.keep(same);
    else writer.write(target, readFileSync(diskPath(directory, file)));
  }
  writer.finish(key);
}
