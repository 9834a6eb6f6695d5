/** What reading an article's HTML needs beside the HTML, and what it gathers on its way. */
import type { Node } from "../../document.ts";
import {
  repair,
  safeRepairs,
  type RepairKind,
  type Repairs,
} from "../../../article/repair/repair.ts";
import { english, type Message } from "../../../messages/message.ts";
import type { Footnotes } from "./footnotes.ts";
import type { Block, Style } from "./model.ts";

/** Where things that the text names are in the archive. */
export interface Places {
  /**
   * Brings a picture along.
   *
   * @param candidates its addresses, best first.
   * @returns its address in the archive; `undefined` for one that is not brought along.
   */
  picture(candidates: readonly string[]): string | undefined;
  /** The address that a link leads to; `undefined` for what is none, whose words stay. */
  link(href: string): string | undefined;
}

/** Things of one kind that were left out of a text. */
export interface LeftOut {
  kind: Message | string;
  count: number;
  /** What the first of them was: an address, or words. */
  example: Message | string;
}

/** One reading of one text. */
export class Reading {
  readonly places: Places;
  readonly footnotes: Footnotes;
  /** By kind, as `<iframe>`. */
  readonly leftOut = new Map<string, LeftOut>();
  readonly repairs: Repairs;
  readonly #read: (reading: Reading, nodes: Iterable<Node>, style: Style) => Block[];
  #depth = 0;

  constructor(
    places: Places,
    footnotes: Footnotes,
    repairs: Repairs,
    read: (reading: Reading, nodes: Iterable<Node>, style: Style) => Block[],
  ) {
    this.places = places;
    this.footnotes = footnotes;
    this.repairs = repairs;
    this.#read = read;
  }

  /** Whether lists, quotations and tables stand in each other deeper than any text of a newspaper. */
  get isDeep(): boolean {
    return this.#depth > 30;
  }

  /** The blocks of some nodes. */
  blocks(nodes: Iterable<Node>, style: Style): Block[] {
    this.#depth++;
    try {
      return this.#read(this, nodes, style);
    } finally {
      this.#depth--;
    }
  }

  /** Notes that something was left out. */
  leave(kind: Message | string, found: Message | string): void {
    const name = typeof kind === "string" ? kind : english(kind);
    const example = typeof found === "string" ? found.trim().slice(0, 200) : found;
    const left = this.leftOut.get(name) ?? { kind, count: 0, example };
    left.count++;
    this.leftOut.set(name, left);
  }

  /** A text without debris, such as what was hidden in character references. */
  mend(text: string): string {
    const mended = repair(text, safeRepairs);
    for (const [kind, count] of Object.entries(mended.repairs) as [RepairKind, number][]) {
      this.repairs[kind] = (this.repairs[kind] ?? 0) + count;
    }
    return mended.text;
  }
}
