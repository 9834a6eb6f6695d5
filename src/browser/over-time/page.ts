/** The script of the page that compares words over time. */
import { writerIn } from "../common/page-style.ts";
import { writeDigits } from "../../calendar/digits.ts";
import {
  OVER_TIME_SETTINGS_ID,
  type OverTimeSettings,
} from "../../pages/page-data/over-time-settings.ts";
import type { PeriodCount, SearchModule } from "../../search/format/types.ts";
import { button, byId, element } from "../common/dom.ts";
import { chosen, inChosen } from "../interface/chosen.ts";
import { saveFile } from "../common/save-file.ts";
import { chartFile, drawChart, drawSample, type ChartSettings } from "./chart.ts";
import {
  askedBy,
  compare,
  paramsOf,
  toCsv,
  units,
  type Asked,
  type Comparison,
} from "./comparison.ts";
import { comparisonTable } from "./table.ts";

const settings = inChosen<OverTimeSettings>(
  JSON.parse(byId(OVER_TIME_SETTINGS_ID, HTMLScriptElement).text) as OverTimeSettings,
  "overTimeWords",
);
const { words } = settings;
const form = byId("over-time-form", HTMLFormElement);
const terms = byId("over-time-terms", HTMLInputElement);
const unit = byId("over-time-unit", HTMLSelectElement);
const status = byId("over-time-status", HTMLElement);
const answer = byId("over-time-answer", HTMLElement);

const chartSettings: ChartSettings = {
  writer: writerIn(settings),
  percent: (share) => {
    const percent = 100 * share;
    const text = percent.toFixed(percent === 0 || percent >= 10 ? 0 : percent < 1 ? 2 : 1);
    return settings.digits === "arab" && !chosen
      ? `${writeDigits(text, "arab").replace(".", "٫")}٪`
      : `${text}%`;
  },
  link: (term, period) =>
    `${settings.search}?${new URLSearchParams({ q: term, from: period, to: period })}`,
};

/** The last question: an answer to one before it comes too late. */
let last: Asked | undefined;
let archive: Promise<readonly PeriodCount[]> | undefined;

/** The articles with a query over time; without one, all of them. */
async function histogramOf(query: string): Promise<readonly PeriodCount[]> {
  const { search } = (await import(new URL(settings.api, document.baseURI).href)) as SearchModule;
  // No result is shown, so no article is loaded.
  const options = { limit: 0, facets: [], ...(query === "" && { from: "0001" }) };
  return (await search(query, options)).histogram;
}

async function show(asked: Asked): Promise<void> {
  last = asked;
  terms.value = asked.terms.join("، ");
  unit.value = asked.unit;
  if (asked.terms.length === 0) {
    answer.hidden = true;
    status.textContent = "";
    return;
  }
  status.textContent = words.counting;
  try {
    archive ??= histogramOf("");
    archive.catch(() => (archive = undefined));
    const all = await archive;
    const found: { term: string; histogram: readonly PeriodCount[] }[] = [];
    for (const term of asked.terms) found.push({ term, histogram: await histogramOf(term) });
    if (last === asked) draw(compare(all, found, asked.unit));
  } catch {
    if (last === asked) status.textContent = words.error;
  }
}

function draw(comparison: Comparison): void {
  const none = comparison.series.every(({ counts }) => counts.every((count) => count === 0));
  status.textContent = none ? words.nothing : words.chart;
  answer.hidden = none;
  if (none) return;
  const chart = drawChart(comparison, chartSettings);
  const legend = comparison.series.map(({ term }, n) =>
    element("li", {}, drawSample(n), element("bdi", {}, term)),
  );
  answer.replaceChildren(
    element("ul", { class: "over-time-legend" }, ...legend),
    chart,
    element(
      "p",
      { class: "over-time-files" },
      button(words.csv, {}, () => {
        saveFile(`${words.file}.csv`, "text/csv", toCsv(comparison, words));
      }),
      button(words.svg, {}, () => {
        saveFile(`${words.file}.svg`, "image/svg+xml", chartFile(chart));
      }),
    ),
    element(
      "details",
      { class: "over-time-table" },
      element("summary", {}, words.table),
      comparisonTable(comparison, words, chartSettings),
    ),
  );
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const by = units.find((name) => name === unit.value) ?? "year";
  const asked = askedBy(new URLSearchParams({ q: terms.value, by }));
  history.pushState(null, "", `?${paramsOf(asked)}`);
  void show(asked);
});
unit.addEventListener("change", () => {
  form.requestSubmit();
});
window.addEventListener("popstate", () => void show(askedBy(new URLSearchParams(location.search))));
void show(askedBy(new URLSearchParams(location.search)));
