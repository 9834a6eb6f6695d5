/** The texts of kept articles in a row, to be read and printed: a table of contents, then each as a clipping. */
import type { ClippingsWords } from "../../newspaper/interface/clippings-words.ts";
import type { Writer } from "../../calendar/writer.ts";
import { element } from "../common/dom.ts";
import type { Clipping } from "./clipping.ts";
import { titleOf } from "./clipping-item.ts";
import { loadArticle } from "./load-article.ts";

/** Parts of an article's page that are read; of its notes, those that say where it is from. */
const PARTS = [".story-head", ".story > figure", ".story-text", ".source, .rights, .cite-text"];

/** What is for pressing, and not for reading. */
const CONTROLS = "script, button, .read-also, .footnote-back";

/** The texts of some articles. What cannot be loaded is said in its place. */
export async function drawReader(
  clippings: readonly Clipping[],
  words: ClippingsWords,
  writer: Writer,
): Promise<Node[]> {
  const texts = clippings.map((clipping, i) => drawArticle(clipping, i + 1, words));
  return [contents(clippings, words, writer), ...(await Promise.all(texts))];
}

function contents(
  clippings: readonly Clipping[],
  words: ClippingsWords,
  writer: Writer,
): HTMLElement {
  const items = clippings.map((clipping, i) => {
    const link = element("a", { href: `#${idOf(i + 1)}`, dir: "auto" }, titleOf(clipping));
    const date = element("span", { class: "count" }, writer.date(clipping.reference.date));
    return element("li", {}, link, " ", date);
  });
  const id = "reader-contents";
  return element(
    "nav",
    { class: "reader-contents", "aria-labelledby": id },
    element("h2", { id }, words.contents),
    element("ol", {}, ...items),
  );
}

async function drawArticle(
  clipping: Clipping,
  number: number,
  words: ClippingsWords,
): Promise<HTMLElement> {
  const id = idOf(number);
  const page = await loadArticle(clipping.path).catch(() => undefined);
  const parts = page
    ? textOf(page, id)
    : [
        element("h2", { dir: "auto" }, titleOf(clipping)),
        element("p", { class: "note" }, words.unread),
      ];
  const noted = element(
    "aside",
    { class: "notice", "aria-label": words.note },
    element("strong", {}, words.note),
    element("div", { class: "clipping-noted", dir: "auto" }, clipping.note),
  );
  return element(
    "article",
    { class: "story clipping-text", id },
    ...parts,
    ...(clipping.note === "" ? [] : [noted]),
  );
}

/** The parts of an article's page that are read, as this page may have them. */
function textOf(page: Document, id: string): Node[] {
  const parts = PARTS.flatMap((selector) =>
    [...page.querySelectorAll(selector)].map((part) => document.importNode(part, true)),
  );
  for (const part of parts) {
    for (const control of part.querySelectorAll(CONTROLS)) control.remove();
    for (const picture of part.querySelectorAll("img")) picture.loading = "eager";
    for (const title of part.querySelectorAll("h1")) title.replaceWith(belowTitle(title));
    makeOwn(part, `${id}-`);
  }
  return parts;
}

/** A headline as a heading of this page. */
function belowTitle(title: Element): HTMLElement {
  const attributes = [...title.attributes].map(({ name, value }) => [name, value]);
  return element("h2", Object.fromEntries(attributes), ...title.childNodes);
}

/** Several articles have a note 1: each gets ids of its own, and its links lead to them. */
function makeOwn(part: Element, prefix: string): void {
  for (const one of part.querySelectorAll("[id]")) one.id = prefix + one.id;
  for (const link of part.querySelectorAll('a[href^="#"]')) {
    link.setAttribute("href", `#${prefix}${link.getAttribute("href")?.slice(1) ?? ""}`);
  }
}

function idOf(number: number): string {
  return `clipping-${number}`;
}
