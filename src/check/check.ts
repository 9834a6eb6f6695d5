/** The archivist's report: everything in an archive that may need a correction. */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { glob } from "tinyglobby";
import { readBody, textOfFile, type Fault } from "../article/index.ts";
import { parseArchiveDate } from "../calendar/index.ts";
import type { Catalogue } from "../archive/catalogue.ts";
import { readIssues } from "../archive/issues/read-issues.ts";
import { measure } from "../archive/issues/measure.ts";
import { readPictures, showing } from "../archive/pictures/pictures.ts";
import { readArchive } from "../archive/reading/read.ts";
import { readSynonyms } from "../build/steps/synonyms.ts";
import { wholeCatalogue } from "../build/whole-catalogue.ts";
import { writeWhole } from "../lib/write-whole.ts";
import type { SitePaths } from "../archive/links/site-paths.ts";
import { scanFiles } from "../archive/reading/scan.ts";
import type { Newspaper } from "../newspaper/newspaper.ts";
import { Duplicates } from "./duplicates.ts";
import { editionsInPrint } from "./editions-in-print.ts";
import type { Finding } from "./finding.ts";
import { joinedNames, referencesIn, remnantsIn } from "./foreign-text.ts";
import { futureDates } from "./future-dates.ts";
import { issueGaps } from "./gaps.ts";
import { danglingReadAlso, oldAddresses, unusedFiles } from "./links.ts";
import { missingEditions } from "./missing-editions.ts";
import { similarNames } from "./names.ts";
import { guessedLanguage, fixed, textFindings } from "./texts.ts";

/** What was found in an archive. */
export interface CheckReport {
  /** How many articles are valid. */
  articles: number;
  /** In no particular order. */
  findings: Finding[];
}

/** Called with the number of articles done and of all. */
type Progress = (done: number, all: number) => void;

/** Texts that are checked before other work may run. */
const batch = 500;

/**
 * Checks an archive: first each article and its references, as a build does, then what only the whole
 * archive shows.
 *
 * @param directory the archive.
 * @param paths of the site that is built of it.
 * @throws Error when it holds no article.
 */
export async function checkArchive(
  directory: string,
  newspaper: Newspaper,
  paths: SitePaths,
  onProgress?: Progress,
): Promise<CheckReport> {
  const scanned = scanFiles(directory);
  const read = await readArchive(directory, newspaper, {
    scanned,
    ...(onProgress && { onProgress }),
  });
  const { articles } = read;
  const printed = await readIssues(
    { directory, scanned, articles, newspaper },
    // A build opens each scan whole, and tells which are damaged.
    { measureScans: (job) => measure({ ...job, headsOnly: true }) },
  );
  const { issues } = printed;
  const whole = { directory, scanned, articles, issues };
  const searching = { synonyms: readSynonyms() };
  const { catalogue, faults } = await wholeCatalogue(whole, newspaper, paths, searching);
  const dated = editionsInPrint(catalogue);
  const { pictures, faults: pictureFaults } = readPictures(directory, showing(catalogue));
  const findings: Finding[] = [
    ...[...read.faults, ...printed.faults, ...faults, ...pictureFaults].map(ofArticle),
    ...(await findInTexts(directory, catalogue, newspaper.zone, onProgress)),
    ...missingEditions(dated, newspaper.frequency),
    ...issueGaps(dated, newspaper.frequency),
    ...similarNames(catalogue.articles),
    ...unusedFiles(scanned, pictures, new Set([...catalogue.links.files, ...printed.named])),
    ...oldAddresses(catalogue, newspaper),
  ];
  return { articles: catalogue.articles.length, findings };
}

function ofArticle(fault: Fault): Finding {
  return { code: "article", ...fault };
}

/** Findings that need the text of each article. */
async function findInTexts(
  directory: string,
  catalogue: Catalogue,
  zone: string,
  onProgress: Progress = () => {},
): Promise<Finding[]> {
  const { articles } = catalogue;
  const duplicates = new Duplicates(articles);
  const findings: Finding[] = [];
  for (const [i, article] of articles.entries()) {
    const { file } = article;
    const source = readFileSync(path.join(directory, file), "utf8");
    const body = readBody(source);
    duplicates.add(i, body);
    findings.push(...textFindings({ file, source, body }));
    findings.push(...guessedLanguage(article, source));
    findings.push(...remnantsIn({ file, source, body }));
    findings.push(...referencesIn(article, source), ...joinedNames(article, source));
    findings.push(...futureDates(article, dayWritten(path.join(directory, file), zone), source));
    findings.push(...danglingReadAlso(catalogue, article, source));
    if (i % batch === 0) {
      onProgress(i, articles.length);
      await new Promise(setImmediate);
    }
  }
  return [...findings, ...duplicates.findings()];
}

/** The day on which a file was last written. */
function dayWritten(file: string, zone: string): string {
  return parseArchiveDate(statSync(file).mtime.toISOString(), zone).slice(0, 10);
}

/**
 * Fixes what has only one possible correction: other encodings than UTF-8, invisible characters,
 * presentation forms, character references, and Hijri dates in the keys of Gregorian ones.
 *
 * @returns the files that were changed, relative to the archive.
 */
export async function fixArchive(directory: string): Promise<string[]> {
  const files = await glob("**/*.md", { cwd: directory, followSymbolicLinks: false });
  return files.sort().filter((file) => {
    const full = path.join(directory, file);
    const read = textOfFile(readFileSync(full));
    const source = typeof read === "string" ? read : read.text;
    // A file that cannot be read is not written.
    if (source === undefined) return false;
    const better = fixed(source);
    if (better === read) return false;
    writeWhole(full, better);
    return true;
  });
}
