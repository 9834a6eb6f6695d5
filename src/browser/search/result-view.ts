/** Draws results. */
import { keepButton } from "../clippings/keep-button.ts";
import { pathBelow, root } from "../clippings/stored.ts";
import { element, KEY } from "../common/dom.ts";
import { isolatedParts, isolatedText } from "../common/isolated.ts";
import { excerptParts } from "./excerpt.ts";
import { hijriOf } from "./hijri-date.ts";
import type { Writer } from "../../calendar/writer.ts";
import type { SearchSettings } from "../../pages/page-data/search-settings.ts";
import type { FoundPage, SearchResult } from "../../search/format/types.ts";

/** What results are drawn with. */
export interface ResultContext {
  settings: SearchSettings;
  writer: Writer;
  /** The query, which the links carry so that the article can mark its words. */
  query: string;
  /** The line before the first result that lacks a word. */
  looser: string;
}

/** A result as an item of the list. */
export function resultItem(result: SearchResult, context: ResultContext): HTMLLIElement {
  const item = element("li", { class: "search-result" });
  if (result.kicker)
    item.append(element("p", { class: "result-kicker" }, ...isolatedText(result.kicker)));
  item.append(
    element("h2", { class: "result-title" }, titleLink(result, context)),
    element("p", { class: "result-excerpt" }, ...isolatedParts(excerptParts(result.excerpt))),
    element(
      "div",
      { class: "result-foot" },
      element("p", { class: "result-facts" }, ...facts(result, context)),
      ...keepTool(result, context),
    ),
  );
  if (result.similar?.length) item.append(similar(result.similar, context));
  return item;
}

/** The button that keeps the article, if it is of this site. */
function keepTool(result: SearchResult, { settings }: ResultContext): Node[] {
  const path = pathBelow(root, new URL(result.url, document.baseURI));
  if (path === undefined) return [];
  const status = element("span", { class: "tools-status", role: "status" });
  const keep = async (): Promise<void> =>
    (await import("./keep-result.ts")).keepResult(path, result, settings);
  const buttons = keepButton(path, result.title, keep, status);
  return buttons.length === 0 ? [] : [...buttons, status];
}

/** A page of the site that is no article, as an item of the list of those. */
export function pageItem({ url, title, excerpt }: FoundPage): HTMLLIElement {
  return element(
    "li",
    {},
    element("a", { href: url, [KEY]: url }, ...isolatedText(title)),
    element("p", { class: "result-excerpt" }, ...isolatedParts(excerptParts(excerpt))),
  );
}

function titleLink(
  { url, title, titleHtml }: SearchResult,
  { query }: ResultContext,
): HTMLAnchorElement {
  const words = query.trim();
  const href = words === "" ? url : `${url}?q=${encodeURIComponent(words)}`;
  return element(
    "a",
    { href, [KEY]: url },
    ...(titleHtml === undefined ? isolatedText(title) : isolatedParts(excerptParts(titleHtml))),
  );
}

function facts(result: SearchResult, context: ResultContext): Node[] {
  const { section, author } = result;
  return [
    ...dates(result, context),
    ...(section === undefined
      ? []
      : [element("span", { class: "result-section" }, ...isolatedText(section))]),
    ...(author.length === 0
      ? []
      : [element("span", { class: "result-author" }, ...byline(author))]),
  ];
}

function dates({ date, hijri }: SearchResult, { settings, writer }: ResultContext): Node[] {
  const time = element("time", {}, writer.date(date));
  const machine = /^\d{4}(?:-\d{2}){0,2}/.exec(date)?.[0];
  if (machine !== undefined) time.setAttribute("datetime", machine);
  const other = hijriOf(date, hijri, settings);
  if (other === undefined) return [time];
  const written = writer.hijri?.(other.id) ?? writer.digits(other.text);
  const hijriDate = element("span", { class: "result-hijri" }, written);
  if (other.computed) hijriDate.title = settings.words.hijriComputed;
  return [time, hijriDate];
}

function byline(author: readonly string[]): (Node | string)[] {
  return author.flatMap((name, i) => [...(i === 0 ? [] : ["، "]), element("bdi", {}, name)]);
}

/** Near-copies of a result, folded. */
function similar(results: readonly SearchResult[], context: ResultContext): HTMLDetailsElement {
  const { settings, writer } = context;
  const items = results.map((result) => {
    const date = element("span", { class: "similar-date" }, writer.date(result.date));
    return element("li", {}, titleLink(result, context), " ", date);
  });
  return element(
    "details",
    { class: "result-similar" },
    element("summary", {}, writer.count(results.length, settings.words.similar)),
    element("ul", {}, ...items),
  );
}
