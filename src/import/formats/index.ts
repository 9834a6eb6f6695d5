/** The formats that can be imported, by the names that the command takes. */
import { createArticleParser, type ArticleParser } from "../../article/index.ts";
import type { Newspaper } from "../../newspaper/newspaper.ts";
import { csvFormat } from "./csv.ts";
import type { ReadFormat } from "./format.ts";
import { jsonlFormat } from "./jsonl.ts";
import type { Mapping } from "./mapping.ts";
import { htmlFormat } from "./html.ts";
import { markdownFormat } from "./markdown.ts";
import { recognisedFormat } from "./recognised.ts";
import { teiFormat } from "./tei.ts";
import { textFormat } from "./text.ts";
import { warcFormat } from "./warc.ts";
import { wordpressFormat } from "./wordpress.ts";
import { say, type Message } from "../../messages/message.ts";

export { parseMapping } from "./mapping.ts";

/** What formats ask of the command and of the newspaper. */
export interface FormatSettings {
  mapping: Mapping;
  newspaper: Newspaper;
  /** `wordpress`: types of posts that are articles beside `post`. */
  postTypes?: readonly string[];
  /** `tei`: which pictures of a page are taken first. */
  facsimile?: readonly string[] | undefined;
  /** The date of articles that have none. */
  date?: string | undefined;
}

function parserFor({ zone, sections }: Newspaper): ArticleParser {
  return createArticleParser({ zone, sections: sections.map(({ name }) => name) });
}

/** What each format reads, and its reader. */
export const formats = {
  text: {
    input: say("pages saved as plain text (.txt)"),
    reader: ({ newspaper }) => textFormat({ names: [newspaper.name, newspaper.publication] }),
  },
  html: {
    input: say("saved web pages (.html, .mhtml), with the pictures beside them"),
    reader: () => htmlFormat(),
  },
  markdown: {
    input: say(
      "Markdown of Hugo, Jekyll, Eleventy, Hexo, Astro, Zola, Pelican or Obsidian: the site's folder",
    ),
    reader: ({ mapping, newspaper, date }) =>
      markdownFormat(mapping, parserFor(newspaper), date !== undefined),
  },
  wordpress: {
    input: say(
      "a WordPress export (WXR, .xml), with its media library beside it; Blogger's, and other feeds",
    ),
    reader: ({ newspaper, postTypes = [] }) =>
      wordpressFormat({ postTypes, language: newspaper.language }),
  },
  tei: {
    input: say(
      "a scholarly edition (TEI P5 or P4, .xml): each issue of the paper a file, with the scans that it names",
    ),
    reader: ({ facsimile }) => teiFormat(facsimile),
  },
  alto: {
    input: say(
      "recognised pages (ALTO 1 to 4, .xml) with their scans; a METS among them says issue, date, order, articles",
    ),
    reader: ({ date }) => recognisedFormat("alto", date !== undefined),
  },
  page: {
    input: say("the same of Transkribus, eScriptorium and others (PAGE XML)"),
    reader: ({ date }) => recognisedFormat("page", date !== undefined),
  },
  hocr: {
    input: say("the same of Tesseract and others (hOCR, .hocr, .html)"),
    reader: ({ date }) => recognisedFormat("hocr", date !== undefined),
  },
  jsonl: {
    input: say("a dump: JSON lines, an array of objects, or what wraps one"),
    reader: ({ mapping }) => jsonlFormat(mapping),
  },
  csv: {
    input: say("a dump: a table, its columns by name or by number (--map body=2)"),
    reader: ({ mapping }) => csvFormat(mapping),
  },
  warc: { input: say("a crawl (.warc, .arc, packed or not, .wacz)"), reader: () => warcFormat() },
} as const satisfies Record<
  string,
  { input: Message; reader: (settings: FormatSettings) => ReadFormat }
>;

/** The name of a format. */
export type FormatName = keyof typeof formats;
