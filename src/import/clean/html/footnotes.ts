/** Footnotes, however they were made: links to what stands below the text and is no other's. */
import { literal } from "../../../lib/literal.ts";
import { decodedOrNot } from "../../../lib/percent-decoded.ts";
import type { Document, Element, Text } from "../../document.ts";
import { escapeHtml } from "../../../lib/html.ts";
import { shownLine } from "../shown-text.ts";
import { isBlock, nameOf } from "./elements.ts";

/** What calls a note: a number, a letter, a star, perhaps in brackets. */
const call = /^[[(（]?\s*(?:[\d٠-٩۰-۹]{1,3}|[*†‡§¶]{1,3}|[a-z]|[ivxlc]{1,6})\s*[\])）]?$/i;
/** What leads back from a note. */
const back = /^(?:[\s^↑↩⏎⮌↲]|\ufe0e|\ufe0f)*$|^(?:العودة|رجوع|back|jump up).{0,30}$/iu;
/** Letters of the longest note; what is longer is a part of the text that a link leads to. */
const longest = 5000;

/** A text's notes by the elements that call them and that hold them. */
export interface Footnotes {
  /** Numbers of notes, by what calls them. */
  calls: ReadonlyMap<Element, number>;
  /** Numbers of notes, by what holds them; it stands in the text no more. */
  holders: ReadonlyMap<Element, number>;
  /** What holds each note and the name that calls it, in the order of their first calls. */
  notes: readonly { number: number; holder: Element; name: string }[];
}

/**
 * Finds the footnotes of a text: a short link, `1` or `[*]`, to an element of the same page that comes
 * after it. Links back and the number before the note's words are taken out of the document. What no link
 * calls stays text.
 *
 * @param isOwn whether an address without its fragment is that of the text itself.
 */
export function findFootnotes(document: Document, isOwn: (address: string) => boolean): Footnotes {
  const calls = new Map<Element, number>();
  const holders = new Map<Element, number>();
  const notes: { number: number; holder: Element; name: string }[] = [];
  const links = [...document.querySelectorAll('a[href*="#"]')];
  if (links.length === 0) return { calls, holders, notes };
  const { targets, order } = targetsOf(document);
  const found = links.flatMap((link) => {
    const name = fragmentOf(link, isOwn) ?? "";
    const target = targets.get(name);
    const isCall =
      target !== undefined &&
      call.test(shownLine(link)) &&
      (order.get(target) ?? 0) > (order.get(link) ?? 0);
    const holder = isCall ? holderOf(target) : undefined;
    return holder && !holder.contains(link) ? [{ link, holder, name }] : [];
  });
  const callers = new Set(found.map(({ link }) => link));
  const others = new Set<Element>();
  for (const { link, holder, name } of found) {
    let number = holders.get(holder);
    if (number === undefined) {
      // A table of contents is numbered as well: what holds calls or headings is no note.
      const isNote =
        !others.has(holder) &&
        !holder.querySelector("h1,h2,h3,h4,h5,h6") &&
        ![...holder.querySelectorAll("a")].some((it) => callers.has(it)) &&
        stripBackLinks(holder, shownLine(link), isOwn);
      if (!isNote) {
        others.add(holder);
        continue;
      }
      number = notes.length + 1;
      // The name may have gone with the link back; whoever reads the document again needs it.
      if (holder.getAttribute("id") !== name) holder.setAttribute("name", name);
      holders.set(holder, number);
      notes.push({ number, holder, name });
    }
    calls.set(callerOf(link), number);
  }
  return { calls, holders, notes };
}

/**
 * The notes of a whole page, to be given back to its text where Readability took them for something else.
 * Call it before Readability, which changes the document.
 */
export function keepNotes(
  document: Document,
  isOwn: (address: string) => boolean,
): (content: string) => string {
  const kept = findFootnotes(document, isOwn).notes.map(({ holder, name }) => ({
    name,
    html: `<div id="${escapeHtml(name)}">${holder.innerHTML}</div>`,
  }));
  return (content) => {
    const lost = kept.filter(
      ({ name }) => !content.includes(`id="${name}"`) && !content.includes(`name="${name}"`),
    );
    return content + lost.map(({ html }) => html).join("");
  };
}

