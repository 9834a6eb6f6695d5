/** Foreign files: they lie in an archive and are no part of it. */
import type { Fault } from "../../article/index.ts";
import { isToolFile, type ScannedFile } from "./scan.ts";
import { say } from "../../messages/message.ts";

/** Suffixes that Eleventy and other tools take for their code, templates or data. */
const CODE =
  /\.(?:[cm]?[jt]sx?|11tydata\.json|njk|nunjucks|liquid|hbs|handlebars|mustache|ejs|haml|pug|webc|vue|astro|mdx|php|py|sh)$/i;

/**
 * A fault for each foreign file: code, templates and settings of tools get a warning, and a symbolic
 * link that leads out of the archive is an error.
 *
 * @param scanned the files of the archive.
 */
export function foreignFiles(scanned: readonly ScannedFile[]): Fault[] {
  return scanned.flatMap(({ file, leadsOut: out }): Fault[] => {
    if (out) return [{ file, line: 1, message: LINK, severity: "error" }];
    const name = file.slice(file.lastIndexOf("/") + 1);
    const isCode = !name.endsWith(".md") && CODE.test(name); // nearly all are Markdown
    if (!isCode && !isToolFile(name)) return [];
    return [{ file, line: 1, message: IGNORED, severity: "warning" }];
  });
}

const LINK = say(
  "a symbolic link that leads out of the archive, which is not followed; expected the file itself",
);
const IGNORED = say(
  "not an article: it is neither run nor heeded; an archive holds articles and their pictures",
);
