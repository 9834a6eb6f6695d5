/** The comparison as a table: numbers that lead to their articles, and shares. */
import { element } from "../common/dom.ts";
import type { OverTimeWords } from "../../newspaper/interface/over-time-words.ts";
import { shareAt, type Comparison } from "./comparison.ts";
import type { ChartSettings } from "./chart.ts";

/** A row for each period that has articles. */
export function comparisonTable(
  comparison: Comparison,
  words: OverTimeWords,
  { writer, percent, link }: ChartSettings,
): HTMLTableElement {
  const { periods, articles, series } = comparison;
  const head = [words.period, words.articles, ...series.map(({ term }) => term)].map((text) =>
    element("th", { scope: "col" }, element("bdi", {}, text)),
  );
  const rows = periods.flatMap((period, i) => {
    if (articles[i] === 0) return [];
    const cells = series.map((one) => {
      const count = one.counts[i] ?? 0;
      const share = percent(shareAt(comparison, one, i) ?? 0);
      if (count === 0) return element("td", {}, writer.number(0));
      const found = element("a", { href: link(one.term, period) }, writer.number(count));
      return element("td", {}, found, " ", element("small", {}, `(${share})`));
    });
    const name = element("th", { scope: "row" }, writer.date(period));
    return [element("tr", {}, name, element("td", {}, writer.number(articles[i] ?? 0)), ...cells)];
  });
  return element(
    "table",
    {},
    element("caption", { class: "visually-hidden" }, words.chart),
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...rows),
  );
}
