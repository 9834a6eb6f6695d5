/** A peer of a build: another generator on the same articles, with Pagefind after it. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isArticleFile, scanFiles } from "../../archive/reading/scan.ts";
import { ArchiveError } from "../../article/fault-list.ts";
import { createArticleParser, type ArticleSettings } from "../../article/index.ts";
import { projectDirectory } from "../../build/project.ts";
import { measure, sumOf, type Measure } from "./measure.ts";

/** A generator that makes a site of a folder of Markdown. */
export interface Peer {
  name: string;
  /** Its project, less the articles, which go into the folder `content`: texts by file. */
  project: Readonly<Record<string, string>>;
  /** What builds the site, run in the project. */
  command: readonly [name: string, ...args: string[]];
  /** The folder of the project that the site is in. */
  site: string;
}

/** What was measured of a peer. */
export interface PeerMeasures {
  peer: string;
  /** Itself, Pagefind after it, and the two as one. */
  steps: (Measure & { name: string })[];
}

/** The same Pagefind as ours, as a command. */
const PAGEFIND = path.join(projectDirectory, "node_modules/.bin/pagefind");

/** A page as short as pages are, in whatever language of templates. */
export function peerPage(title: string, main: string): string {
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head><meta charset="utf-8"><title>${title}</title></head>
<body>${main}</body>
</html>
`;
}

/**
 * Writes an archive as a peer's project: articles with title, date, section and authors, without pictures. Month and
 * day are lists of one, or of none where they are not known, so that a page of each can be made.
 *
 * @param directory an empty one.
 * @throws ArchiveError for an article that this newspaper cannot have.
 */
export function writePeer(
  { project }: Peer,
  articles: string,
  directory: string,
  settings: ArticleSettings,
): void {
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
    writeFileSync(path.join(directory, file), text);
  };
  for (const [file, text] of Object.entries(project)) write(file, text);
  const parse = createArticleParser(settings);
  for (const { file } of scanFiles(articles)) {
    if (!isArticleFile(file)) continue;
    const { article, body, faults } = parse(file, readFileSync(path.join(articles, file), "utf8"));
    if (article === undefined) throw new ArchiveError(faults);
    const { title, date, section, author } = article;
    const [year, month, day] = date.slice(0, 10).split("-");
    const front = {
      title,
      date: [year, month ?? "01", day ?? "01"].join("-"),
      desk: section,
      by: author.join("، "),
      months: month === undefined ? [] : [`${year}-${month}`],
      days: day === undefined ? [] : [date.slice(0, 10)],
    };
    const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    write(path.join("content", file), ["---", ...lines, "---", "", body].join("\n"));
  }
}

/** Builds a project that {@link writePeer} wrote, and indexes what was built. */
export async function measurePeer(
  { name, command: [program, ...args], site }: Peer,
  directory: string,
): Promise<PeerMeasures> {
  const own = await measure(program, args, directory);
  const pagefind = await measure(PAGEFIND, ["--site", site], directory);
  return {
    peer: name,
    steps: [
      { name, ...own },
      { name: "Pagefind after it", ...pagefind },
      { name: "both", ...sumOf(own, pagefind) },
    ],
  };
}
