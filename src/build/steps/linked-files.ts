/** The files to which texts link, where their links lead, as outputs of the site. */
import { readFileSync } from "node:fs";
import { hashOf } from "../../lib/hash.ts";
import { diskPath } from "../../archive/reading/disk-path.ts";
import { groupBy } from "../../archive/group-by.ts";
import { fileUrl, type LinkedFile, type LinkedFiles } from "../../archive/links/linked-files.ts";
import type { Archive } from "../archive.ts";
import type { Output, Outputs } from "../output/outputs.ts";
import { publishedOutput, OutputWriter, type OutputPlaces } from "../output/output.ts";

/** Some files that are published together. */
interface FileOutput extends Output {
  files: readonly LinkedFile[];
}

/** Stages what is not fresh of the linked files. */
export function stageLinkedFiles(
  { directory, files }: Pick<Archive, "directory" | "files">,
  places: OutputPlaces,
  outputs: Outputs,
): void {
  for (const own of outputs.add(fileOutputs(files))) stage(own, directory, places);
}

/** The outputs that hold the files, sixteen at most, by their names: whichever is added, the others stay. */
function fileOutputs(files: LinkedFiles): FileOutput[] {
  const byDigit = groupBy(files.values(), ({ file }) => hashOf(fileUrl(file)).slice(0, 1));
  return [...byDigit].map(([digit, own]) => {
    const lines = own.map(({ file, hash }) => `${hash} ${fileUrl(file)}`).sort();
    return { name: `files-${digit}`, key: hashOf(lines.join("\n")), files: own };
  });
}

/** Stages an output; a file that is published already is not read. */
function stage({ name, key, files }: FileOutput, directory: string, places: OutputPlaces): void {
  const published = new Map(publishedOutput(places, name)?.files.map((file) => [file.path, file]));
  const writer = new OutputWriter(places, name);
  for (const { file, hash } of files) {
    const target = fileUrl(file).slice(1);
    const same = published.get(target);
    if (same?.hash === hash) writer.keep(same);
    else writer.write(target, readFileSync(diskPath(directory, file)));
  }
  writer.finish(key);
}
