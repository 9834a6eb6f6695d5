/** Draws results. */
import { element } from "./dom.ts";
import { excerptParts } from "./excerpt.ts";
import type { Writer } from "./numbers.ts";
import type { SearchResult } from "./types.ts";
import type { SearchWords } from "./words.ts";

/** A result as an item of the list. */
export function resultItem(
  result: SearchResult,
  words: SearchWords,
  writer: Writer,
): HTMLLIElement {
  const item = element("li", { class: "search-result" });
  if (result.kicker) item.append(element("p", { class: "result-kicker" }, result.kicker));
  const link = element("a", { href: result.url }, result.title);
  item.append(
    element("h2", { class: "result-title" }, link),
    element("p", { class: "result-excerpt" }, ...excerptNodes(result.excerpt)),
    element("p", { class: "result-facts" }, ...facts(result, words, writer)),
  );
  return item;
}

/** An excerpt as text and `<mark>` elements. */
export function excerptNodes(excerpt: string): (Node | string)[] {
  return excerptParts(excerpt).map(({ text, marked }) =>
    marked ? element("mark", {}, text) : text,
  );
}

function facts(result: SearchResult, words: SearchWords, writer: Writer): Node[] {
  const { date, section, author } = result;
  const time = element("time", {}, writer.date(date));
  const machine = /^\d{4}(?:-\d{2}){0,2}/.exec(date)?.[0];
  if (machine !== undefined) time.setAttribute("datetime", machine);
  return [
    time,
    ...(section === undefined ? [] : [element("span", { class: "result-section" }, section)]),
    ...(author.length === 0
      ? []
      : [element("span", { class: "result-author" }, `${words.by} `, ...byline(author))]),
  ];
}

function byline(author: readonly string[]): (Node | string)[] {
  return author.flatMap((name, i) => [...(i === 0 ? [] : ["، "]), element("bdi", {}, name)]);
}
