/** Finds the parts of a page to which a METS points by their names. */
import { groupBy } from "../../../archive/group-by.ts";
import type { Block, RecognisedPage, Word } from "./page.ts";
import { boxAround } from "./page.ts";
import type { MetsArea } from "./mets-divisions.ts";

/** Where a word stands on its page. */
interface Place {
  block: Block;
  line: number;
  word: Word;
}

/** The words of a page in their order, and where each named thing begins and ends among them. */
export class PageAreas {
  readonly #words: Place[] = [];
  readonly #ranges = new Map<string, { from: number; to: number }>();
  readonly #taken = new Set<Word>();

  constructor(page: RecognisedPage) {
    for (const block of page.blocks) {
      if (block.lines.length === 0)
        for (const id of block.ids) this.#extend(id, this.#words.length, 0);
      for (const [i, line] of block.lines.entries())
        for (const word of line.words) {
          const at = this.#words.push({ block, line: i, word }) - 1;
          for (const id of [word.id, line.id, ...block.ids]) this.#extend(id, at);
        }
    }
  }

  #extend(id: string | undefined, at: number, length = 1): void {
    if (id === undefined) return;
    const known = this.#ranges.get(id);
    if (known) known.to = at + length;
    else this.#ranges.set(id, { from: at, to: at + length });
  }

  /** The blocks of an area, or as much of them as is in it; `undefined` if the page has nothing of its name. */
  blocksOf({ begin, end, corners }: MetsArea): Block[] | undefined {
    if (begin !== undefined) {
      const first = this.#ranges.get(begin);
      const last = this.#ranges.get(end ?? begin) ?? first;
      if (!first || !last) return undefined;
      return this.#take(this.#words.slice(first.from, Math.max(last.to, first.to)));
    }
    if (corners) {
      const [left = 0, top = 0, right = 0, bottom = 0] = corners;
      return this.#take(
        this.#words.filter(({ block: { box } }) => {
          const [x, y] = [
            (box?.x ?? -1) + (box?.width ?? 0) / 2,
            (box?.y ?? -1) + (box?.height ?? 0) / 2,
          ];
          return x >= left && x <= right && y >= top && y <= bottom;
        }),
      );
    }
    return this.#take(this.#words.filter(({ block }) => block.role !== "margin"));
  }

  /** What no area has had. */
  get rest(): Block[] {
    return this.#cut(this.#words.filter(({ word }) => !this.#taken.has(word)));
  }

  #take(words: readonly Place[]): Block[] {
    for (const { word } of words) this.#taken.add(word);
    return this.#cut(words);
  }

  /** Words as blocks: those that are whole as they are, of others what is asked for. */
  #cut(places: readonly Place[]): Block[] {
    const byBlock = groupBy(places, ({ block }) => block);
    return [...byBlock].map(([block, own]) => {
      const all = block.lines.reduce((sum, { words }) => sum + words.length, 0);
      if (own.length === all) return block;
      const lines = block.lines.map((line, i) => ({
        ...line,
        words: own.filter((place) => place.line === i).map(({ word }) => word),
      }));
      const filled = lines.filter(({ words }) => words.length > 0);
      return { ...block, lines: filled, box: boxAround(own.map(({ word }) => word.box)) };
    });
  }
}
