/** One web page as an article: what it says about itself, and its text by Readability. */
import { Readability, isProbablyReaderable } from "@mozilla/readability";
import type { Document } from "../document.ts";
import { mentionsReadAlso, readAlsoHeadline } from "../../article/index.ts";
import { readDateLine } from "../../calendar/index.ts";
import { keepNotes, keepStyles, keptMedia } from "../clean/html-markdown.ts";
import { html as escaped } from "../../lib/html.ts";
import { shownLine } from "../clean/shown-text.ts";
import type { ImportItem } from "../item.ts";
import { letterCount } from "../letters.ts";
import { Refusal } from "../refusal.ts";
import { leftOutOf, passagesOf } from "./passages.ts";
import { pageMetadata, type PageMetadata } from "./page-metadata.ts";
import { parsePage } from "./parse-page.ts";
import { isInText, keepUnworded } from "./unworded.ts";
import { say } from "../../messages/message.ts";

/** What is known of a page beside its HTML. */
export interface PageFacts {
  /** The address it was taken from, if that is known. */
  url?: string | undefined;
  /** When it was taken. */
  captured?: string | undefined;
}

/** Of a page, all but where it was found. */
export type PageItem = Omit<ImportItem, "origin" | "name" | "key">;

/** Letters that an article's text has at least, if the page does not say that it is one … */
const fewest = 140;
/** … and if it does not look like one to Readability either, as pages of tables and breaks do not. */
const fewestOfUnlikely = 200;

/**
 * Makes an article of a page.
 *
 * @throws Refusal when it is no article: a front page, a list, an error; or too large to be one.
 */
export function readPage(source: string, facts: PageFacts): PageItem {
  const document = parsePage(source);
  const frames = [...document.querySelectorAll("frame[src]")].map((it) => it.getAttribute("src"));
  if (frames.length > 0)
    throw new Refusal(
      say("frames without a text of their own: its pages are {frames}", {
        frames: frames.join(", "),
      }),
    );
  if (letterCount(document.documentElement.textContent ?? "") === 0)
    throw new Refusal(say("empty"));
  const metadata = pageMetadata(document);
  const saved = savedFrom(source);
  const lines = dateLines(document);
  const isLikely = metadata.isArticle || isProbablyReaderable(forReadability(document));
  readAlsoLines(document);
  openForms(document);
  showHidden(document);
  keepUnworded(document);
  const base = document.querySelector("base[href]")?.getAttribute("href") ?? undefined;
  keepStyles(document);
  const passages = passagesOf(document);
  const withNotes = keepNotes(document, (address) => address === metadata.url);
  const headings = [...document.querySelectorAll("h2,h3,h4")].map((it) => shownLine(it));
  const body = readable(document);
  const title = titleOf(metadata, headings);
  const leftOut = leftOutOf(passages, title, body?.textContent ?? "");
  const text = [...leftOut.above, body?.textContent ?? ""].join("\n");
  const isArticle = metadata.isArticle || (isLikely && letterCount(text) >= fewest);
  const isPlain = letterCount(text) >= fewestOfUnlikely && isProse(body?.content ?? "");
  if (!body?.content || !(isArticle || isPlain)) {
    throw new Refusal(
      say("not an article: a list, a front page or an error, with too little text of its own"),
    );
  }
  const { titles: _titles, isArticle: _isArticle, url, ...said } = metadata;
  return {
    ...said,
    // Readability takes the line of names out of the text.
    author: said.author.length > 0 || !body.byline ? said.author : [body.byline],
    title,
    // A summary that is the text's beginning says nothing that the archive would not say itself.
    summary:
      metadata.summary !== undefined &&
      !text.replace(/\s+/g, " ").includes(metadata.summary.slice(0, 60))
        ? metadata.summary
        : undefined,
    body: { kind: "html", value: leftOut.above.map(paragraph).join("") + withNotes(body.content) },
    datelines: lines.published,
    captured: facts.captured ?? saved.captured ?? lines.captured,
    url: url ?? facts.url ?? saved.url,
    base,
    takenFrom: facts.url ?? saved.url,
    notes: leftOut.within.map((passage) => ({
      code: say("passage-left-out"),
      message: say(
        '"{passage}" stands within the page\'s text, and was not recognised as part of it',
        { passage: passage.slice(0, 120) },
      ),
      needsPerson: true,
    })),
  };
}

/** Readability asks for a browser's document, and uses of it what linkedom has. */
const forReadability = (document: Document) => document as never;

function readable(document: Document): ReturnType<Readability["parse"]> {
  try {
    return new Readability(forReadability(document), {
      charThreshold: 100,
      keepClasses: true,
      allowedVideoRegex: keptMedia,
    }).parse();
  } catch (error) {
    throw new Refusal(
      say("Readability fails on it: {error}", {
        error: error instanceof Error ? error.message : String(error),
      }),
    );
  }
}

/** Forms that hold the page, as those of ASP.NET do, are no forms to fill in. */
function openForms(document: Document): void {
  for (const form of document.querySelectorAll("form")) {
    if (letterCount(form.textContent ?? "") < fewest) continue;
    const division = document.createElement("div");
    while (form.firstChild) division.append(form.firstChild);
    form.replaceWith(division);
  }
}

