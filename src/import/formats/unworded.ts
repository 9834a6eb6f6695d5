/** Keeps what an article shows without words: Readability takes divisions of pictures and players for decoration. */
import type { Document, Element } from "../document.ts";
import { letterCount } from "../letters.ts";
import { isPictureFile } from "../clean/html-markdown.ts";
import { isApart } from "./passages.ts";

/** Letters that a division of pictures has at most, beside their captions. */
const most = 60;
/** What sites call pictures that are no part of an article. */
const decoration = /avatar|author|logo|icon|emoji|rating/i;
const shown = "img,amp-img,audio,video,iframe,object,embed";

/** Makes figures of the divisions of an article that show pictures and players alone. */
export function keepUnworded(document: Document): void {
  for (const element of document.querySelectorAll("object:not([data])")) {
    const address = element.querySelector("param[name=movie],param[name=src]");
    const src =
      address?.getAttribute("value") ?? element.querySelector("embed")?.getAttribute("src");
    if (src) element.setAttribute("data", src);
  }
  for (const element of document.querySelectorAll("noscript")) {
    const beside = [element.previousElementSibling, element.nextElementSibling];
    if (beside.some((it) => it?.tagName === "IMG" || it?.querySelector("img"))) continue;
    if (element.querySelector("img") && isInText(element))
      element.replaceWith(...element.childNodes);
  }
  const known = new Map<Element, boolean>();
  for (const element of document.querySelectorAll(shown)) {
    const division = divisionOf(element, known);
    if (!division || division.closest("figure") || !isInText(division)) continue;
    const figure = document.createElement("figure");
    figure.append(...division.childNodes);
    // Pictures are no items, and names such as "media" count against what bears them.
    for (const it of [...figure.querySelectorAll("div,ul,ol,li")].reverse()) {
      const plain = document.createElement("div");
      plain.append(...it.childNodes);
      it.replaceWith(plain);
    }
    division.replaceWith(figure);
  }
}

/** Whether an element is an article, is in one, or stands beside paragraphs. */
export function isInText(element: Element): boolean {
  return (
    element.closest("article,main,[itemprop=articleBody]") !== null ||
    [...(element.parentElement?.children ?? [])].some((it) => /^p$/i.test(it.tagName))
  );
}

/** The outermost division that says little beside what it shows. */
function divisionOf(element: Element, known: Map<Element, boolean>): Element | undefined {
  let found: Element | undefined;
  for (let it = element.parentElement; it; it = it.parentElement) {
    const isOne = known.get(it) ?? isUnworded(it);
    known.set(it, isOne);
    if (!isOne) break;
    if (/^(?:div|ul|ol|section)$/i.test(it.tagName)) found = it;
  }
  return found;
}

/** Whether an element says little beside captions. What links to pages is a list of them. */
function isUnworded(element: Element): boolean {
  if (isApart(element)) return false;
  const names = [element, ...element.querySelectorAll("[class]")]
    .map((it) => it.getAttribute("class") ?? "")
    .join(" ");
  const links = [...element.querySelectorAll("a[href]")].map((it) => it.getAttribute("href") ?? "");
  if (decoration.test(names) || !links.every((href) => isPictureFile.test(href))) return false;
  const captions = [...element.querySelectorAll("figcaption")];
  return letters(element) - captions.reduce((sum, it) => sum + letters(it), 0) < most;
}

function letters(element: Element): number {
  return letterCount(element.textContent ?? "");
}
