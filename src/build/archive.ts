/** An archive made ready to be rendered: read, checked and planned. */
import { formatFaults, type Fault } from "../article/index.ts";
import { buildCatalogue, type Catalogue } from "../catalogue/catalogue.ts";
import { readPictures, type Picture } from "../catalogue/pictures.ts";
import { readArchive } from "../catalogue/read.ts";
import type { Newspaper } from "../newspaper/newspaper.ts";

/** A checked archive. */
export interface Archive {
  /** The directory of the articles. */
  directory: string;
  catalogue: Catalogue;
  pictures: ReadonlyMap<string, Picture>;
  /** What should be looked at, but does not stop a build. */
  warnings: Fault[];
}

/** The faults for which an archive cannot be built: all of them, at once. */
export class ArchiveError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(formatFaults(faults));
    this.name = "ArchiveError";
    this.faults = faults;
  }
}

/**
 * Reads an archive and checks all of it.
 *
 * @param directory the directory of the articles.
 * @throws ArchiveError with every fault of every article.
 */
export async function openArchive(
  directory: string,
  newspaper: Newspaper,
  onProgress?: (done: number, all: number) => void,
): Promise<Archive> {
  const read = await readArchive(directory, newspaper, onProgress);
  const { catalogue, faults } = buildCatalogue(read.articles, newspaper);
  const { pictures, faults: pictureFaults } = readPictures(directory, catalogue.articles);
  const all = [...read.faults, ...faults, ...pictureFaults];
  if (all.some((fault) => fault.severity === "error")) throw new ArchiveError(all);
  return { directory, catalogue, pictures, warnings: all };
}