/** Hidden elements of a page that are looked at. */
const mostHidden = 200;

/**
 * Shows what a page hides until a script shows it: the rest of an article behind "more". Menus and
 * the like, which are links, stay hidden.
 */
function showHidden(document: Document): void {
  const hidden = [...document.querySelectorAll("[hidden],[style],[aria-hidden=true]")].filter(
    (element) =>
      !element.hasAttribute("style") ||
      /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute("style") ?? ""),
  );
  for (const element of hidden.slice(0, mostHidden)) {
    const sentences = [...element.querySelectorAll("p")].filter(
      (it) => letterCount(it.textContent ?? "") >= 60,
    );
    if (sentences.length === 0 || !isProse(element.innerHTML) || !isInText(element)) continue;
    element.removeAttribute("hidden");
    element.removeAttribute("aria-hidden");
    element.removeAttribute("style");
  }
}

function paragraph(text: string): string {
  return String(escaped`<p>${text}</p>`);
}

/** Whether a text is sentences and no list of links. */
function isProse(markup: string): boolean {
  const linked = markup.match(/<a\b[^]*?<\/a>/gi) ?? [];
  const plain = (text: string) => letterCount(text.replace(/<[^>]*>/g, ""));
  return plain(linked.join("")) < plain(markup) / 8;
}

/** The headline without the paper's name, which titles of pages end with, or begin with above a heading. */
function titleOf({ titles, publisher }: PageMetadata, headings: readonly string[]): string {
  const [first = "", ...others] = titles;
  const parts = first.split(/\s+[|–—-]\s+/);
  const headline = parts.find((part) => headings.includes(part));
  if (headline !== undefined) return headline;
  const last = parts.at(-1) ?? "";
  const isName =
    parts.length > 1 &&
    (last === publisher ||
      others.includes(parts.slice(0, -1).join(" - ")) ||
      others.some((other) => other === parts[0]));
  return isName ? first.slice(0, first.lastIndexOf(last)).replace(/[\s|–—-]+$/, "") : first;
}

/** Where and when browsers and SingleFile say that they saved a page. */
function savedFrom(html: string): { url?: string; captured?: string } {
  const head = html.slice(0, 4000);
  const url =
    /<!-- saved from url=\(\d+\)(https?:[^\s>]+?)\s*-->/i.exec(head)?.[1] ??
    /<!--[\s\S]*?SingleFile[\s\S]*?url:\s*(https?:\S+)/.exec(head)?.[1];
  const date =
    /SingleFile[\s\S]*?saved date:\s*\w+ (\w+) (\d+) (\d{4}) (\d\d:\d\d:\d\d) GMT([+-]\d{4})/.exec(
      head,
    );
  const captured = date
    ? new Date(`${date[1]} ${date[2]} ${date[3]} ${date[4]} GMT${date[5]}`)
    : undefined;
  return {
    ...(url !== undefined && { url }),
    ...(captured && !Number.isNaN(captured.getTime()) && { captured: captured.toISOString() }),
  };
}

/**
 * Lines of the page that are nothing but a date: above the headline that of the masthead, which is
 * when the page was opened; below it, or where the line says so, that of publication.
 */
function dateLines(document: Document): { captured?: string; published: string[] } {
  const found: { captured?: string; published: string[] } = { published: [] };
  let isBelow = false;
  const heading = document.querySelector("article h1, main h1, h1");
  for (const element of document.querySelectorAll("body *")) {
    if (element === heading) isBelow = true;
    if (element.children.length > 3 || /^(?:script|style|article|main)$/i.test(element.tagName))
      continue;
    const line = (element.textContent ?? "").replace(/\s+/g, " ").trim();
    const date = line.length < 120 && /[\d٠-٩]{4}/.test(line) ? readDateLine(line) : undefined;
    if (!date) continue;
    if (date.published || isBelow) found.published.push(line);
    else found.captured ??= line;
    if (found.published.length >= 3) break;
  }
  return found;
}

/** Lists and boxes of read-also links become lines of text, which Readability keeps. */
function readAlsoLines(document: Document): void {
  for (const element of document.querySelectorAll("p,div,aside,section,ul,h2,h3,h4,h5")) {
    const text = (element.textContent ?? "").replace(/\s+/g, " ").trim();
    if (text.length > 1500 || !mentionsReadAlso(text.slice(0, 30)) || element.querySelector("h1"))
      continue;
    const own = [...element.querySelectorAll("a")];
    const list = own.length > 0 ? element : element.nextElementSibling;
    const headlines = (own.length > 0 ? own : [...(list?.querySelectorAll("a") ?? [])])
      .map((link) => shownLine(link))
      .map((line) => readAlsoHeadline(line) ?? line)
      .filter((line) => /\p{L}/u.test(line) && !(mentionsReadAlso(line) && line.length < 15));
    if (headlines.length === 0 || !element.parentNode) continue;
    for (const headline of new Set(headlines)) {
      const line = document.createElement("p");
      line.textContent = `اقرأ أيضًا| ${headline}`;
      element.parentNode.insertBefore(line, element);
    }
    if (list !== element) list?.remove();
    element.remove();
  }
}
