/** The search page at work: from what a reader does to an answer. */
import { AnswerView } from "./answer-view.ts";
import { stateHistory } from "./history.ts";
import type { Parts } from "./parts.ts";
import { Searcher } from "./searcher.ts";
import type { SearchSettings } from "../../pages/page-data/search-settings.ts";
import {
  asksNothing,
  PAGE,
  withoutFilters,
  withPeriod,
  withValue,
  type PageFacet,
  type SearchState,
} from "./state.ts";
import { sorts } from "../../search/format/sorts.ts";
import type { SearchAnswer } from "../../search/format/types.ts";

/** Pause in typing after which the search runs, in milliseconds. */
const TYPING = 150;

/** Time after which a reader is told to wait, in milliseconds: most answers are sooner. */
const PATIENCE = 400;

/** Time after which a reader who scrolled has come to rest, in milliseconds. */
const REST = 150;

/** What follows the page's states. */
export interface PageListener {
  /** Another state is shown. */
  onState: (state: SearchState) => void;
  /** A reader settled on a state: a query submitted, a filter chosen, a result opened. */
  onSettle: (state: SearchState) => void;
}

/** Runs the search page. */
export class SearchPage {
  readonly searcher: Searcher;
  readonly #parts: Parts;
  readonly #settings: SearchSettings;
  readonly #listener: PageListener;
  readonly #history = stateHistory(window);
  readonly #view: AnswerView;
  readonly #title = document.title;
  #state: SearchState = this.#history.read();
  /** Gives up the question under way: only the last one's answer is drawn. */
  #asking = new AbortController();
  #typing: number | undefined;
  #scrolling: number | undefined;
  /** Where the next results begin. */
  #next: number | undefined;

