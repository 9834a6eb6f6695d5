/** The parts of the search panel that stand over its results: the hits over time, and their bar. */
import { html, type Html } from "../../src/lib/html.ts";
import { exportFormats } from "../../src/pages/page-data/export-formats.ts";
import { sorts } from "../../src/search/format/sorts.ts";
import type {
  SearchWords,
  TimelineWords,
  ToolWords,
} from "../../src/newspaper/interface/search-words.ts";

/** The hits over time, with the fields of an exact period beside them. */
export function searchTimeline(words: TimelineWords): Html {
  return html`<section
    id="search-timeline"
    class="timeline"
    aria-labelledby="timeline-title"
    hidden
  >
    <div class="timeline-head">
      <h2 id="timeline-title">${words.title}</h2>
      <p id="timeline-readout" class="timeline-readout"></p>
    </div>
    <div class="timeline-chart">
      <div id="timeline-plot" class="timeline-plot"></div>
      <div id="timeline-axis" class="timeline-axis" aria-hidden="true"></div>
      <p id="timeline-usage" class="visually-hidden">${words.usage}</p>
    </div>
    <div class="timeline-more">
      <details id="timeline-exact" class="timeline-exact">
        <summary>${words.exact}</summary>
        ${periodForm(words)}
      </details>
      <details id="timeline-table" class="timeline-table">
        <summary>${words.table}</summary>
      </details>
    </div>
  </section>`;
}

function periodForm(words: TimelineWords): Html {
  const field = (id: string, label: string): Html =>
    html`<div>
      <label for="${id}">${label}</label>
      <input
        id="${id}"
        type="text"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="period-example period-fault"
      />
    </div> `;
  return html`<form id="period-form" class="period-form" novalidate>
    ${field("period-from", words.from)} ${field("period-to", words.to)}
    <button type="submit">${words.apply}</button>
    <p id="period-example" class="period-example">${words.example}</p>
    <p id="period-fault" class="period-fault" role="alert"></p>
  </form>`;
}

/** How many results there are, in which order, and what can be done with them. */
export function resultBar(words: SearchWords): Html {
  const options = sorts.map((sort) => html`<option value="${sort}">${words.sorts[sort]}</option>`);
  return html`<div class="search-bar">
    <p id="search-status" class="search-status" tabindex="-1"></p>
    <p id="search-progress" class="search-progress is-done">${words.searchingOlder}</p>
    <div id="search-order" class="search-order">
      <label id="search-any-label" class="search-any" hidden>
        <input id="search-any" type="checkbox" />
        ${words.any}
      </label>
      <label for="search-sort">${words.sort}</label>
      <select id="search-sort" autocomplete="off">
        ${options}
      </select>
      ${tools(words.tools)}
    </div>
  </div>`;
}

function tools(words: ToolWords): Html {
  const button = (id: string, text: string): Html =>
    html`<li><button id="tools-${id}" type="button">${text}</button></li> `;
  return html`<details id="search-tools" class="search-tools">
    <summary>${words.title}</summary>
    <div class="search-tools-menu">
      <ul>
        ${button("save", words.save)} ${button("copy", words.copy)} ${button("print", words.print)}
        ${exportFormats.map((format) => button(format, words.exports[format]))}
      </ul>
      <p id="tools-status" class="tools-status" role="status"></p>
    </div>
  </details>`;
}
