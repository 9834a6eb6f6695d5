/** Reads HTML as blocks of text: every element does what it does to the text, and nothing else. */
import type { Element, Node, Text } from "../../document.ts";
import { shownLine } from "../shown-text.ts";
import { codeBlockOf, isCode } from "./code.ts";
import { isBlock, isHidden, isSilent, isStanza, isVerse, nameOf, spaceOf } from "./elements.ts";
import { flattened, Flow } from "./flow.ts";
import { listOf } from "./lists.ts";
import { embeddedPost, isMedia, mediaAddress } from "./media.ts";
import { plainStyle, wordsIn, type Block, type Mark, type Style } from "./model.ts";
import { candidatesOf, characterOf, figureOf, isFigure, pictureOf } from "./pictures.ts";
import { raisedText } from "./raised.ts";
import type { Reading } from "./reading.ts";
import { tableOf } from "./tables.ts";
import { say } from "../../../messages/message.ts";

/** Elements that mark what is in them. */
const marks: ReadonlyMap<string, Mark> = new Map([
  ["b", "strong"],
  ["strong", "strong"],
  ["dt", "strong"],
  ["summary", "strong"],
  ["i", "em"],
  ["em", "em"],
  ["del", "del"],
  ["s", "del"],
  ["strike", "del"],
]);
/** Fields and buttons, and what only a browser can draw: they are noted. */
const unread = /^(?:button|input|select|textarea|svg|canvas|map|progress|meter|datalist)$/;
/** Fields that no reader sees. */
const isUnseenField = (element: Element) => /^hidden$/i.test(element.getAttribute("type") ?? "");

/** What is left to do: a node to be read, or what its end means. */
type Step = { node: Node; style: Style } | { end: () => void };

/** One pass over the nodes; the stack is our own, as old pages nest their fonts without end. */
export function readBlocks(reading: Reading, nodes: Iterable<Node>, style: Style): Block[] {
  const flow = new Flow();
  const steps: Step[] = [];
  const push = (more: Iterable<Node>, inner: Style) => {
    for (const node of [...more].reverse()) steps.push({ node, style: inner });
  };
  push(nodes, style);
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ("end" in step) step.end();
    else if (step.node.nodeType === 3) addText(flow, reading, step.node as Text, step.style);
    else if (step.node.nodeType === 1) {
      const element = step.node as Element;
      const blocks = blocksOf(element, reading, step.style, flow);
      for (const block of blocks ?? []) flow.block(block);
      if (blocks) continue;
      const inner = innerStyle(element, reading, step.style);
      const ends = around(element, flow, step.style, inner);
      if (ends) steps.push({ end: ends });
      push(element.childNodes, inner);
    }
  }
  flow.end();
  return flow.blocks;
}

function addText(flow: Flow, reading: Reading, node: Text, style: Style): void {
  const text = reading.mend(node.data);
  const lines = style.keepsLines ? text.split("\n") : [text];
  for (const [i, line] of lines.entries()) {
    if (i > 0) flow.break();
    flow.words(wordsIn(style, line));
  }
}

/** The blocks of an element that is more than its words, or that shows none; `undefined` for others. */
function blocksOf(
  element: Element,
  reading: Reading,
  style: Style,
  flow: Flow,
): Block[] | undefined {
  const name = nameOf(element);
  const number = reading.footnotes.calls.get(element);
  if (number !== undefined) {
    flow.note(number);
    return [];
  }
  if (isSilent(element) || reading.footnotes.holders.has(element)) return [];
  if (isHidden(element)) {
    const words = shownLine(element) || (element.textContent ?? "").trim();
    if (words !== "") reading.leave(say("what the page hides"), words);
    return [];
  }
  if (name === "br") {
    flow.break();
    return [];
  }
  if (name === "img" || name === "amp-img" || name === "amp-anim") {
    const character = characterOf(element);
    if (character === undefined) return [pictureOf(element, reading) ?? []].flat();
    flow.words(wordsIn(style, character));
    return [];
  }
  if (isCode(element) && !style.keepsLines) {
    flow.code({ ...wordsIn(style, ""), text: reading.mend(element.textContent ?? "") });
    return [];
  }
  if (name === "noscript") return noscript(element, reading);
  if (isMedia(element)) return media(element, reading);
  if (unread.test(name)) {
    if (!isUnseenField(element)) reading.leave(`<${name}>`, shownOf(element) || areasOf(element));
    return [];
  }
  if (isDownloadButton(element)) {
    reading.leave("<button>", shownOf(element));
    return [];
  }
  const post = embeddedPost(element);
  const posted = post === undefined ? [] : linkBlocks(post, reading);
  const blocks = structure(element, name, reading, style);
  if (!blocks && posted.length === 0) return undefined;
  flow.end();
  return [...(blocks ?? reading.blocks(element.childNodes, style)), ...posted];
}

/** What the areas of an image map say, and where they lead. */
function areasOf(element: Element): string {
  return [...element.querySelectorAll("area")]
    .map((area) => `${area.getAttribute("alt") ?? ""} ${area.getAttribute("href") ?? ""}`.trim())
    .join(", ");
}

/** Whether WordPress put a link as a button behind the same link by the file's name. */
function isDownloadButton(element: Element): boolean {
  return (
    /(?:^|\s)wp-block-file__button(?:\s|$)/.test(element.getAttribute("class") ?? "") &&
    element.previousElementSibling?.getAttribute("href") === element.getAttribute("href")
  );
}

