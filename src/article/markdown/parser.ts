import MarkdownIt from "markdown-it";
import { bidi } from "./bidi.ts";
import { emphasis } from "./emphasis.ts";
import { figure } from "./figure.ts";
import { footnotes } from "./footnotes.ts";
import { headings } from "./headings.ts";
import { languages } from "./languages.ts";
import { links } from "./links.ts";
import { pageBreaks } from "./page-breaks.ts";
import { readAlso } from "./read-also.ts";
import { tables } from "./tables.ts";
import { verse } from "./verse.ts";

/**
 * The one Markdown parser of the archive: CommonMark with tables and footnotes, without raw HTML.
 * Indented code is off: newspapers indent paragraphs. The rules run in this order.
 */
export const parser = new MarkdownIt({ html: false, linkify: false, typographer: false })
  .disable("code")
  .use(emphasis)
  .use(footnotes)
  .use(links)
  .use(figure)
  .use(readAlso)
  .use(headings)
  .use(tables)
  .use(pageBreaks)
  .use(languages)
  .use(verse)
  .use(bidi);
