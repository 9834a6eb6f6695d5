/** The files of an archive's dossiers: they lie beside the archive, since they are no articles. */
import path from "node:path";
import { createDossierParser, type DossierFile, type Fault } from "../../article/index.ts";
import { readText } from "../reading/read-text.ts";
import { isArticleFile, scanFiles, type ScannedFile } from "../reading/scan.ts";

/** The folder of the dossiers, beside that of the articles. */
const FOLDER = "dossiers";

/** The directory of an archive's dossiers, which need not be there. */
export function dossiersDirectory(articles: string): string {
  return path.join(path.dirname(path.resolve(articles)), FOLDER);
}

/** The files of an archive's dossiers, as `dossiers/suez-canal.md`. */
export function scanDossiers(articles: string): ScannedFile[] {
  return scanFiles(dossiersDirectory(articles), false)
    .filter(({ file, leadsOut }) => isArticleFile(file) && !leadsOut)
    .map((one) => ({ ...one, file: `${FOLDER}/${one.file}` }));
}

/**
 * Reads dossiers' files.
 *
 * @param articles the archive's directory.
 * @param zone the newspaper's time zone.
 */
export function readDossierFiles(
  articles: string,
  scanned: readonly ScannedFile[],
  zone: string,
): { files: DossierFile[]; faults: Fault[] } {
  if (scanned.length === 0) return { files: [], faults: [] };
  const parse = createDossierParser(zone);
  const beside = path.dirname(dossiersDirectory(articles));
  const read = scanned.map(({ file }) => {
    const text = readText(path.join(beside, file), file);
    return "message" in text ? { faults: [text] } : parse(file.normalize("NFC"), text.text);
  });
  return {
    files: read.flatMap(({ dossier }) => dossier ?? []),
    faults: read.flatMap(({ faults }) => faults),
  };
}
