/** The search panel: a form that works without script, and the parts that the script fills. */
import { html, json, type Html } from "../../src/lib/html.ts";
import { SETTINGS_ID, type SearchSettings } from "../../src/pages/page-data/search-settings.ts";
import type { SearchWords } from "../../src/newspaper/interface/search-words.ts";
import { resultBar, searchTimeline } from "./search-answer.ts";

/**
 * The panel of the search page; `src/browser/search/parts.ts` names the parts that its script uses.
 *
 * @param options.action URL of the search page.
 * @param options.overTime the page that compares words over time.
 */
export function searchPanel(options: {
  words: SearchWords;
  action: string;
  settings: SearchSettings;
  overTime: { title: string; url: string };
}): Html {
  const { words, action, settings, overTime } = options;
  return html`<div class="search">
    ${searchForm(words, action)} ${searchHelp(words, overTime)}
    <noscript><p class="search-noscript">${words.noScript}</p></noscript>
    <p id="search-live" class="visually-hidden" role="status"></p>
    <p id="search-printed" class="search-printed"></p>
    <div id="search-date" class="search-date" role="status" hidden></div>
    <div id="search-answer" class="search-answer" hidden>
      ${searchTimeline(words.timeline)}
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
        ${resultBar(words)}
        <p id="search-correction" class="search-correction" hidden></p>
        <ul id="search-chosen" class="search-chosen" aria-label="${words.chosen}" hidden></ul>
        <ul id="search-pages" class="search-pages" aria-label="${words.pages}" hidden></ul>
        <div id="search-message" class="search-message" hidden></div>
        <ol id="search-results" class="search-results"></ol>
        <button id="search-more" class="search-more" type="button" hidden>
          ${words.moreResults}
        </button>
      </div>
    </div>
    <div id="search-memory" class="search-memory" tabindex="-1" hidden></div>
    ${keyHelp(words.keys)}
    <script type="application/json" id="${SETTINGS_ID}">
      ${json(settings)}
    </script>
  </div>`;
}

function searchForm(words: SearchWords, action: string): Html {
  return html`<form
    id="search-form"
    class="search-form"
    role="search"
    action="${action}"
    method="get"
  >
    <label class="visually-hidden" for="search-query">${words.label}</label>
    <div class="search-box">
      <input
        id="search-query"
        type="search"
        name="q"
        placeholder="${words.placeholder}"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        maxlength="400"
      />
      <button type="submit">${words.submit}</button>
    </div>
  </form>`;
}

/** The ways to ask, each example a link that tries it. */
function searchHelp({ help, keys }: SearchWords, overTime: { title: string; url: string }): Html {
  const ways = help.ways.map(
    ({ example, meaning }) =>
      html`<div>
        <dt>
          <a href="?q=${encodeURIComponent(example)}"><bdi>${example}</bdi></a>
        </dt>
        <dd>${meaning}</dd>
      </div> `,
  );
  return html`<details class="search-help">
    <summary>${help.title}</summary>
    <dl>${ways}</dl>
    <p><a id="search-over-time" href="${overTime.url}">${overTime.title}</a></p>
    <button id="search-keys-open" class="search-link" type="button">${keys.title}</button>
  </details>`;
}

function keyHelp({ title, close, list }: SearchWords["keys"]): Html {
  const rows = list.map(
    ({ keys, does }) =>
      html`<div>
        <dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
        <dd>${does}</dd>
      </div> `,
  );
  return html`<dialog id="search-keys" class="search-keys" aria-labelledby="search-keys-title">
    <h2 id="search-keys-title">${title}</h2>
    <dl>${rows}</dl>
    <form method="dialog"><button class="search-offer" type="submit">${close}</button></form>
  </dialog>`;
}
