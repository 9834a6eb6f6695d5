/** Passages of a page, to see that none of its article's is lost. */
import type { Document, Element, Node } from "../document.ts";
import { lettersOf } from "../letters.ts";

/** Text between two breaks of a page. */
interface Passage {
  text: string;
  /** How many of its letters are in links. */
  linked: number;
}

/** Letters that a sentence has at least: shorter passages are buttons, bylines and the like. */
const fewest = 60;

const blocks =
  /^(?:address|article|blockquote|body|br|center|dd|div|dl|dt|fieldset|figure|form|h[1-6]|header|hr|li|main|ol|p|pre|section|table|tbody|td|th|tr|ul)$/i;
/** What is no part of an article's text, by its element and by what sites call it. */
const apart =
  /^(?:aside|button|figcaption|footer|head|iframe|nav|noscript|option|script|select|style|svg|template|textarea)$/i;
const apartNames =
  /comment|related|sidebar|share|social|foot|copyright|widget|banner|advert|promo|menu|nav|breadcrumb|newsletter|cookie|popup|modal|most-read|ticker/i;

/** The passages of a page in their order; those of menus, comments and the like are left out. */
export function passagesOf(document: Document): Passage[] {
  const passages: Passage[] = [];
  let open: Passage = { text: "", linked: 0 };
  const flush = () => {
    open.text = open.text.replace(/\s+/g, " ").trim();
    if (open.text !== "") passages.push(open);
    open = { text: "", linked: 0 };
  };
  const walk = (node: Node, isLinked: boolean): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) {
        open.text += child.textContent ?? "";
        if (isLinked) open.linked += lettersOf(child.textContent ?? "").length;
      } else if (child.nodeType === 1 && !isApart(child as Element)) {
        const isBlock = blocks.test(child.nodeName);
        if (isBlock) flush();
        walk(child, isLinked || /^a$/i.test(child.nodeName));
        if (isBlock) flush();
      }
    }
  };
  walk(document.documentElement, false);
  flush();
  return passages;
}

/** Whether an element is no part of an article's text. */
export function isApart(element: Element): boolean {
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  return apart.test(element.tagName) || (apartNames.test(names) && !/article|content/i.test(names));
}

/** Passages that are not in an article's text though they stand in it by their place. */
export interface LeftOut {
  /** Those between the headline and the text. */
  above: string[];
  /** Those within the text. */
  within: string[];
}

/**
 * What of a page's passages an article lacks, from its headline to the end of its text.
 *
 * @param text the article's text.
 */
export function leftOutOf(passages: readonly Passage[], title: string, text: string): LeftOut {
  const kept = lettersOf(text);
  const all = passages.map(({ text: line, linked }) => ({
    line,
    linked,
    letters: lettersOf(line),
  }));
  const isKept = all.map(({ letters }) => letters.length >= fewest && kept.includes(letters));
  const [first, last] = [isKept.indexOf(true), isKept.lastIndexOf(true)];
  const headline = lettersOf(title);
  const heading = all.findIndex(({ letters }) => headline !== "" && letters === headline);
  const lacks = (from: number, to: number) =>
    all
      .slice(from, to)
      .filter(({ letters }) => letters.length >= fewest && !kept.includes(letters))
      .filter(({ letters, linked }) => linked < letters.length / 3)
      .map(({ line }) => line);
  return {
    above: heading >= 0 && heading < first ? lacks(heading + 1, first) : [],
    within: first >= 0 ? lacks(first, last) : [],
  };
}
