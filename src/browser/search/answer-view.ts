/** Draws an answer: its number, its results, its filters, and messages in their place. */
import { writerIn } from "../common/page-style.ts";
import { chosenItems, type ChosenActions } from "./chosen-view.ts";
import { describeSearch } from "./describe.ts";
import { element, KEY, redraw } from "../common/dom.ts";
import { DateLine } from "./date-line.ts";
import { FacetView } from "./facet-view.ts";
import { messageNodes, type Offer } from "./message-view.ts";
import type { Parts } from "./parts.ts";
import { ResultList } from "./result-list.ts";
import { pageItem, type ResultContext } from "./result-view.ts";
import type { SearchSettings } from "../../pages/page-data/search-settings.ts";
import { isNarrowed, toParams, type PageFacet, type SearchState } from "./state.ts";
import { PeriodForm } from "./timeline/period-form.ts";
import type { Period } from "./timeline/period.ts";
import { TimelineView } from "./timeline/timeline-view.ts";
import type { FoundPage, SearchAnswer } from "../../search/format/types.ts";
import type { Message } from "../../newspaper/interface/search-words.ts";

/** Time for which a count must stand before it is spoken, in milliseconds: typing makes many. */
const SPOKEN = 800;

/** What a reader does with the answer. */
export interface Actions extends ChosenActions {
  choose: (name: PageFacet, value: string, chosen: boolean) => void;
  period: (period: Period) => void;
  /** Has any word be enough. */
  any: () => void;
  /** Asks for the values of a filter. */
  count: (name: PageFacet) => void;
}

/** Draws answers into the panel's parts. */
export class AnswerView {
  readonly #parts: Parts;
  readonly #settings: SearchSettings;
  readonly #actions: Actions;
  readonly #writer;
  readonly #results: ResultList;
  readonly #facets: FacetView;
  readonly #timeline: TimelineView;
  readonly #periodForm: PeriodForm;
  readonly #date: DateLine;
  #speaking: number | undefined;

