/** hOCR 1.2 (http://kba.github.io/hocr-spec/1.2/): pages, areas, paragraphs, lines and words of HTML. */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap } from "parse5";
import { Refusal } from "../../refusal.ts";
import { limits, megabytes } from "../../limits.ts";
import {
  boxAround,
  boxOn,
  confidenceOf,
  emptyPage,
  estimatedWords,
  numberOf,
  placedInLine,
  type Block,
  type Box,
  type Line,
  type RecognisedPage,
  type Role,
} from "./page.ts";
import { say } from "../../../messages/message.ts";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** A word as far as it has been read. */
interface Open {
  element: Element;
  text: string;
}

interface OpenLine {
  element: Element;
  words: Open[];
}

interface OpenBlock {
  element: Element;
  role: Role;
  lines: OpenLine[];
}

interface OpenPage {
  element: Element;
  blocks: OpenBlock[];
}

/** What a node stands in: the innermost counts, as files leave elements open. */
interface Place {
  page?: OpenPage;
  block?: OpenBlock;
  /** The block of lines within a running head or foot. */
  margin?: OpenBlock;
  line?: OpenLine;
  word?: Open;
}

/** Reads the pages of a file, which is written to it in pieces; whatever its faults, it is HTML. */
export class HocrReader {
  pages: RecognisedPage[] = [];
  #text = "";

  write(text: string): void {
    this.#text += text;
    if (this.#text.length > limits.wrapper)
      throw new Refusal(
        say("more than {wrapper}, expected hOCR of an issue at most", {
          wrapper: megabytes(limits.wrapper),
        }),
      );
  }

  end(): void {
    // In XHTML an element may end where it begins, which HTML passes over.
    const html = this.#text.replace(/<(div|p|span|em|strong)\b([^<>]*)\/>/g, "<$1$2></$1>");
    this.#text = "";
    this.pages = pagesOf(parse(html)).map(pageOf);
  }
}

const blockKinds = /^(?:ocr_par|ocr_carea|ocrx_block|ocr_block|ocr_column)$/;
/** Tesseract calls lines by what they look like. */
const lineKinds = /^(?:ocrx?_line|ocr_header|ocr_footer|ocr_caption|ocr_textfloat|ocr_pageno)$/;

/** The pages of a file with what is in each, in the order of the text, however deep it lies. */
function pagesOf(root: Node): OpenPage[] {
  const pages: OpenPage[] = [];
  const open: [Node, Place][] = [[root, {}]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, place] = next;
    if (defaultTreeAdapter.isTextNode(node)) {
      if (place.word) place.word.text += node.value;
      else if (place.line || node.value.trim() !== "")
        addText(place.line ?? lineOutside(place), node.value);
    }
    if (!("childNodes" in node)) continue;
    const inner = defaultTreeAdapter.isElementNode(node) ? entered(node, place) : place;
    if (inner.page !== undefined && inner.page !== place.page) pages.push(inner.page);
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i];
      if (child) open.push([child, inner]);
    }
  }
  return pages;
}

/** Text beside the words of a line is a word of the line's own place, or several. */
function addText(line: OpenLine | undefined, text: string): void {
  const last = line?.words.at(-1);
  if (last && last.element === line?.element) last.text += text;
  else if (text.trim() !== "") line?.words.push({ element: line.element, text });
}

/** The place of what is within an element. */
function entered(element: Element, place: Place): Place {
  const classes = attribute(element, "class")?.split(/\s+/) ?? [];
  const is = (kinds: RegExp) => classes.find((it) => kinds.test(it));
  if (is(/^ocr_page$/)) return { page: { element, blocks: [] } };
  const { page } = place;
  if (!page) return place;
  const blockIn = (role: Role): OpenBlock => {
    const block = { element, role, lines: [] };
    page.blocks.push(block);
    return block;
  };
  if (is(blockKinds)) return { page, block: blockIn("text") };
  const kind = is(lineKinds);
  if (kind !== undefined) {
    const line: OpenLine = { element, words: [] };
    const isMargin = /^ocr_(?:footer|pageno)$/.test(kind);
    const block = place.margin ?? (isMargin ? blockIn("margin") : (place.block ?? blockIn("text")));
    block.lines.push(line);
    // A running head holds lines; Tesseract's "header" is a line itself, of large letters.
    const holdsLines = /^ocr_(?:header|footer)$/.test(kind);
    return {
      page,
      line,
      ...(place.block && { block: place.block }),
      ...(holdsLines ? { margin: blockIn("margin") } : place.margin && { margin: place.margin }),
    };
  }
  if (is(/^ocrx?_word$/)) {
    const word = { element, text: "" };
    const line = place.line ?? lineOutside({ page, block: place.block ?? blockOutside(page) });
    line?.words.push(word);
    return { ...place, word };
  }
  return place;
}

