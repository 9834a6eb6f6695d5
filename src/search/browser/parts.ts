/** The parts of the search panel that its script fills; `search-panel.ts` writes them. */
import { byId } from "./dom.ts";
import { SETTINGS_ID, type SearchSettings } from "./settings.ts";

/** Elements of the panel. */
export interface Parts {
  form: HTMLFormElement;
  query: HTMLInputElement;
  sort: HTMLSelectElement;
  /** The order's label and its choice. */
  order: HTMLElement;
  /** All that appears with the first answer. */
  answer: HTMLElement;
  fold: HTMLDetailsElement;
  filters: HTMLElement;
  chosen: HTMLElement;
  status: HTMLElement;
  message: HTMLElement;
  results: HTMLElement;
  more: HTMLButtonElement;
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
    order: byId("search-order", HTMLElement),
    answer: byId("search-answer", HTMLElement),
    fold: byId("search-fold", HTMLDetailsElement),
    filters: byId("search-filters", HTMLElement),
    chosen: byId("search-chosen", HTMLElement),
    status: byId("search-status", HTMLElement),
    message: byId("search-message", HTMLElement),
    results: byId("search-results", HTMLElement),
    more: byId("search-more", HTMLButtonElement),
  };
}

/** The settings that the page carries. */
export function readSettings(): SearchSettings {
  return JSON.parse(byId(SETTINGS_ID, HTMLScriptElement).text) as SearchSettings;
}
