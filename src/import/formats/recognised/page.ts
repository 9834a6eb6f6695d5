/** A page as a machine recognised it, whichever format says it: blocks of lines of words, with their boxes. */
import { english, say, type Message } from "../../../messages/message.ts";
import { letterCount } from "../../letters.ts";

/** A rectangle, in the units of its page. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Word {
  text: string;
  /** The word of which this is the part at the end of a line, or at the beginning of the next. */
  whole?: { text: string; part: 1 | 2 };
  /** Whether it follows the one before it without a space. */
  isGlued?: boolean;
  box?: Box | undefined;
  /** From 0 to 1. */
  confidence?: number | undefined;
  /** Names by which a METS may call it, or the line or block that it begins. */
  id?: string | undefined;
}

export interface Line {
  id?: string | undefined;
  words: Word[];
  /** Whether the file says in which order its words are read. */
  isOrdered: boolean;
}

/** What a block is to the text of a page: `margin` is what stands around it, as a running head does. */
export type Role = "text" | "heading" | "margin";

export interface Block {
  /** Its own name, and those of blocks that it is a part of. */
  ids: readonly string[];
  role: Role;
  box?: Box | undefined;
  lines: Line[];
}

/** The unit of a page's boxes; others than pixels are lengths on paper. */
export type Unit = "pixel" | "mm10" | "inch1200";

export interface RecognisedPage {
  /** Its label, where the file says one. */
  label?: string | undefined;
  /** The name or the address of its picture, as the file has it. */
  image?: string | undefined;
  width?: number | undefined;
  height?: number | undefined;
  unit: Unit;
  lang?: string | undefined;
  blocks: Block[];
  /** Whether the file says in which order its blocks are read. */
  isOrdered: boolean;
  /** Things that somebody should know of, and how often they were met. */
  notes: Map<string, { what: Message; count: number }>;
}

/** A page that has nothing yet. */
export function emptyPage(page: Partial<RecognisedPage> = {}): RecognisedPage {
  return { unit: "pixel", blocks: [], isOrdered: false, notes: new Map(), ...page };
}

/** Counts something that was met on a page. */
export function note({ notes }: RecognisedPage, what: Message, count = 1): void {
  if (count === 0) return;
  const name = english(what);
  notes.set(name, { what, count: (notes.get(name)?.count ?? 0) + count });
}

/**
 * A box that is one: of an area, on its page, and not the page itself, which files give that know no better.
 *
 * @param sides left, top, width and height, as read.
 */
export function boxOn(
  page: RecognisedPage,
  sides: readonly (number | undefined)[],
): Box | undefined {
  const [x, y, width, height] = sides;
  if (x === undefined || y === undefined || width === undefined || height === undefined)
    return undefined;
  const most = { x: page.width ?? Infinity, y: page.height ?? Infinity };
  const left = Math.max(0, Math.min(x, most.x));
  const top = Math.max(0, Math.min(y, most.y));
  const box = {
    x: left,
    y: top,
    width: Math.min(x + width, most.x) - left,
    height: Math.min(y + height, most.y) - top,
  };
  const isBox = Object.values(box).every(Number.isFinite) && box.width > 0 && box.height > 0;
  if (!isBox) {
    note(page, say("boxes without an area, or off the page"));
    return undefined;
  }
  return isWhole(box, page) ? undefined : box;
}

/** Whether a box is its page, but for a hundredth. */
function isWhole(box: Box, { width, height }: RecognisedPage): boolean {
  if (width === undefined || height === undefined) return false;
  return box.width >= width * 0.99 && box.height >= height * 0.99;
}

/** The box around some; `undefined` for none. */
export function boxAround(boxes: readonly (Box | undefined)[]): Box | undefined {
  const known = boxes.filter((box) => box !== undefined);
  if (known.length === 0) return undefined;
  const x = Math.min(...known.map((box) => box.x));
  const y = Math.min(...known.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...known.map((box) => box.x + box.width)) - x,
    height: Math.max(...known.map((box) => box.y + box.height)) - y,
  };
}

