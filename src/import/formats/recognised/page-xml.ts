/** PAGE XML of any year (https://github.com/PRImA-Research-Lab/PAGE-XML): regions, lines and words. */
import { at, childrenOf, textWithin, within, XmlReader, type XmlElement } from "../xml-tree.ts";
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
  type Word,
} from "./page.ts";

const wholes = new Set(["TextRegion", "TableRegion", "ReadingOrder"]);

/** Reads the pages of a file, which is written to it in pieces. */
export class PageXmlReader {
  readonly pages: RecognisedPage[] = [];
  readonly #xml: XmlReader;
  /** Names of regions in their order. */
  #order: string[] = [];

  constructor() {
    this.#xml = new XmlReader({
      isWhole: (name) => wholes.has(name),
      whole: (element) => this.#whole(element),
      begin: ({ name, attributes }) => {
        if (name !== "Page") return;
        this.pages.push(
          emptyPage({
            image: attributes["imageFilename"],
            width: numberOf(attributes["imageWidth"]),
            height: numberOf(attributes["imageHeight"]),
            lang: languageOf(attributes),
          }),
        );
      },
      end: (name) => {
        const page = this.pages.at(-1);
        if (name === "Page" && page) this.#end(page);
      },
    });
  }

  write(text: string): void {
    this.#xml.write(text);
  }

  end(): void {
    this.#xml.end();
  }

  #whole(element: XmlElement): void {
    const page = this.pages.at(-1);
    if (!page) return;
    if (element.name === "ReadingOrder") this.#order = childrenOf(element).flatMap(namesInOrder);
    else page.blocks.push(...blocksOf(element, page, []));
  }

  #end(page: RecognisedPage): void {
    if (this.#order.length === 0) return;
    page.isOrdered = true;
    const places = new Map(this.#order.map((id, i) => [id, i]));
    page.blocks = inOrder(page.blocks, ({ ids }) =>
      ids.map((id) => places.get(id)).find((place) => place !== undefined),
    );
    this.#order = [];
  }
}

/** Names of regions that a group of a reading order has, in its order. */
function namesInOrder(group: XmlElement): string[] {
  const own = group.attributes["regionRef"];
  const members = childrenOf(group);
  const sorted = group.name.startsWith("Ordered")
    ? inOrder(members, (member) => numberOf(member.attributes["index"]))
    : members;
  return [...(own === undefined ? [] : [own]), ...sorted.flatMap(namesInOrder)];
}

/** The blocks of a region: its own lines, and the regions and cells within it. */
function blocksOf(region: XmlElement, page: RecognisedPage, around: readonly string[]): Block[] {
  const { attributes } = region;
  const custom = customOf(attributes["custom"]);
  const ids = [attributes["id"], ...around].filter((id) => id !== undefined);
  const box = boxOf(region, page);
  const elements = inOrder(childrenOf(region, "TextLine"), indexOf);
  const lines = elements.map((line) => lineOf(line, page)).filter(({ words }) => words.length > 0);
  if (lines.length === 0) lines.push(...textLines(region, box));
  const inner = inOrder(
    childrenOf(region).filter(({ name }) => /^(?:TextRegion|TableRegion|TableCell)$/.test(name)),
    indexOf,
  ).flatMap((child) => blocksOf(child, page, ids));
  const own: Block = {
    ids,
    role: roleOf(custom.get("structure")?.get("type") ?? attributes["type"]),
    box: box ?? boxAround(lines.flatMap(({ words }) => words.map((word) => word.box))),
    lines,
  };
  if (custom.get("readingOrder")?.has("index") === true && around.length === 0) {
    page.isOrdered = true;
  }
  return lines.length === 0 && inner.length > 0 ? inner : [own, ...inner];
}

function indexOf({ attributes }: XmlElement): number | undefined {
  return numberOf(customOf(attributes["custom"]).get("readingOrder")?.get("index"));
}

function lineOf(element: XmlElement, page: RecognisedPage): Line {
  const id = element.attributes["id"];
  const box = boxOf(element, page);
  const chosen = equivOf(element);
  const elements = childrenOf(element, "Word");
  const read = inOrder(elements, indexOf).flatMap((word) => wordOf(word, page));
  const words = placedInLine(page, read, box);
  const hasIndex = elements.some((word) => indexOf(word) !== undefined);
  const text = chosen?.text ?? "";
  if (text === "") return { id, words, isOrdered: hasIndex };
  // What the line says is what its words say, in its order: then they have their places.
  const texts = words.map((word) => word.text).join(" ");
  const plain = text.replace(/\s+/g, " ").trim();
  if (words.length > 0 && texts === plain) return { id, words, isOrdered: true };
  const turned = [...words].reverse();
  if (words.length > 0 && turned.map((word) => word.text).join(" ") === plain)
    return { id, words: turned, isOrdered: true };
  if (box) note(page, placedByLines);
  return { id, words: estimatedWords(text, box, chosen?.confidence), isOrdered: true };
}

function wordOf(element: XmlElement, page: RecognisedPage): Word[] {
  const { text = "", confidence } = equivOf(element) ?? {};
  const box = boxOf(element, page);
  const id = element.attributes["id"];
  return text
    .split(/\s+/)
    .flatMap((part) => (part === "" ? [] : [{ text: part, box, confidence, id }]));
}

/** Lines of a region that has its text alone. */
function textLines(region: XmlElement, box: Box | undefined): Line[] {
  const { text = "", confidence } = equivOf(region) ?? {};
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const height = box === undefined ? 0 : box.height / lines.length;
  return lines.map((line, i) => ({
    words: estimatedWords(line, box && { ...box, y: box.y + i * height, height }, confidence),
    isOrdered: true,
  }));
}

/** The text of a thing: of several readings that of the lowest index, which is the best. */
function equivOf(
  element: XmlElement,
): { text: string; confidence: number | undefined } | undefined {
  const [first] = childrenOf(element, "TextEquiv")
    .map((equiv) => ({ equiv, index: numberOf(equiv.attributes["index"]) ?? -1 }))
    .sort((a, b) => a.index - b.index);
  const unicode = first && (at(first.equiv, "Unicode") ?? at(first.equiv, "PlainText"));
  if (!first || !unicode) return undefined;
  return {
    text: textWithin(unicode).trim(),
    confidence: confidenceOf(first.equiv.attributes["conf"]),
  };
}

function boxOf(element: XmlElement, page: RecognisedPage): Box | undefined {
  const coords = at(element, "Coords");
  if (!coords) return undefined;
  const points = coords.attributes["points"];
  // The schemas up to 2010 have a point an element.
  const written =
    points ??
    within(coords, "Point")
      .map(({ attributes: { x = "", y = "" } }) => `${x},${y}`)
      .join(" ");
  return boxOn(page, polygonSides(written));
}

/** `structure {type:heading;} readingOrder {index:0;}`, as Transkribus and eScriptorium write it. */
function customOf(text = ""): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const [, name = "", body = ""] of text.matchAll(/([\w-]{1,40})\s*\{([^{}]*)\}/g)) {
    const pairs = body.split(";").map((pair) => {
      const [key = "", ...value] = pair.split(":");
      return [key.trim(), value.join(":").trim()] as const;
    });
    if (!found.has(name)) found.set(name, new Map(pairs));
  }
  return found;
}

/** The language of a page: PAGE has English names of them. */
function languageOf(attributes: Readonly<Record<string, string>>): string | undefined {
  return attributes["primaryLanguage"];
}
