/** The parts of the search panel that its script fills; `search-panel.ts` writes them. */
import { byId } from "../common/dom.ts";
import { inChosen } from "../interface/chosen.ts";
import { SETTINGS_ID, type SearchSettings } from "../../pages/page-data/search-settings.ts";

/** Elements of the panel. */
export interface Parts {
  form: HTMLFormElement;
  query: HTMLInputElement;
  sort: HTMLSelectElement;
  /** The switch by which any word is enough, and its label. */
  any: HTMLInputElement;
  anyLabel: HTMLElement;
  /** Leads to the day, month or year that is asked for. */
  date: HTMLElement;
  /** The order's label and its choice, and what can be done with the list. */
  order: HTMLElement;
  /** All that appears with the first answer. */
  answer: HTMLElement;
  fold: HTMLDetailsElement;
  exact: HTMLDetailsElement;
  filters: HTMLElement;
  chosen: HTMLElement;
  /** The number of results, as it is seen and as it is spoken. */
  status: HTMLElement;
  live: HTMLElement;
  /** Says that older parts of the archive are still being searched. */
  progress: HTMLElement;
  correction: HTMLElement;
  /** Pages of the site that are no articles. */
  pages: HTMLElement;
  message: HTMLElement;
  results: HTMLElement;
  more: HTMLButtonElement;
  /** The search in words, over a printed list. */
  printed: HTMLElement;
}

/**
 * Finds the panel's parts in the page.
 *
 * @throws Error naming the part that is missing.
 */
export function panelParts(): Parts {
  return {
    form: byId("search-form", HTMLFormElement),
    query: byId("search-query", HTMLInputElement),
    sort: byId("search-sort", HTMLSelectElement),
    any: byId("search-any", HTMLInputElement),
    anyLabel: byId("search-any-label", HTMLElement),
    date: byId("search-date", HTMLElement),
    order: byId("search-order", HTMLElement),
    answer: byId("search-answer", HTMLElement),
    fold: byId("search-fold", HTMLDetailsElement),
    exact: byId("timeline-exact", HTMLDetailsElement),
    filters: byId("search-filters", HTMLElement),
    chosen: byId("search-chosen", HTMLElement),
    status: byId("search-status", HTMLElement),
    live: byId("search-live", HTMLElement),
    progress: byId("search-progress", HTMLElement),
    correction: byId("search-correction", HTMLElement),
    pages: byId("search-pages", HTMLElement),
    message: byId("search-message", HTMLElement),
    results: byId("search-results", HTMLElement),
    more: byId("search-more", HTMLButtonElement),
    printed: byId("search-printed", HTMLElement),
  };
}

/** The settings that the page carries; its words are those of the language that a reader chose. */
export function readSettings(): SearchSettings {
  const settings = JSON.parse(byId(SETTINGS_ID, HTMLScriptElement).text) as SearchSettings;
  return inChosen<SearchSettings>(settings, "searchWords");
}
