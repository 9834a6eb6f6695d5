/** ALTO 1 to 4 (https://www.loc.gov/standards/alto/): pages of blocks, lines and strings. */
import { childrenOf, lineWithin, within, XmlReader, type XmlElement } from "../xml-tree.ts";
import {
  boxAround,
  boxOn,
  confidenceOf,
  emptyPage,
  estimatedWords,
  inOrder,
  note,
  numberOf,
  placedByLines,
  placedInLine,
  polygonSides,
  roleOf,
  type Block,
  type Box,
  type Line,
  type RecognisedPage,
  type Role,
  type Unit,
  type Word,
} from "./page.ts";

/** Parts that are read whole: none is larger than a block. */
const wholes = new Set([
  "MeasurementUnit",
  "fileName",
  "Tags",
  "TextBlock",
  "ReadingOrder",
  "Illustration",
  "GraphicalElement",
]);

/** Reads the pages of a file, which is written to it in pieces. */
export class AltoReader {
  readonly pages: RecognisedPage[] = [];
  readonly #xml: XmlReader;
  #unit: Unit = "pixel";
  #image: string | undefined;
  /** Kinds of block by the names of tags. */
  readonly #kinds = new Map<string, string>();
  /** Blocks that hold others, and margins, from the outermost. */
  readonly #within: { name: string; id: string | undefined; role: Role }[] = [];
  /** Where each block says that another follows it. */
  #next = new Map<string, string>();
  #order: string[] = [];
  #hasSpaces = false;

