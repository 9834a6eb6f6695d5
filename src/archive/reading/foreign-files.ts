/** What lies in an archive and is no part of it. */
import type { Fault } from "../../article/index.ts";
import { isHeeded, type ScannedFile } from "./scan.ts";

/** Suffixes of what Eleventy and other tools would take for code, templates or data of theirs. */
const CODE =
  /\.(?:[cm]?[jt]sx?|11tydata\.json|njk|nunjucks|liquid|hbs|handlebars|mustache|ejs|haml|pug|webc|vue|astro|mdx|php|py|sh)$/i;

/**
 * What lies in an archive that is neither article nor picture but would mean something elsewhere, and
 * what leads out of it.
 *
 * @param scanned the files of the archive.
 */
export function strangers(scanned: readonly ScannedFile[]): Fault[] {
  return scanned.flatMap(({ file, leadsOut: out }): Fault[] => {
    if (out) return [{ file, line: 1, message: LINK, severity: "error" }];
    const name = file.slice(file.lastIndexOf("/") + 1);
    if (!CODE.test(name) && !isHeeded(name)) return [];
    return [{ file, line: 1, message: IGNORED, severity: "warning" }];
  });
}

const LINK =
  "a symbolic link that leads out of the archive, which is not followed; expected the file itself";
const IGNORED =
  "not an article: it is neither run nor heeded; an archive holds articles and their pictures";
