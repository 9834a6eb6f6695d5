/** Reads the files of an archive's dossiers. */
import path from "node:path";
import { createDossierParser, type DossierFile, type Fault } from "../../article/index.ts";
import { readText } from "../reading/read-text.ts";
import type { ScannedFile } from "../reading/scan.ts";
import { dossiersDirectory } from "./scan-dossiers.ts";

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
