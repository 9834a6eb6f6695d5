/** The hits over time as a table, for who does not see the bars or wants the numbers. */
import { element } from "../../common/dom.ts";
import type { Writer } from "../../../calendar/writer.ts";
import type { PeriodCount } from "../../../search/format/types.ts";
import type { TimelineWords } from "../../../newspaper/interface/search-words.ts";

/** A row for each period. */
export function countsTable(
  rows: readonly PeriodCount[],
  words: TimelineWords,
  writer: Writer,
): HTMLTableElement {
  const head = [words.period, words.count].map((text) => element("th", { scope: "col" }, text));
  const body = rows.map(({ period, count }) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, writer.date(period)),
      element("td", {}, writer.number(count)),
    ),
  );
  return element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...body),
  );
}
