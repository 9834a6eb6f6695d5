/** The search page at work: from what a reader does to an answer. */
import { AnswerView } from "./answer-view.ts";
import { stateHistory } from "./history.ts";
import type { Parts } from "./parts.ts";
import type { SearchSettings } from "./settings.ts";
import { asksNothing, PAGE, withoutFilters, withValue, type SearchState } from "./state.ts";
import { sorts, type SearchAnswer, type SearchModule } from "./types.ts";

/** Pause in typing after which the search runs, in milliseconds. */
const TYPING = 150;

/** Time after which a reader is told to wait, in milliseconds: most answers are sooner. */
const PATIENCE = 400;

/** Runs the search page. */
export class SearchPage {
  readonly #parts: Parts;
  readonly #settings: SearchSettings;
  readonly #history = stateHistory(window);
  readonly #view: AnswerView;
  readonly #title = document.title;
  #state: SearchState = this.#history.read();
  /** Counts the questions: only the last one's answer is drawn. */
  #turn = 0;
  #typing: number | undefined;

  constructor(parts: Parts, settings: SearchSettings) {
    this.#parts = parts;
    this.#settings = settings;
    this.#view = new AnswerView(parts, settings, {
      choose: (name, value, chosen) => {
        this.#settle(withValue(this.#state, name, value, chosen));
      },
      clear: () => {
        this.#settle(withoutFilters(this.#state));
      },
    });
  }

  /** Shows the state of the URL and answers what a reader does from now on. */
  start(): void {
    this.#listen();
    this.#restore();
  }

  #listen(): void {
    const { form, query, sort, more } = this.#parts;
    query.addEventListener("input", () => {
      window.clearTimeout(this.#typing);
      this.#typing = window.setTimeout(() => {
        this.#typed();
      }, TYPING);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#settle(this.#state);
    });
    sort.addEventListener("change", () => {
      const chosen = sorts.find((name) => name === sort.value) ?? "relevance";
      this.#settle({ ...this.#state, sort: chosen, shown: PAGE });
    });
    more.addEventListener("click", () => void this.#more());
    window.addEventListener("popstate", () => {
      this.#restore();
    });
  }

  /** Shows the state of the URL: on opening, and on going back or forward. */
  #restore(): void {
    window.clearTimeout(this.#typing);
    this.#state = this.#history.read();
    this.#parts.query.value = this.#state.query;
    this.#parts.sort.value = this.#state.sort;
    void this.#show();
  }

  #typed(): void {
    const query = this.#parts.query.value;
    if (query === this.#state.query) return;
    this.#state = { ...this.#state, query, shown: PAGE };
    this.#history.pass(this.#state);
    void this.#show();
  }

  #settle(state: SearchState): void {
    window.clearTimeout(this.#typing);
    const query = this.#parts.query.value;
    this.#state = { ...state, query, ...(query === state.query ? {} : { shown: PAGE }) };
    this.#history.settle(this.#state);
    void this.#show();
  }

  /** Draws the answer to the state. */
  async #show(): Promise<void> {
    const state = this.#state;
    document.title = [state.query.trim(), this.#title].filter(Boolean).join(" – ");
    this.#view.chosen(state);
    if (asksNothing(state)) {
      this.#turn++;
      this.#view.instead(this.#settings.words.start);
      return;
    }
    const answer = await this.#ask(state, 0, state.shown);
    if (answer !== undefined) this.#view.answer(answer, state);
  }

  /** Adds results to those shown. */
  async #more(): Promise<void> {
    const state = this.#state;
    const answer = await this.#ask(state, this.#parts.results.childElementCount, PAGE);
    if (answer === undefined) return;
    this.#state = { ...state, shown: state.shown + PAGE };
    this.#history.amend(this.#state);
    this.#view.more(answer);
  }

  /** An answer, unless another question was asked meanwhile or the index could not be loaded. */
  async #ask(
    { query, filters, sort }: SearchState,
    offset: number,
    limit: number,
  ): Promise<SearchAnswer | undefined> {
    const turn = ++this.#turn;
    const patience = window.setTimeout(() => {
      if (turn === this.#turn) this.#view.waiting();
    }, PATIENCE);
    try {
      const api = await this.#api();
      const found = await api.search(query, { offset, limit, filters, sort });
      return turn === this.#turn ? found : undefined;
    } catch {
      if (turn === this.#turn) this.#failed();
      return undefined;
    } finally {
      window.clearTimeout(patience);
    }
  }

  /** The browser keeps a module, so this loads it once. */
  async #api(): Promise<SearchModule> {
    return (await import(new URL(this.#settings.api, document.baseURI).href)) as SearchModule;
  }

  /** Only loading can fail. The URL holds the whole state, so opening the page anew is trying anew. */
  #failed(): void {
    const { words } = this.#settings;
    this.#view.instead(words.error, {
      text: words.retry,
      run: () => {
        window.location.reload();
      },
    });
  }
}
