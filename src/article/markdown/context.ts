/** What the page around an article's text decides about it. */
import type { Html } from "../../lib/html.ts";

/** A picture of the text. */
export interface Picture {
  /** A path as the author wrote it, percent-decoded, or an http(s) address. */
  src: string;
  alt?: string;
  /** Plain text: the picture's Markdown title up to the first `|`. */
  caption?: string;
  /** Plain text: the rest of the title. */
  credit?: string;
}

/** How the beginning of a page in print is shown. */
export interface PageBreak {
  /** As `[ص 12]`: the stylesheet writes it, so that it is no text. */
  shown: string;
  /** What screen readers say, as `الصفحة 12`. */
  name: string;
  /** Where it leads; without it, to itself. */
  href?: string;
}

/** Words that screen readers hear around footnotes. */
export interface FootnoteWords {
  /** Name of the section, as `الهوامش`. */
  footnotes: string;
  /** Name of the link back, as `العودة إلى النص`; the note's number follows it. */
  backToText: string;
}

/** What rendering an article's text asks of the page it is on. */
export interface RenderContext {
  /** A picture as a block, which stands beside paragraphs. */
  figure(picture: Picture): Html;
  /** The block for one read-also headline, linked when the archive has the article. */
  readAlso(headline: string): Html;
  /**
   * The address to write for a link.
   *
   * @param href what the author wrote, percent-encoded: http, https, mailto or relative.
   */
  link(href: string): string;
  /** How the text around it is read, if it is not from right to left. */
  direction?: "ltr" | "rtl";
  /** How the beginning of a page in print is shown; without it, by its label. */
  pageBreak?(label: string): PageBreak;
  /** Without them, footnotes carry numbers and an arrow only. */
  words?: FootnoteWords;
}

type Env = Record<string | symbol, unknown>;

const key = Symbol("render context");

/** The environment with which markdown-it hands a context to its rules. */
export function envWith(context: RenderContext): Env {
  return { [key]: context };
}

/** The context of a rendering; `undefined` while a text is only parsed. */
export function contextOf(env: Env | undefined): RenderContext | undefined {
  return env?.[key] as RenderContext | undefined;
}
