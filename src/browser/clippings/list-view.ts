/** The list of clippings as it is stored now: what stays the same in it is not drawn anew. */
import type { ClippingsWords } from "../../newspaper/interface/clippings-words.ts";
import type { Writer } from "../../calendar/writer.ts";
import { arrange, button, element } from "../common/dom.ts";
import { clippingItem, titleOf, type ClippingItem, type ItemActions } from "./clipping-item.ts";
import {
  readClipping,
  readClippings,
  removeClipping,
  reorder,
  writeClipping,
  type Clipping,
} from "./clipping.ts";
import { announceChange } from "./stored.ts";
import type { ListTools } from "./list-tools.ts";

/** Draws the list, and does what its buttons say. */
export class ListView {
  readonly #words: ClippingsWords;
  readonly #writer: Writer;
  readonly #say: (...parts: (Node | string)[]) => void;
  readonly #count = element("p", { class: "count", tabindex: "-1" });
  readonly #saved = element("p", { class: "count clippings-saved" });
  readonly #list = element("ol", { class: "clippings" });
  readonly #undo = button("", { class: "tool clippings-undo" }, () => this.#restore());
  readonly #items = new Map<string, ClippingItem>();
  #tools: ListTools | undefined;
  #removed: Clipping | undefined;

  /** @param say tells the reader what was done. */
  constructor(words: ClippingsWords, writer: Writer, say: (...parts: (Node | string)[]) => void) {
    this.#words = words;
    this.#writer = writer;
    this.#say = say;
    this.#undo.textContent = words.undo;
    this.#undo.hidden = true;
  }

  /** The list between its tools. */
  elements(tools: ListTools): Node[] {
    this.#tools = tools;
    const sort = button(this.#words.sort, { class: "tool" }, () => this.#sort());
    tools.first.append(sort);
    return [this.#undo, this.#count, this.#saved, tools.first, this.#list, tools.last];
  }

  focus(): void {
    this.#count.focus();
  }

  draw(): void {
    const clippings = readClippings();
    const isEmpty = clippings.length === 0;
    this.#count.textContent = isEmpty
      ? this.#words.empty
      : this.#writer.count(clippings.length, this.#words.count);
    this.#tools?.showFor(clippings.length);
    this.#saved.hidden = isEmpty;
    const items = clippings.map((clipping, i) => {
      const item = this.#itemOf(clipping.path);
      item.update(clipping, { first: i === 0, last: i === clippings.length - 1 });
      return item.element;
    });
    arrange(this.#list, this.#undo.hidden ? this.#count : this.#undo, items);
  }

  /** Says how many of the articles can be read without a connection. */
  showSaved(saved: number, all: number): void {
    const { number } = this.#writer;
    this.#saved.textContent =
      saved === all
        ? this.#words.allSaved
        : this.#words.someSaved.replace("{n}", number(saved)).replace("{all}", number(all));
  }

  #itemOf(path: string): ClippingItem {
    const known = this.#items.get(path);
    if (known) return known;
    const item = clippingItem(path, this.#words, this.#writer, this.#actions);
    this.#items.set(path, item);
    return item;
  }

  readonly #actions: ItemActions = {
    move: (path, by) => {
      const clippings = readClippings();
      const from = clippings.findIndex((clipping) => clipping.path === path);
      const [moved] = clippings.splice(from, 1);
      const to = from + by;
      if (!moved || to < 0 || to > clippings.length) return;
      clippings.splice(to, 0, moved);
      if (!this.#try(() => reorder(clippings))) return;
      const { number } = this.#writer;
      const place = this.#words.moved.replace("{n}", number(to + 1));
      this.#say(named(place.replace("{all}", number(clippings.length)), moved));
    },
    remove: (path) => {
      this.#removed = readClipping(path);
      if (!this.#removed) return;
      this.#undo.hidden = false;
      this.#items.delete(path);
      removeClipping(path);
      this.#say(named(this.#words.removed, this.#removed));
    },
    note: (path, note) => {
      const clipping = readClipping(path);
      return clipping !== undefined && this.#try(() => writeClipping({ ...clipping, note }));
    },
  };

  #sort(): void {
    // What has no date comes last, and what has one date stays in its order.
    const key = ({ reference }: Clipping): string => reference.date || "~";
    const isDone = this.#try(() =>
      reorder(readClippings().sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))),
    );
    if (isDone) this.#say(this.#words.sorted);
  }

  #restore(): void {
    const removed = this.#removed;
    if (!removed || !this.#try(() => writeClipping(removed))) return;
    this.#undo.hidden = true;
    announceChange();
    this.#say("");
    this.focus();
  }

  /** Whether it was done; else it is said that there is no room. */
  #try(work: () => void): boolean {
    try {
      work();
      return true;
    } catch {
      this.#say(this.#words.full);
      return false;
    }
  }
}

function named(text: string, clipping: Clipping): string {
  return text.replace("{title}", () => titleOf(clipping));
}