/** The line of what stands in a block, but in none of its lines: some files have no lines. */
function lineOutside({ block }: Place): OpenLine | undefined {
  if (!block) return undefined;
  const last = block.lines.at(-1);
  if (last?.element === block.element) return last;
  const line = { element: block.element, words: [] };
  block.lines.push(line);
  return line;
}

/** The block of words that stand in none. */
function blockOutside({ element, blocks }: OpenPage): OpenBlock {
  const last = blocks.at(-1);
  if (last && last.element === element) return last;
  const block: OpenBlock = { element, role: "text", lines: [] };
  blocks.push(block);
  return block;
}

function pageOf({ element, blocks }: OpenPage): RecognisedPage {
  const title = titleOf(element);
  const [, , width, height] = corners(title.get("bbox"));
  const page = emptyPage({
    image: unquoted(title.get("image") ?? title.get("x_source")),
    label: unquoted(title.get("lpageno")),
    width,
    height,
    lang: attribute(element, "lang"),
  });
  page.blocks = blocks.flatMap(({ element: own, role, lines }): Block[] => {
    const read = lines.map((line) => lineOf(line, page)).filter(({ words }) => words.length > 0);
    if (read.length === 0) return [];
    page.lang ??= attribute(own, "lang");
    const id = attribute(own, "id");
    const around = boxAround(read.flatMap(({ words }) => words.map(({ box }) => box)));
    const box = boxOf(titleOf(own), page) ?? around;
    return [{ ids: id === undefined ? [] : [id], role, box, lines: read }];
  });
  return page;
}

function lineOf({ element, words: open }: OpenLine, page: RecognisedPage): Line {
  const id = attribute(element, "id");
  const parent = element.parentNode;
  const around = parent !== null && defaultTreeAdapter.isElementNode(parent) ? parent : element;
  const isOrdered = (attribute(element, "dir") ?? attribute(around, "dir")) !== undefined;
  const words = open.flatMap((word) => {
    const title = titleOf(word.element);
    const confidence = hundredths(title.get("x_wconf") ?? title.get("x_conf"));
    const box = boxOf(title, page);
    const plain = word.text.trim();
    if (plain === "" || /\s/.test(plain)) return estimatedWords(plain, box, confidence);
    return [{ text: plain, box, confidence, id: attribute(word.element, "id") }];
  });
  return { id, words: placedInLine(page, words, boxOf(titleOf(element), page)), isOrdered };
}

/** hOCR's confidence is in hundredths, always. */
function hundredths(text: string | undefined): number | undefined {
  const number = numberOf(text?.split(/\s/)[0]);
  return number === undefined ? undefined : confidenceOf(String(Math.max(number, 0) / 100));
}

function boxOf(title: ReadonlyMap<string, string>, page: RecognisedPage): Box | undefined {
  const bbox = title.get("bbox");
  if (bbox === undefined) return undefined;
  const [x, y, right, bottom] = corners(bbox);
  const isKnown = x !== undefined && y !== undefined && right !== undefined && bottom !== undefined;
  return boxOn(page, isKnown ? [x, y, right - x, bottom - y] : [0, 0, -1, -1]);
}

function corners(bbox: string | undefined): (number | undefined)[] {
  return (bbox ?? "").trim().split(/\s+/).map(numberOf);
}

/** `bbox 0 0 10 20; x_wconf 91; image "a;b.png"`. */
function titleOf(element: Element): Map<string, string> {
  const title = attribute(element, "title") ?? "";
  const parts = title.match(/(?:"[^"]*"|'[^']*'|[^;"'])+/g) ?? [];
  return new Map(
    parts.map((part) => {
      const [, name = "", value = ""] = /^\s*(\S+)\s*([^]*?)\s*$/.exec(part) ?? [];
      return [name, value];
    }),
  );
}

function unquoted(text: string | undefined): string | undefined {
  const plain = text?.replace(/^(["'])([^]*)\1$/, "$2").trim();
  return plain === "" ? undefined : plain;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((it) => it.name === name)?.value;
}
