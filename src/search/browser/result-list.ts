/** The list of results, of which what stays the same is not drawn anew. */
import { keepFocus } from "./dom.ts";
import { resultItem, type ResultContext } from "./result-view.ts";
import type { SearchResult } from "./types.ts";

/** Results that are drawn at once: with more, a phone would stand still for longer than is felt. */
const BATCH = 10;

/** Draws results into a list. */
export class ResultList {
  readonly #list: HTMLElement;
  readonly #fallback: HTMLElement;
  /** The items shown, by all that is drawn in them. */
  #items = new Map<string, HTMLLIElement>();
  /** Counts the answers: only the last one's results are drawn on. */
  #turn = 0;

  /** @param fallback takes the focus when the result that had it is gone. */
  constructor(list: HTMLElement, fallback: HTMLElement) {
    this.#list = list;
    this.#fallback = fallback;
  }

  get length(): number {
    return this.#list.childElementCount;
  }

  /**
   * Shows these results and no others, a batch at a time. Answers improve as they come; what stays
   * the same in them, stays put.
   *
   * @returns when all are shown; sooner if other results are shown meanwhile.
   */
  async show(results: readonly SearchResult[], context: ResultContext): Promise<void> {
    const turn = ++this.#turn;
    const before = this.#items;
    this.#items = new Map();
    const first = Math.max(BATCH, this.length);
    this.#replace(results.slice(0, first).map((result) => this.#item(result, context, before)));
    for (let i = first; i < results.length; i += BATCH) {
      await otherTasks();
      if (turn !== this.#turn) return;
      const batch = results.slice(i, i + BATCH);
      this.#list.append(...batch.map((result) => this.#item(result, context, before)));
    }
  }

  /** Adds results at the end. @returns the first of them. */
  append(results: readonly SearchResult[], context: ResultContext): HTMLLIElement | undefined {
    const items = results.map((result) => this.#item(result, context, new Map()));
    this.#list.append(...items);
    return items[0];
  }

  clear(): void {
    this.#turn++;
    this.#items.clear();
    this.#list.replaceChildren();
  }

  #replace(items: readonly HTMLLIElement[]): void {
    if (isSame(items, this.#list.children)) return;
    keepFocus(this.#list, this.#fallback, () => {
      this.#list.replaceChildren(...items);
    });
  }

  #item(
    result: SearchResult,
    context: ResultContext,
    known: ReadonlyMap<string, HTMLLIElement>,
  ): HTMLLIElement {
    const key = JSON.stringify([context.query, { ...result, score: 0 }]);
    const item = known.get(key) ?? resultItem(result, context);
    this.#items.set(key, item);
    return item;
  }
}

function isSame(items: readonly Element[], shown: HTMLCollection): boolean {
  return items.length === shown.length && items.every((item, i) => item === shown[i]);
}

/** Lets the browser paint and answer what a reader does. */
function otherTasks(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