  constructor() {
    this.#xml = new XmlReader({
      isWhole: (name) => wholes.has(name),
      whole: (element) => this.#whole(element),
      begin: (element) => this.#begin(element),
      end: (name) => this.#end(name),
    });
  }

  write(text: string): void {
    this.#xml.write(text);
  }

  end(): void {
    this.#xml.end();
  }

  #whole(element: XmlElement): void {
    const { name } = element;
    if (name === "MeasurementUnit") this.#unit = unitOf(lineWithin(element));
    else if (name === "fileName") this.#image ??= lineWithin(element) || undefined;
    else if (name === "ReadingOrder")
      this.#order = within(element, "ElementRef").map(({ attributes }) => attributes["REF"] ?? "");
    else if (name === "Tags")
      for (const { attributes } of childrenOf(element))
        this.#kinds.set(attributes["ID"] ?? "", attributes["LABEL"] ?? attributes["TYPE"] ?? "");
    else if (name === "TextBlock") this.#block(element);
  }

  #begin({ name, attributes }: XmlElement): void {
    const sides = { width: numberOf(attributes["WIDTH"]), height: numberOf(attributes["HEIGHT"]) };
    if (name === "Page") {
      this.pages.push(
        emptyPage({
          unit: this.#unit,
          image: this.#image,
          label: attributes["PRINTED_IMG_NR"],
          lang: attributes["LANG"],
          ...sides,
        }),
      );
    } else if (name === "PrintSpace") {
      const page = this.pages.at(-1);
      // A page that has no size of its own is as large as what is printed on it, at least.
      if (page && page.width === undefined && numberOf(attributes["HPOS"]) === 0)
        Object.assign(page, sides);
    }
    if (/^(?:ComposedBlock|(?:Top|Bottom|Left|Right)Margin)$/.test(name)) {
      const kind = this.#kindOf(attributes) ?? attributes["TYPE"];
      const role = name === "ComposedBlock" ? roleOf(kind) : "margin";
      this.#within.push({ name, id: attributes["ID"], role });
    }
  }

  #end(name: string): void {
    if (this.#within.at(-1)?.name === name) this.#within.pop();
    const page = this.pages.at(-1);
    if (name !== "Page" || !page) return;
    if (!this.#hasSpaces) unglue(page);
    const order = this.#order.length > 0 ? this.#order : chainOf(page.blocks, this.#next);
    if (order.length > 1) {
      page.isOrdered = true;
      const placeOf = ({ ids }: Block) => {
        const places = ids.map((id) => order.indexOf(id)).filter((place) => place >= 0);
        return places.length === 0 ? undefined : Math.min(...places);
      };
      page.blocks = inOrder(page.blocks, placeOf);
    }
    this.#next = new Map();
    this.#hasSpaces = false;
  }

  #kindOf({ TAGREFS = "" }: Readonly<Record<string, string>>): string | undefined {
    return TAGREFS.split(/\s+/)
      .map((ref) => this.#kinds.get(ref))
      .find((kind) => kind !== undefined && kind !== "");
  }

  #block(element: XmlElement): void {
    const page = this.pages.at(-1);
    if (!page) return;
    const { attributes } = element;
    const { ID: id, IDNEXT: next } = attributes;
    if (id !== undefined && next !== undefined) this.#next.set(id, next);
    const around = this.#within.at(-1)?.role ?? "text";
    const own = roleOf(this.#kindOf(attributes) ?? attributes["TYPE"]);
    page.lang ??= attributes["LANG"] ?? attributes["language"];
    const lines = childrenOf(element, "TextLine").map((line) => this.#line(line, page, element));
    page.blocks.push({
      ids: [id, ...this.#within.map((it) => it.id)].filter((it) => it !== undefined),
      role: own === "text" ? around : own,
      box:
        boxOf(element, page) ??
        boxAround(lines.flatMap(({ words }) => words.map(({ box }) => box))),
      lines: lines.filter(({ words }) => words.length > 0),
    });
  }

  #line(element: XmlElement, page: RecognisedPage, block: XmlElement): Line {
    const words: Word[] = [];
    let isParted = true;
    for (const child of childrenOf(element)) {
      if (child.name === "SP") {
        isParted = true;
        this.#hasSpaces = true;
      } else if (child.name === "HYP") {
        const last = words.at(-1);
        // The sign of a word whose whole is given is no part of it.
        if (last && last.whole === undefined) last.text += child.attributes["CONTENT"] || "-";
      } else if (child.name === "String") {
        const [first, ...others] = stringOf(child, page);
        if (first) words.push(isParted ? first : { ...first, isGlued: true }, ...others);
        isParted = false;
      }
    }
    const direction = element.attributes["BASEDIRECTION"] ?? block.attributes["BASEDIRECTION"];
    return {
      id: element.attributes["ID"],
      words: placedInLine(page, words, boxOf(element, page)),
      isOrdered: direction !== undefined,
    };
  }
}

/** Files that have no spaces at all leave them out between words, others put none where words touch. */
function unglue({ blocks }: RecognisedPage): void {
  for (const { lines } of blocks)
    for (const { words } of lines) for (const word of words) delete word.isGlued;
}

function unitOf(text: string): Unit {
  return text === "mm10" || text === "inch1200" ? text : "pixel";
}

/** Names of blocks in the order in which each says that another follows; empty where none does. */
function chainOf(blocks: readonly Block[], next: ReadonlyMap<string, string>): string[] {
  if (next.size === 0) return [];
  const followers = new Set(next.values());
  const order = new Set<string>();
  const starts = blocks.map(({ ids: [id = ""] }) => id).filter((id) => !followers.has(id));
  for (const start of starts)
    for (let id: string | undefined = start; id !== undefined && !order.has(id); id = next.get(id))
      order.add(id);
  return [...order];
}

function stringOf({ attributes }: XmlElement, page: RecognisedPage): Word[] {
  const text = attributes["CONTENT"]?.trim() ?? "";
  if (text === "") return [];
  const box = boxOn(page, sidesOf(attributes));
  const confidence = confidenceOf(attributes["WC"]);
  if (/\s/.test(text)) {
    if (box) note(page, placedByLines);
    return estimatedWords(text, box, confidence);
  }
  const part = /^HypPart([12])$/i.exec(attributes["SUBS_TYPE"] ?? "")?.[1];
  const whole = attributes["SUBS_CONTENT"]?.trim();
  return [
    {
      text,
      box,
      confidence,
      id: attributes["ID"],
      ...(part !== undefined &&
        whole !== undefined &&
        whole !== "" && { whole: { text: whole, part: part === "1" ? 1 : 2 } }),
    },
  ];
}

function boxOf(element: XmlElement, page: RecognisedPage): Box | undefined {
  const sides = sidesOf(element.attributes);
  if (sides.every((side) => side !== undefined)) return boxOn(page, sides);
  const polygon = within(element, "Polygon")[0];
  return polygon && boxOn(page, polygonSides(polygon.attributes["POINTS"] ?? ""));
}

function sidesOf(attributes: Readonly<Record<string, string>>): (number | undefined)[] {
  return ["HPOS", "VPOS", "WIDTH", "HEIGHT"].map((name) => numberOf(attributes[name]));
}
