/** Of a query that is a date: the line over the results that leads to it. */
import type { SearchSettings } from "../../pages/page-data/search-settings.ts";

/** A date has digits, and few queries do: only for these is what reads dates loaded. */
const DIGITS = /\p{Nd}/u;

/** Shows the way to the date that is asked for, if one is. */
export class DateLine {
  readonly #part: HTMLElement;
  readonly #settings: SearchSettings;
  #query = "";

  constructor(part: HTMLElement, settings: SearchSettings) {
    this.#part = part;
    this.#settings = settings;
  }

  /** Shows the way for a query, or nothing where it is no date. */
  async show(query: string): Promise<void> {
    if (query === this.#query) return;
    this.#query = query;
    const nodes = DIGITS.test(query) ? await this.#nodes(query) : [];
    if (query !== this.#query) return;
    this.#part.replaceChildren(...nodes);
    this.#part.hidden = nodes.length === 0;
  }

  async #nodes(query: string): Promise<Node[]> {
    try {
      const { dateNodes } = await import("./date-nodes.ts");
      return await dateNodes(query, this.#settings);
    } catch {
      // Without the dates of the archive, there is still what was found.
      return [];
    }
  }
}