/** A number that a file gives, perhaps with a fraction; `undefined` for anything else. */
export function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[+-]?\d{1,9}(?:\.\d{1,20})?\s*$/.test(text)
    ? Number(text)
    : undefined;
}

/** Left, top, width and height of a polygon: `x1,y1 x2,y2 …`, or with spaces alone. */
export function polygonSides(points: string): (number | undefined)[] {
  const numbers = points
    .split(/[\s,]+/)
    .filter((it) => it !== "")
    .map(numberOf);
  const [xs, ys] = [0, 1].map((rest) => numbers.filter((_, i) => i % 2 === rest));
  if (!xs || !ys || xs.length === 0 || ys.length !== xs.length) return [];
  if (numbers.some((it) => it === undefined)) return [undefined, undefined, -1, -1];
  const [x, y] = [Math.min(...(xs as number[])), Math.min(...(ys as number[]))];
  return [x, y, Math.max(...(xs as number[])) - x, Math.max(...(ys as number[])) - y];
}

/** A confidence from 0 to 1; some programs give hundredths. */
export function confidenceOf(text: string | undefined): number | undefined {
  const number = numberOf(text);
  if (number === undefined || number < 0 || number > 100) return undefined;
  return number > 1 ? number / 100 : number;
}

/** Kinds of block by the names that schemas and SegmOnto's vocabulary have for them. */
const margins =
  /^(?:header|footer|page-?number|pageno|catch-?word|signature-?mark|running-?title(?:zone)?|numbering(?:zone)?|quire-?marks(?:zone)?|stamp(?:zone)?|seal(?:zone)?|digitization-?artefact(?:zone)?)$/i;
const headings =
  /^(?:heading|headline|title|sub-?heading|subheadline|heading(?:zone|line)|titlezone)$/i;

/** What a block of a kind is to the text; SegmOnto writes `MainZone:column#2`. */
export function roleOf(kind: string | undefined): Role {
  const plain = kind?.replace(/[:#].*$/, "").trim() ?? "";
  if (margins.test(plain)) return "margin";
  return headings.test(plain) ? "heading" : "text";
}

/** Whether most letters of a text are Arabic. */
export function isArabic(text: string): boolean {
  const letters = letterCount(text);
  return letters > 0 && (text.match(/\p{Script=Arabic}/gu)?.length ?? 0) * 2 > letters;
}

/**
 * The words of a line of which no more than its text and its box is known: boxes in proportion to their
 * letters, from the right in Arabic.
 */
export function estimatedWords(
  text: string,
  box: Box | undefined,
  confidence: number | undefined,
): Word[] {
  const texts = text.split(/\s+/).filter((word) => word !== "");
  const total = texts.reduce((sum, word) => sum + word.length + 1, -1);
  const fromRight = isArabic(text);
  let before = 0;
  return texts.map((word) => {
    const start = before / total;
    const size = word.length / total;
    before += word.length + 1;
    const place = box && {
      ...box,
      x: box.x + box.width * (fromRight ? 1 - start - size : start),
      width: box.width * size,
    };
    return { text: word, box: place, confidence };
  });
}

/** The words of a line; where none of them has a box, each in its share of the line's. */
export function placedInLine(page: RecognisedPage, words: Word[], box: Box | undefined): Word[] {
  if (!box || words.length === 0 || words.some((word) => word.box)) return words;
  note(page, placedByLines);
  const places = estimatedWords(words.map(({ text }) => text).join(" "), box, undefined);
  return words.map((word, i) => ({ ...word, box: places[i]?.box }));
}

/** What is noted of words whose boxes were estimated. */
export const placedByLines = say("words placed by their lines, which alone have boxes");

/** Things in the order of their places; those without a place stay behind the one before them. */
export function inOrder<T>(things: readonly T[], placeOf: (thing: T) => number | undefined): T[] {
  let last = -1;
  const placed = things.map((thing) => ({ thing, place: (last = placeOf(thing) ?? last) }));
  return placed.sort((a, b) => a.place - b.place).map(({ thing }) => thing);
}
