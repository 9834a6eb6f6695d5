/**
 * The order in which a page is read, where its file says none. Programs that know no Arabic list columns and
 * words from left to right; only what runs so, and is Arabic, is turned, and each time that is noted.
 */
import {
  isArabic,
  note,
  type Block,
  type Box,
  type Line,
  type RecognisedPage,
  type Word,
} from "./page.ts";
import { say } from "../../../messages/message.ts";

/** Blocks of a page at most that are compared with each other. */
const mostBlocks = 300;

/** Puts the words of lines and the blocks of a page into the order in which they are read. */
export function putInOrder(page: RecognisedPage): void {
  const lines = page.blocks.flatMap((block) => block.lines);
  let turned = 0;
  for (const line of lines) {
    if (line.isOrdered || !runsLeftToRight(line)) continue;
    line.words = fromTheRight(line.words);
    turned++;
  }
  note(
    page,
    say("lines of Arabic words that ran from left to right: turned by their places"),
    turned,
  );
  if (page.isOrdered || !changeColumnsToTheRight(page.blocks)) return;
  if (!isArabic(lines.flatMap(({ words }) => words.map(({ text }) => text)).join(" "))) return;
  if (page.blocks.length > mostBlocks) {
    note(
      page,
      say("columns from left to right, left so: more than {mostBlocks} blocks", { mostBlocks }),
    );
    return;
  }
  page.blocks = columnsFromTheRight(page.blocks);
  note(page, say("pages of Arabic columns that ran from left to right: turned by their places"));
}

const centre = ({ x, width }: Box) => x + width / 2;

/** Whether all Arabic words of a line stand to the right of the one before. */
function runsLeftToRight({ words }: Line): boolean {
  if (words.some(({ box }) => box === undefined)) return false;
  if (!isArabic(words.map(({ text }) => text).join(" "))) return false;
  const places = words.flatMap(({ text, box }) => (box && isArabic(text) ? [centre(box)] : []));
  return places.length > 1 && places.every((place, i) => place > (places[i - 1] ?? -Infinity));
}

/** Words by their places from the right; those of another script within them run from the left. */
function fromTheRight(words: readonly Word[]): Word[] {
  const place = ({ box }: Word) => (box ? centre(box) : 0);
  const ordered: Word[] = [];
  let foreign: Word[] = [];
  const end = () => {
    ordered.push(...foreign.reverse());
    foreign = [];
  };
  for (const { isGlued: _, ...word } of words.toSorted((a, b) => place(b) - place(a))) {
    const isForeign = /\p{Script=Latin}/u.test(word.text) && !isArabic(word.text);
    if (isForeign) foreign.push(word);
    else {
      end();
      ordered.push(word);
    }
  }
  end();
  return ordered;
}

/** Whether most changes from a column to another go to the right; a note in the margin is no column. */
function changeColumnsToTheRight(blocks: readonly Block[]): boolean {
  const boxes = blocks.flatMap(({ role, box, lines }) =>
    box && role !== "margin" && lines.length > 0 ? [box] : [],
  );
  let balance = 0;
  for (const [i, box] of boxes.entries()) {
    const before = boxes[i - 1];
    if (!before || shareColumn(before, box)) continue;
    const areAlike = Math.min(before.width, box.width) > 0.5 * Math.max(before.width, box.width);
    if (areAlike) balance += box.x > before.x ? 1 : -1;
  }
  return balance > 0;
}

/** Whether two boxes stand in one column: margins of blocks may touch. */
function shareColumn(a: Box, b: Box): boolean {
  const shared = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  return shared > 0.1 * Math.min(a.width, b.width);
}

/**
 * Orders blocks by columns from the right (T. M. Breuel, "High Performance Document Layout Analysis", 2003,
 * mirrored): one is read before another if it stands above it in a column, or to its right with nothing
 * between them that stands across both.
 */
function columnsFromTheRight(blocks: readonly Block[]): Block[] {
  const placed = blocks.flatMap((block) => (block.box ? [{ block, box: block.box }] : []));
  placed.sort((a, b) => a.box.y - b.box.y || b.box.x - a.box.x);
  type Placed = (typeof placed)[number];
  const middle = ({ box }: Placed) => box.y + box.height / 2;
  const isBefore = (a: Placed, b: Placed) => {
    if (shareColumn(a.box, b.box)) return middle(a) < middle(b);
    if (a.box.x < b.box.x) return false;
    const [top, bottom] = [Math.min(middle(a), middle(b)), Math.max(middle(a), middle(b))];
    return !placed.some(
      (c) =>
        middle(c) > top &&
        middle(c) < bottom &&
        shareColumn(c.box, a.box) &&
        shareColumn(c.box, b.box),
    );
  };
  const ordered = new Set<Block>();
  const seen = new Set<Placed>();
  const visit = (one: Placed): void => {
    if (seen.has(one)) return;
    seen.add(one);
    for (const other of placed) if (!seen.has(other) && isBefore(other, one)) visit(other);
    ordered.add(one.block);
  };
  for (const one of placed) visit(one);
  return [...ordered, ...blocks.filter((block) => !ordered.has(block))];
}
