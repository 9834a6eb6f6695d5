/** Of a query that is a date: the way to its edition, or to the nearest that there are. */
import { jumpWords as words } from "../../../_data/strings.ts";
import type { Stretch } from "../../calendar/stretch.ts";
import { readTypedDate } from "../../calendar/typed-date.ts";
import { archiveDates } from "../../dates/browser/archive-dates.ts";
import { findDate, pathOf, type Destination } from "../../dates/go-to-date.ts";
import { fullStretchName } from "../../dates/stretch-name.ts";
import { element } from "./dom.ts";
import { writer as writerOf, type Writer } from "./numbers.ts";
import type { SearchSettings } from "./settings.ts";

/** The line over the results that leads to the date that is asked for. */
export class DateLine {
  readonly #part: HTMLElement;
  readonly #monthNames: readonly string[];
  readonly #writer: Writer;
  /** The site's address. */
  readonly #root: URL;
  #query = "";

  constructor(part: HTMLElement, settings: SearchSettings) {
    this.#part = part;
    this.#monthNames = settings.monthNames;
    this.#writer = writerOf(settings);
    this.#root = new URL("../", new URL(settings.api, document.baseURI));
  }

  /** Shows the way for a query, or nothing where it is no date. */
  async show(query: string): Promise<void> {
    if (query === this.#query) return;
    this.#query = query;
    const asked = readTypedDate(query, this.#monthNames);
    // Without the dates of the archive, there is still what was found.
    const found = asked && findDate(asked, await archiveDates(this.#root).catch(() => NO_DATES));
    if (query !== this.#query) return;
    const nodes = found ? this.#nodes(found) : [];
    this.#part.replaceChildren(...nodes);
    this.#part.hidden = nodes.length === 0;
  }

  #nodes({ asked, place, before, after }: Destination): Node[] {
    if (place) {
      const other = asked.calendar !== place.calendar;
      const same = words.equals.replace("{date}", () => this.#name(asked));
      return [element("p", {}, ...(other ? [same, " "] : []), this.#link(place))];
    }
    const near = [
      ...(before ? [element("li", {}, `${words.before} `, this.#link(before))] : []),
      ...(after ? [element("li", {}, `${words.after} `, this.#link(after))] : []),
    ];
    if (near.length === 0) return [];
    const none = words.none.replace("{date}", () => this.#name(asked));
    return [element("p", {}, none), element("ul", {}, ...near)];
  }

  #link(stretch: Stretch): HTMLAnchorElement {
    const { calendar, id } = stretch;
    const isDay = calendar === "gregorian" && id.length === "2024-05-07".length;
    const text = isDay ? words.edition : words.archive;
    const called = calendar === "everyYear" ? words.everyYear : text;
    const href = new URL(pathOf(stretch).slice(1), this.#root).href;
    return element(
      "a",
      { href },
      called.replace("{date}", () => this.#name(stretch)),
    );
  }

  #name(stretch: Stretch): string {
    return fullStretchName(stretch, this.#writer);
  }
}

const NO_DATES = { days: [], months: [], years: [], printed: new Map<string, string>() };