  constructor(parts: Parts, settings: SearchSettings, listener: PageListener) {
    this.#parts = parts;
    this.#settings = settings;
    this.#listener = listener;
    this.searcher = new Searcher(new URL(settings.api, document.baseURI).href);
    this.#view = new AnswerView(parts, settings, {
      choose: (name, value, chosen) => {
        this.#settle(withValue(this.#state, name, value, chosen));
      },
      removeValue: (name, value) => {
        this.#settle(withValue(this.#state, name, value, false));
      },
      period: (period) => {
        this.#settle(withPeriod(this.#state, period));
      },
      removePeriod: () => {
        this.#settle(withPeriod(this.#state, {}));
      },
      clear: () => {
        this.#settle(withoutFilters(this.#state));
      },
      any: () => {
        this.#settle({ ...this.#state, any: true, shown: PAGE });
      },
      count: (name) => void this.#count(name),
    });
  }

  get state(): SearchState {
    return this.#state;
  }

  /** Shows the state of the URL and answers what a reader does from now on. */
  start(): void {
    this.#listen();
    void this.#restore(false);
  }

  /** Searches for what stands in the box, now. */
  submit(): void {
    this.#settle(this.#state);
  }

  /** Adds results to those shown, if there are more, since a reader asked or scrolled to their end. */
  async more(asked: boolean): Promise<void> {
    const state = this.#state;
    const next = this.#next;
    if (next === undefined) return;
    this.#next = undefined; // until the answer is here, nobody need ask again
    const answer = await this.#attempt((signal) =>
      this.searcher.ask(state, next, PAGE, { facets: [], signal }),
    );
    if (answer === undefined) return;
    this.#next = answer.next;
    this.#state = { ...state, shown: state.shown + PAGE };
    this.#history.amend(this.#state);
    this.#view.more(answer, state, asked);
  }

  #listen(): void {
    const { form, query, sort, any, more, results } = this.#parts;
    query.addEventListener("input", () => {
      window.clearTimeout(this.#typing);
      this.#typing = window.setTimeout(() => {
        this.#typed();
      }, TYPING);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    sort.addEventListener("change", () => {
      const chosen = sorts.find((name) => name === sort.value) ?? "relevance";
      this.#settle({ ...this.#state, sort: chosen, shown: PAGE });
    });
    any.addEventListener("change", () => {
      this.#settle({ ...this.#state, any: any.checked, shown: PAGE });
    });
    more.addEventListener("click", () => void this.more(true));
    results.addEventListener("click", (event) => {
      const link = (event.target as Element).closest("a");
      if (link === null) return;
      this.#history.leave({ scroll: window.scrollY, opened: link.href });
      this.#listener.onSettle(this.#state);
    });
    window.addEventListener("popstate", () => void this.#restore(true));
    window.addEventListener("scroll", () => {
      window.clearTimeout(this.#scrolling);
      this.#scrolling = window.setTimeout(() => {
        this.#history.leave({ ...this.#history.place(), scroll: window.scrollY });
      }, REST);
    });
  }

  /**
   * Shows the state of the URL, where the reader left it.
   *
   * @param came whether the reader came to it from another state of this page, back or forward.
   */
  async #restore(came: boolean): Promise<void> {
    window.clearTimeout(this.#typing);
    this.#state = this.#history.read();
    this.#parts.query.value = this.#state.query;
    this.#parts.sort.value = this.#state.sort;
    const place = this.#history.place();
    const shown = await this.#show();
    // A page that was just opened is at its top, and asking it to scroll would hold up its first view.
    if (!shown || (place === undefined && !came)) return;
    window.scrollTo({ top: place?.scroll ?? 0, behavior: "instant" });
    if (place?.opened === undefined) return;
    const links = Array.from(this.#parts.results.querySelectorAll("a"));
    links.find(({ href }) => href === place.opened)?.focus({ preventScroll: true });
  }

  #typed(): void {
    const query = this.#parts.query.value;
    if (query === this.#state.query) return;
    this.#state = { ...this.#state, query, shown: PAGE };
    this.#history.pass(this.#state);
    void this.#show({ typing: true });
  }

  #settle(state: SearchState): void {
    window.clearTimeout(this.#typing);
    const query = this.#parts.query.value;
    this.#state = { ...state, query, ...(query === state.query ? {} : { shown: PAGE }) };
    this.#history.settle(this.#state);
    this.#listener.onSettle(this.#state);
    void this.#show();
  }

  /** Draws the answer to the state. @returns whether it was drawn, and not another's. */
  async #show({ typing = false } = {}): Promise<boolean> {
    const state = this.#state;
    document.title = [state.query.trim(), this.#title].filter(Boolean).join(" – ");
    this.#next = undefined;
    this.#view.state(state);
    this.#listener.onState(state);
    if (asksNothing(state)) {
      this.#asking.abort();
      this.#view.instead(this.#settings.words.start);
      return true;
    }
    const answer = await this.#attempt((signal, onProgress) =>
      this.searcher.askUpTo(state.shown, state, {
        facets: ["section", ...this.#view.wanted],
        signal,
        typing,
        onProgress: (partial) => {
          onProgress();
          if (!signal.aborted) void this.#view.answer(partial, state);
        },
      }),
    );
    if (answer === undefined) return false;
    await this.#view.answer(answer, state);
    if (state !== this.#state) return false;
    this.#next = answer.next;
    return true;
  }

  /** Counts a filter's values, for the state that is shown. */
  async #count(name: PageFacet): Promise<void> {
    const state = this.#state;
    if (asksNothing(state)) return;
    const { signal } = this.#asking;
    try {
      const facets = ["section", ...this.#view.wanted, name] as const;
      const answer = await this.searcher.ask(state, 0, 0, { facets, signal });
      this.#view.filters(answer, state);
    } catch {
      // Another question was asked, and counts what is open; or the results say that it failed.
    }
  }

  /** An answer, unless another question was asked meanwhile or the index could not be loaded. */
  async #attempt(
    ask: (signal: AbortSignal, onProgress: () => void) => Promise<SearchAnswer>,
  ): Promise<SearchAnswer | undefined> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const patience = window.setTimeout(() => {
      if (!signal.aborted) this.#view.waiting();
    }, PATIENCE);
    const lose = (): void => {
      window.clearTimeout(patience);
    };
    try {
      return await ask(signal, lose);
    } catch {
      if (!signal.aborted) this.#failed();
      return undefined;
    } finally {
      lose();
    }
  }

  /** Only loading can fail. The URL holds the whole state, so opening the page anew is trying anew. */
  #failed(): void {
    const { words } = this.#settings;
    const retry = (): void => {
      window.location.reload();
    };
    if (!navigator.onLine) window.addEventListener("online", retry, { once: true });
    this.#view.instead(navigator.onLine ? words.error : words.offline, {
      text: words.retry,
      run: retry,
    });
  }
}
