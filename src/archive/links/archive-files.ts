/** The files of an archive by name: a Mac writes a name in other code points than a keyboard does. */
import { isPublishedFile } from "../../article/index.ts";
import { groupBy } from "../group-by.ts";
import { isArticleFile, type ScannedFile } from "../reading/scan.ts";

/** Which files an archive has. */
export interface ArchiveFiles {
  /** Those of a path, in NFC, below the archive: more than one if they differ in code points alone. */
  named(file: string): readonly string[];
  /** Those to which a text may link. */
  linkable(): string[];
}

/** Files are indexed when one is first asked for. What leads out of the archive is none of it. */
export function indexFiles(scanned: readonly ScannedFile[]): ArchiveFiles {
  let index: ReadonlyMap<string, readonly string[]> | undefined;
  const own = (): string[] => scanned.filter(({ leadsOut }) => !leadsOut).map(({ file }) => file);
  return {
    named: (file) => (index ??= groupBy(own(), (one) => one.normalize("NFC"))).get(file) ?? [],
    linkable: () => own().filter((file) => isArticleFile(file) || isPublishedFile(file)),
  };
}
