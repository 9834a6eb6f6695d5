/**
 * Where an archive's dossiers lie: beside it, since they are no articles. Apart from what reads them, so
 * that a look at what is there loads no parser.
 */
import path from "node:path";
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
