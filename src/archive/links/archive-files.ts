/** The files of an archive by name, in NFC: a Mac may write a name in other code points than a keyboard. */
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

/** Indexes files, when the index is first needed. Links that lead out of the archive are left out. */
export function indexFiles(scanned: readonly ScannedFile[]): ArchiveFiles {
  let index: ReadonlyMap<string, readonly string[]> | undefined;
  const own = (): string[] => scanned.filter(({ leadsOut }) => !leadsOut).map(({ file }) => file);
  return {
    named: (file) => (index ??= groupBy(own(), (one) => one.normalize("NFC"))).get(file) ?? [],
    linkable: () => own().filter((file) => isArticleFile(file) || isPublishedFile(file)),
  };
}
