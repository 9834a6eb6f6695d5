/** The list of results, of which what stays the same is not drawn anew. */
import { arrange, element } from "../common/dom.ts";
import { resultItem, type ResultContext } from "./result-view.ts";
import type { SearchResult } from "../../search/format/types.ts";

/** Results that are drawn at once: with more, a phone would stand still for longer than is felt. */
const BATCH = 10;

/** Draws results into a list. */
export class ResultList {
  readonly #list: HTMLElement;
  readonly #fallback: HTMLElement;
  /** The items shown, by all that is drawn in them. */
  #items = new Map<string, HTMLLIElement>();
  /** Whether a result that lacks a word is among those shown. */
  #loose = false;
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
    this.#loose = false;
    const first = Math.max(BATCH, this.length);
    arrange(this.#list, this.#fallback, this.#itemsOf(results.slice(0, first), context, before));
    for (let i = first; i < results.length; i += BATCH) {
      await otherTasks();
      if (turn !== this.#turn) return;
      this.#list.append(...this.#itemsOf(results.slice(i, i + BATCH), context, before));
    }
  }

  /** Adds results at the end. @returns the first of them. */
  append(results: readonly SearchResult[], context: ResultContext): HTMLLIElement | undefined {
    const items = this.#itemsOf(results, context, new Map());
    this.#list.append(...items);
    return items.find((item) => item.matches(".search-result"));
  }

  clear(): void {
    this.#turn++;
    this.#items.clear();
    this.#loose = false;
    this.#list.replaceChildren();
  }

  /** The items of results, with the line that says from where on they lack a word. */
  #itemsOf(
    results: readonly SearchResult[],
    context: ResultContext,
    known: ReadonlyMap<string, HTMLLIElement>,
  ): HTMLLIElement[] {
    return results.flatMap((result) => {
      const item = this.#item(result, context, known);
      if (!result.loose || this.#loose) return [item];
      this.#loose = true;
      const line =
        known.get(context.looser) ?? element("li", { class: "search-looser" }, context.looser);
      this.#items.set(context.looser, line);
      return [line, item];
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

/** Lets the browser paint and answer what a reader does. */
function otherTasks(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