  constructor(parts: Parts, settings: SearchSettings, actions: Actions) {
    const { words, monthNames } = settings;
    const writer = writerIn(settings);
    const { choose, count, period } = actions;
    this.#parts = parts;
    this.#settings = settings;
    this.#actions = actions;
    this.#writer = writer;
    this.#date = new DateLine(parts.date, settings);
    this.#results = new ResultList(parts.results, parts.status);
    const facets = { words, writer, onChoose: choose, onOpen: count };
    this.#facets = new FacetView(parts.filters, parts.status, facets);
    this.#timeline = new TimelineView({ words, writer, onChoose: period });
    this.#periodForm = new PeriodForm({
      words: words.timeline,
      writer,
      monthNames,
      onChoose: period,
    });
  }

  /** Number of results shown. */
  get length(): number {
    return this.#results.length;
  }

  /** The filters of which the reader sees the values. */
  get wanted(): PageFacet[] {
    return this.#facets.wanted;
  }

  /** What the state narrows the search by, before there is an answer to it. */
  state(state: SearchState): void {
    const { chosen, status, printed, any, anyLabel } = this.#parts;
    const { words } = this.#settings;
    void this.#date.show(state.query);
    any.checked = state.any;
    // Of one word, any is all.
    anyLabel.hidden = !state.any && !/\S\s+\S/.test(state.query);
    printed.textContent = describeSearch(state, words, this.#writer);
    this.#periodForm.show(state.period);
    const items = chosenItems(state, words, this.#writer, this.#actions);
    chosen.hidden = items.length === 0;
    redraw(chosen, status, items);
  }

  /** Says that an answer is under way. */
  waiting(): void {
    this.#parts.answer.hidden = false;
    this.#say(this.#settings.words.loading);
    this.#message();
  }

  /** An answer, whole or partial. @returns when all its results are shown, or others. */
  async answer(answer: SearchAnswer, state: SearchState): Promise<void> {
    const { answer: panel, fold, more } = this.#parts;
    const whole = answer.searched >= 1;
    const none = whole && answer.total === 0;
    panel.hidden = false;
    fold.hidden = none && !isNarrowed(state);
    this.filters(answer, state);
    this.#timeline.show(answer.histogram, state.period);
    this.#count(answer);
    more.hidden = answer.next === undefined || !whole;
    this.#correction(answer.tooStrict ? undefined : answer.correction, state);
    this.#pages(answer.pages);
    if (!none || (answer.looser > 0 && state.sort === "relevance")) this.#message();
    else this.#nothing(answer, state);
    await this.#results.show(answer.results, this.#context(state, answer));
  }

  /** Says that nothing was found, and offers what may help. */
  #nothing({ looser, pages, ...answer }: SearchAnswer, state: SearchState): void {
    const { words } = this.#settings;
    const clear = { text: words.clear, run: this.#actions.clear };
    if (looser > 0) {
      const title = this.#writer.count(looser, words.looserOnly);
      const offer = { text: words.any, run: this.#actions.any };
      this.#message({ title, advice: [words.looserAdvice] }, offer);
      this.#parts.order.hidden = false;
    } else if (answer.tooStrict && answer.correction !== undefined) {
      const { title, advice } = words.nothingNarrowed;
      const demands = answer.tooStrict.map((demand) => words.tooStrict[demand]);
      const href = `?${toParams({ ...state, query: answer.correction }).toString()}`;
      this.#message(
        { title, advice: [...demands, ...(isNarrowed(state) ? advice : [])] },
        { text: words.wordsAlone, href },
        ...(isNarrowed(state) ? [clear] : []),
      );
    } else if (answer.histogram.length > 0) {
      this.#message(words.nothingThen, ...(isNarrowed(state) ? [clear] : []));
    } else if (isNarrowed(state)) this.#message(words.nothingNarrowed, clear);
    else this.#message(pages ? undefined : words.nothing);
  }

  /** The values of the filters alone. */
  filters(answer: Pick<SearchAnswer, "facets">, state: SearchState): void {
    this.#facets.show(answer.facets, state);
  }

  /**
   * More results of the answer shown.
   *
   * @param asked whether a reader asked for them, and did not scroll. The first of them takes the
   *   focus then, or when it is on the button that asks, which may go.
   */
  more(answer: SearchAnswer, state: SearchState, asked: boolean): void {
    const { more } = this.#parts;
    const first = this.#results.append(answer.results, this.#context(state, answer));
    if (asked || document.activeElement === more) first?.querySelector("a")?.focus();
    more.hidden = answer.next === undefined;
  }

  /** No answer, but a message. */
  instead(message: Message, offer?: Offer): void {
    const { answer, more, fold } = this.#parts;
    answer.hidden = false;
    fold.hidden = true;
    more.hidden = true;
    this.#timeline.hide();
    this.#say("", message.title);
    this.#progress(1);
    this.#results.clear();
    this.#correction(undefined);
    this.#pages();
    this.#message(message, ...(offer ? [offer] : []));
  }

  #context({ query }: SearchState, { total, looser }: SearchAnswer): ResultContext {
    const { words } = this.#settings;
    const forms = total > 0 ? words.looser : words.looserOnly;
    const writer = this.#writer;
    return { settings: this.#settings, writer, query, looser: writer.count(looser, forms) };
  }

  #count({ total, looser, searched, correction, tooStrict, incomplete }: SearchAnswer): void {
    const { results, noneWithAll, correction: asked, fromMemory } = this.#settings.words;
    const none = total === 0 && looser > 0;
    const count = none ? noneWithAll : this.#writer.count(total, results);
    const text = incomplete ? fromMemory.replace("{results}", () => count) : count;
    const meant =
      correction === undefined || tooStrict ? "" : asked.replace("{query}", () => correction);
    this.#progress(searched);
    if (searched >= 1) this.#say(text, `${text}. ${meant}`.trim());
    else this.#parts.status.textContent = total === 0 ? this.#settings.words.loading : text;
  }

  /** How much of the archive is searched: a line grows along the top of the results. */
  #progress(searched: number): void {
    const { progress } = this.#parts;
    progress.classList.toggle("is-done", searched >= 1);
    progress.style.setProperty("--searched", String(searched));
  }

  /** Writes the status at once, and speaks it when it has stood for a while. */
  #say(text: string, spoken = text): void {
    const { status, live } = this.#parts;
    status.textContent = text;
    window.clearTimeout(this.#speaking);
    this.#speaking = window.setTimeout(() => {
      live.textContent = spoken;
    }, SPOKEN);
  }

  #correction(query: string | undefined, state?: SearchState): void {
    const { correction } = this.#parts;
    correction.hidden = query === undefined || state === undefined;
    if (query === undefined || state === undefined) return;
    const [before = "", after = ""] = this.#settings.words.correction.split("{query}");
    const href = `?${toParams({ ...state, query }).toString()}`;
    const link = element("a", { href, [KEY]: "correction" }, element("bdi", {}, query));
    const nodes = [new Text(before), link, new Text(after)];
    redraw(correction, this.#parts.status, nodes);
  }

  #pages(found: readonly FoundPage[] = []): void {
    const { pages, status } = this.#parts;
    pages.hidden = found.length === 0;
    redraw(pages, status, found.map(pageItem));
  }

  #message(message?: Message, ...offers: Offer[]): void {
    const { message: part, order } = this.#parts;
    part.hidden = message === undefined;
    order.hidden = message !== undefined;
    part.replaceChildren(...(message === undefined ? [] : messageNodes(message, ...offers)));
  }
}