/** The blocks of lists, tables and whatever else parts a text. */
function structure(
  element: Element,
  name: string,
  reading: Reading,
  style: Style,
): Block[] | undefined {
  if (name === "hr") return [{ kind: "rule" }];
  const code = codeBlockOf(element, reading);
  if (code) return [code];
  if (reading.isDeep) return undefined;
  if (/^h[1-6]$/.test(name)) {
    const { content, others } = flattened(
      reading.blocks(element.childNodes, { ...style, keepsLines: false }),
    );
    // The page has one headline of its own.
    const level = Math.max(2, Number(name.charAt(1)));
    return content.length === 0 ? others : [{ kind: "heading", level, content }, ...others];
  }
  if (/^(?:ul|ol|menu|dir)$/.test(name)) return listOf(element, reading, style);
  if (name === "table") return tableOf(element, reading, style);
  if (name === "blockquote") {
    const blocks = reading.blocks(element.childNodes, style);
    return blocks.length === 0 ? [] : [{ kind: "quote", blocks }];
  }
  return isFigure(element) ? figureOf(element, reading, style) : undefined;
}

/** The style of an element's content. */
function innerStyle(element: Element, reading: Reading, style: Style): Style {
  const name = nameOf(element);
  const mark = marks.get(name);
  const space = spaceOf(element);
  const inner: Style = {
    ...style,
    ...(mark && { marks: new Set([...style.marks, mark]) }),
    ...(space && { keepsLines: space === "lines" }),
    ...(isVerse(element) && { isVerse: true }),
  };
  // Links in links are no HTML, and letters raised twice no text: what is without counts.
  if (name === "a" && !style.isLink)
    return { ...inner, isLink: true, href: linkOf(element, reading) };
  if (/^su[bp]$/.test(name) && !style.raised) return { ...inner, raised: raisedText(element) };
  return inner;
}

/** Begins what an element puts before its content, and returns what it puts behind. */
function around(
  element: Element,
  flow: Flow,
  outer: Style,
  style: Style,
): (() => void) | undefined {
  const name = nameOf(element);
  const write = (text: string) => flow.words(wordsIn({ ...style, raised: undefined }, text));
  if (style.raised !== outer.raised) write(style.raised?.before ?? "");
  if (name === "td" || name === "th") {
    write(" ");
    return () => write(" ");
  }
  if (
    name === "q" ||
    (name === "rt" && !/^rp$/i.test(element.previousElementSibling?.tagName ?? ""))
  ) {
    const [before, after] = name === "q" ? ["«", "»"] : [" (", ")"];
    write(before);
    return () => write(after);
  }
  // A line of verse is a line, a stanza a paragraph.
  const isLine = outer.isVerse && name !== "lg" && !holdsLines(element);
  if (isLine && (name === "l" || isBlock(element)) && !isStanza(element)) {
    flow.line();
    return () => flow.line();
  }
  if (!isBlock(element) && !isVerse(element)) return undefined;
  flow.end();
  return () => flow.end();
}

function holdsLines(element: Element): boolean {
  return [...element.children].some((it) => isBlock(it) || nameOf(it) === "br");
}

/** Where a link leads; what is none keeps its words, and is noted unless it leads nowhere on purpose. */
function linkOf(link: Element, reading: Reading): string | undefined {
  const href = (link.getAttribute("href") ?? "").trim();
  if (href === "" || href.startsWith("#")) return undefined;
  const picture = shownLine(link) === "" ? link.querySelector("img") : null;
  // The larger one that a picture leads to is one of its files.
  if (picture && candidatesOf(picture).includes(href)) return undefined;
  const address = reading.places.link(href);
  if (picture) reading.leave(say("link around a picture"), href);
  else if (address === undefined && !/^(?:tel|javascript:\s*(?:void|;|$))/i.test(href)) {
    reading.leave(say("address of a link"), href);
  }
  return address;
}

/** What a page shows where scripts do not run: pictures, unless they stand for ones beside it. */
function noscript(element: Element, reading: Reading): Block[] {
  const isBeside = [element.previousElementSibling, element.nextElementSibling].some(
    (it) => it && (nameOf(it) === "img" || it.querySelector("img")),
  );
  const pictures = isBeside ? [] : [...element.querySelectorAll("img")];
  if (shownOf(element) !== "") reading.leave("<noscript>", shownOf(element));
  return pictures.flatMap((it) => pictureOf(it, reading) ?? []);
}

function media(element: Element, reading: Reading): Block[] {
  const poster = element.getAttribute("poster") ?? "";
  const src = /^(?:data:|$)/i.test(poster) ? undefined : reading.places.picture([poster]);
  const address = mediaAddress(element, reading);
  return [
    ...(src === undefined ? [] : [{ kind: "picture", src, alt: "", caption: "" } as const]),
    ...(address === undefined ? [] : linkBlocks(address, reading)),
  ];
}

/** An address as a paragraph that leads there. */
function linkBlocks(address: string, reading: Reading): Block[] {
  const href = reading.places.link(address);
  if (href === undefined) {
    reading.leave(say("address of media"), address);
    return [];
  }
  const isHere = href.startsWith("/");
  const text = isHere ? (address.split(/[?#]/)[0]?.split("/").at(-1) ?? address) : href;
  return [{ kind: "paragraph", content: [{ ...wordsIn(plainStyle, text), href }] }];
}

/** The words of an element that a browser draws by itself, or what it would be called. */
function shownOf(element: Element): string {
  const text = (element.textContent ?? "").replace(/\s+/g, " ").trim();
  return text || (element.getAttribute("value") ?? element.getAttribute("placeholder") ?? "");
}
