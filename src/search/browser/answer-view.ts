/** Draws what the search page shows beside its box: filters, results and messages. */
import { chosenItems } from "./chosen-view.ts";
import { keepFocus } from "./dom.ts";
import { facetGroups, type FacetContext } from "./facet-view.ts";
import { messageNodes, type Offer } from "./message-view.ts";
import { writer as writerOf } from "./numbers.ts";
import type { Parts } from "./parts.ts";
import { resultItem } from "./result-view.ts";
import type { SearchSettings } from "./settings.ts";
import type { SearchState } from "./state.ts";
import type { FacetName, SearchAnswer, SearchResult } from "./types.ts";
import type { Message } from "./words.ts";

/** What a reader does with the answer. */
export interface Actions {
  choose: (name: FacetName, value: string, chosen: boolean) => void;
  clear: () => void;
}

/** Draws answers into the panel's parts. */
export class AnswerView {
  readonly #parts: Parts;
  readonly #settings: SearchSettings;
  readonly #actions: Actions;
  readonly #writer;
  readonly #opened: FacetContext["opened"] = new Map();

  constructor(parts: Parts, settings: SearchSettings, actions: Actions) {
    this.#parts = parts;
    this.#settings = settings;
    this.#actions = actions;
    this.#writer = writerOf(settings);
  }

  /** The filters chosen, before there is an answer to them. */
  chosen(state: SearchState): void {
    const { chosen, status } = this.#parts;
    const { choose, clear } = this.#actions;
    keepFocus(chosen, status, () => {
      const remove = (name: FacetName, value: string): void => {
        choose(name, value, false);
      };
      const items = chosenItems(state, this.#settings.words, this.#writer, { remove, clear });
      chosen.replaceChildren(...items);
      chosen.hidden = items.length === 0;
    });
  }

  /** Says that an answer is under way. */
  waiting(): void {
    this.#parts.answer.hidden = false;
    this.#parts.status.textContent = this.#settings.words.loading;
    this.#message();
  }

  /** A whole answer. */
  answer(answer: SearchAnswer, state: SearchState): void {
    const { words } = this.#settings;
    const { answer: panel, results, status } = this.#parts;
    panel.hidden = false;
    this.#filters(answer.facets, state);
    keepFocus(results, status, () => {
      results.replaceChildren(...this.#items(answer.results));
    });
    this.#count(answer.total);
    this.#message(answer.total === 0 ? words.nothing : undefined);
  }

  /** More results of the answer shown; the focus goes to the first of them. */
  more(answer: SearchAnswer): void {
    const items = this.#items(answer.results);
    this.#parts.results.append(...items);
    items[0]?.querySelector("a")?.focus();
    this.#count(answer.total);
  }

  /** No answer, but a message. */
  instead(message: Message, offer?: Offer): void {
    const { answer, results, more, status, fold } = this.#parts;
    answer.hidden = false;
    fold.hidden = true;
    status.textContent = "";
    results.replaceChildren();
    more.hidden = true;
    this.#message(message, offer);
  }

  #filters(facets: SearchAnswer["facets"], state: SearchState): void {
    const { filters, fold, status } = this.#parts;
    const redraw = (): void => {
      this.#filters(facets, state);
    };
    keepFocus(filters, status, () => {
      const groups = facetGroups(facets, {
        words: this.#settings.words,
        writer: this.#writer,
        chosen: state.filters,
        onChoose: this.#actions.choose,
        opened: this.#opened,
        redraw,
      });
      filters.replaceChildren(...groups);
      fold.hidden = groups.length === 0;
    });
  }

  #items(results: readonly SearchResult[]): HTMLLIElement[] {
    return results.map((result) => resultItem(result, this.#settings.words, this.#writer));
  }

  #count(total: number): void {
    const { status, results, more } = this.#parts;
    status.textContent = this.#writer.count(total, this.#settings.words.results);
    more.hidden = results.childElementCount >= total;
  }

  #message(message?: Message, offer?: Offer): void {
    const { message: part, order } = this.#parts;
    part.hidden = message === undefined;
    order.hidden = message !== undefined;
    part.replaceChildren(...(message === undefined ? [] : messageNodes(message, offer)));
  }
}
