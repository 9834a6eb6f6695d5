/** The search panel: a form that works without script, and the parts that the script fills. */
import { html, json, type Html } from "../../src/html/html.ts";
import { SETTINGS_ID, type SearchSettings } from "../../src/search/browser/settings.ts";
import { sorts } from "../../src/search/browser/types.ts";
import type { SearchWords } from "../../src/search/browser/words.ts";

/**
 * The panel of the search page; `src/search/browser/parts.ts` names the parts that its script uses.
 *
 * @param options.action URL of the search page.
 */
export function searchPanel(options: {
  words: SearchWords;
  action: string;
  settings: SearchSettings;
}): Html {
  const { words, action, settings } = options;
  return html`<div class="search">
    <form id="search-form" class="search-form" role="search" action="${action}" method="get">
      <label class="visually-hidden" for="search-query">${words.label}</label>
      <div class="search-box">
        <input
          id="search-query"
          type="search"
          name="q"
          placeholder="${words.placeholder}"
          aria-describedby="search-hint"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          maxlength="400"
        />
        <button type="submit">${words.submit}</button>
      </div>
      <p id="search-hint" class="search-hint">${words.hint}</p>
    </form>
    <noscript><p class="search-noscript">${words.noScript}</p></noscript>
    <div id="search-answer" class="search-answer" hidden>
      <details id="search-fold" class="search-fold" hidden>
        <summary>${words.filters}</summary>
        <div
          id="search-filters"
          class="search-filters"
          role="group"
          aria-label="${words.filters}"
        ></div>
      </details>
      <div class="search-found">
        ${bar(words)}
        <ul id="search-chosen" class="search-chosen" aria-label="${words.chosen}" hidden></ul>
        <div id="search-message" class="search-message" role="status" hidden></div>
        <ol id="search-results" class="search-results"></ol>
        <button id="search-more" class="search-more" type="button" hidden>
          ${words.moreResults}
        </button>
      </div>
    </div>
    <script type="application/json" id="${SETTINGS_ID}">
      ${json(settings)}
    </script>
  </div>`;
}

function bar(words: SearchWords): Html {
  const options = sorts.map((sort) => html`<option value="${sort}">${words.sorts[sort]}</option>`);
  return html`<div class="search-bar">
    <p id="search-status" class="search-status" role="status" tabindex="-1"></p>
    <div id="search-order" class="search-order">
      <label for="search-sort">${words.sort}</label>
      <select id="search-sort" autocomplete="off">
        ${options}
      </select>
    </div>
  </div>`;
}