/** Elements by the names that links call them by, and the place of each element in the document. */
function targetsOf(document: Document): {
  targets: Map<string, Element>;
  order: Map<Element, number>;
} {
  const targets = new Map<string, Element>();
  const order = new Map<Element, number>();
  for (const element of document.querySelectorAll("*")) {
    order.set(element, order.size);
    for (const name of [element.getAttribute("id"), element.getAttribute("name")]) {
      if (name !== null && name !== "" && !targets.has(name)) targets.set(name, element);
    }
  }
  return { targets, order };
}

/** The name that a link calls on its own page. */
function fragmentOf(link: Element, isOwn: (address: string) => boolean): string | undefined {
  const href = (link.getAttribute("href") ?? "").trim();
  const at = href.indexOf("#");
  if (at < 0) return undefined;
  const page = href.slice(0, at);
  if (page !== "" && !isOwn(page) && !/^file:/i.test(page)) return undefined;
  return decodedOrNot(href.slice(at + 1));
}

/** The whole of a note: the item, paragraph or definition in which its name stands. */
function holderOf(target: Element): Element | undefined {
  let holder: Element | null = target;
  while (holder && !isBlock(holder) && !/^t[dh]$/.test(nameOf(holder)))
    holder = holder.parentElement;
  if (holder?.tagName === "DT") holder = holder.nextElementSibling;
  const item = holder?.closest("li");
  if (item) return item;
  // Word keeps each note in a division of its own.
  const own = holder?.closest("div");
  if (
    own &&
    /^(?:_?(?:ftn|edn|fn)|(?:sd)?(?:foot|end)note)\W?\d/i.test(own.getAttribute("id") ?? "")
  )
    return own;
  return holder && /^(?:li|p|div|dd|td|aside|blockquote)$/.test(nameOf(holder))
    ? holder
    : undefined;
}

/**
 * Takes out of a note what leads back to its call, and the number that it begins with.
 *
 * @returns whether words are left.
 */
function stripBackLinks(
  holder: Element,
  label: string,
  isOwn: (address: string) => boolean,
): boolean {
  const plain = bare(label);
  const isMarker = (words: string) =>
    back.test(words) || bare(words).replace(/[.:\-–]/g, "") === plain;
  const text = shownLine(holder);
  if (isMarker(text) || text.length > longest) return false;
  let isFirst = false;
  for (const link of holder.querySelectorAll('a[href*="#"]')) {
    const words = shownLine(link);
    if (fragmentOf(link, isOwn) === undefined || !(isMarker(words) || /^[a-z]$/.test(words)))
      continue;
    isFirst ||= text.startsWith(words);
    link.remove();
  }
  // `[1] `, `1. `, and what stood around a link that has gone.
  const own = `[[(（]\\s*(?:${literal(plain)})?\\s*[\\])）]\\s*[.:\\-–]?\\s*|${literal(plain)}\\s*[.):\\-–]${/\d/.test(plain) ? "" : "?"}\\s+`;
  const number = new RegExp(`^\\s*(?:[\\^↑]\\s*)*(?:${own}${isFirst ? "|[.:)\\-–]\\s+" : ""})?`);
  for (const first of firstWords(holder)) {
    first.data = first.data.replace(number, "");
    if (first.data.trim() !== "") break;
  }
  return shownLine(holder) !== "";
}

/** A call without its brackets. */
function bare(words: string): string {
  return words.replace(/[[\]()（）\s]/g, "");
}

/** Texts of an element in their order. */
function* firstWords(element: Element): Generator<Text> {
  for (const child of element.childNodes) {
    if (child.nodeType === 3) yield child as Text;
    else if (child.nodeType === 1) yield* firstWords(child as Element);
  }
}

/** What stands for a call in the text: its link, or what is raised around it; brackets around it go. */
function callerOf(link: Element): Element {
  let caller = link;
  const words = bare(shownLine(link));
  for (let i = 0; i < 3; i++) {
    const outer: Element | null = caller.parentElement;
    if (!outer || !/^(?:sup|span|small)$/.test(nameOf(outer)) || bare(shownLine(outer)) !== words)
      break;
    caller = outer;
  }
  const [before, after] = [caller.previousSibling, caller.nextSibling];
  if (before?.nodeType === 3 && after?.nodeType === 3) {
    const [left, right] = [before as Text, after as Text];
    if (/[[(]\s*$/.test(left.data) && /^\s*[\])]/.test(right.data)) {
      left.data = left.data.replace(/[[(]\s*$/, "");
      right.data = right.data.replace(/^\s*[\])]/, "");
    }
  }
  return caller;
}
