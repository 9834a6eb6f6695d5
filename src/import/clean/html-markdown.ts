/** HTML of an article as Markdown: what it shows, none of what it does. */
import { parseHTML } from "linkedom";
import type { Document } from "../document.ts";
import { limits } from "../limits.ts";
import { Refusal } from "../refusal.ts";
import { findFootnotes } from "./html/footnotes.ts";
import { plainStyle, type Block } from "./html/model.ts";
import { readBlocks } from "./html/read.ts";
import { Reading, type LeftOut, type Places } from "./html/reading.ts";
import { writeBlocks } from "./html/write.ts";
import { repair, type Repairs } from "../../article/repair/repair.ts";
import { say } from "../../messages/message.ts";

export { keepStyles } from "./html/elements.ts";
export { keepNotes } from "./html/footnotes.ts";
export { keptMedia } from "./html/media.ts";
export { isPictureFile } from "./html/pictures.ts";
export type { LeftOut, Places } from "./html/reading.ts";

/** HTML as Markdown, and what was done to it. */
export interface Converted {
  markdown: string;
  repairs: Repairs;
  /** What was left out, by its kind, as `<iframe>`. */
  leftOut: ReadonlyMap<string, LeftOut>;
}

/**
 * Converts HTML into Markdown that shows the same text: a space or a line where HTML shows one, none
 * where it shows none. Scripts and styles go; whatever else is left out is told.
 *
 * @param places where pictures and links of the text are in the archive.
 * @param isOwn whether an address is that of the text itself, so that its fragment is a place in it.
 * @throws Refusal for more elements than any article has.
 */
export function htmlToMarkdown(
  html: string,
  places: Places,
  isOwn: (address: string) => boolean = () => false,
): Converted {
  const { text, repairs } = repair(html);
  const { document } = parseHTML(`<!doctype html><html><body>${text}</body></html>`) as unknown as {
    document: Document;
  };
  const size = document.querySelectorAll("*").length;
  if (size > limits.elements) {
    throw new Refusal(
      say("{size} elements, expected an article with {elements} at most", {
        size,
        elements: limits.elements,
      }),
    );
  }
  const footnotes = findFootnotes(document, isOwn);
  const reading = new Reading(places, footnotes, repairs, readBlocks);
  const blocks = withoutOuterRules(reading.blocks([document.documentElement], plainStyle));
  const notes = footnotes.notes.map(({ number, holder }): Block => ({
    kind: "note",
    number,
    blocks: reading.blocks(holder.childNodes, plainStyle),
  }));
  return {
    markdown: writeBlocks([...blocks, ...notes]),
    repairs: reading.repairs,
    leftOut: reading.leftOut,
  };
}

/** Rules part what is above them from what is below: editors put one above footnotes and below a headline. */
function withoutOuterRules(blocks: readonly Block[]): Block[] {
  const isShown = ({ kind }: Block) => kind !== "rule";
  const first = blocks.findIndex(isShown);
  return first < 0 ? [] : blocks.slice(first, blocks.findLastIndex(isShown) + 1);
}
