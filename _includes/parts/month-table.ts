/** A month as a calendar: a real table, whose days with articles are links. */
import { amountOf, type Counted } from "../../src/pages/models/counted.ts";
import { contents } from "./contents.ts";
import { html, type Html } from "../../src/lib/html.ts";
import { periodUrl } from "../../src/pages/models/link.ts";
import type { Site } from "../../src/pages/site.ts";

/** How a month is shown. */
export interface MonthTable {
  /** Its weeks: ISO days, `undefined` for those of other months. */
  weeks: (string | undefined)[][];
  /** A day's number in its month, and the name of the month with its year. */
  numberOf: (day: string) => string;
  monthOf: (day: string) => string;
  /** What stands beside a day's number, such as its date in the other calendar. */
  beside?: (day: string) => string;
  /** How much there is of a day, if anything. */
  countOf: (day: string) => Counted | undefined;
  /** The number of articles of a usual day, by which days are shaded: {@link usualCount}. */
  usual: number;
  /** Words above the table, such as a link to the month. */
  caption: Html | string;
  /** Whether a day says its number of articles. */
  counts: boolean;
}

/** What of a table a Gregorian month such as `2024-05` decides. */
export function gregorianMonth(
  { dates }: Site,
  month: string,
): Pick<MonthTable, "weeks" | "numberOf" | "monthOf"> {
  return {
    weeks: dates.monthGrid(month),
    numberOf: (day) => dates.plain(Number(day.slice(8))),
    monthOf: () => dates.month(month),
  };
}

/** The calendar of a month. */
export function monthTable(site: Site, table: MonthTable): Html {
  const { dates } = site;
  const cell = (day: string | undefined): Html =>
    day === undefined ? html`<td></td>` : html`<td>${dayOf(site, table, day)}</td>`;
  return html`<table class="month${table.counts && " month-large"}">
    <caption>
      ${table.caption}
    </caption>
    <thead>
      <tr>
        ${dates.weekdays.map(({ name, short }) => html`<th scope="col"><abbr title="${name}">${table.counts ? name : short}</abbr></th>`)}
      </tr>
    </thead>
    <tbody>
      ${table.weeks.map(
        (week) =>
          html`<tr>
            ${week.map(cell)}
          </tr> `,
      )}
    </tbody>
  </table> `;
}

/** A day's cell. Its whole date is its text, of which only the number is seen. */
function dayOf(site: Site, table: MonthTable, day: string): Html {
  const { dates } = site;
  const number = table.numberOf(day);
  const counted = table.countOf(day);
  const beside = table.beside && html` <span class="day-beside">${table.beside(day)}</span>`;
  if (!counted || amountOf(counted) === 0) {
    return html`<span class="day"><span class="day-number">${number}</span>${beside}</span>`;
  }
  const words = contents(site, counted);
  const seen = table.counts ? "day-count" : "visually-hidden";
  return html`<a
    class="day shade-${shade(amountOf(counted), table.usual)}"
    href="${site.link(periodUrl(day))}"
    ><span class="day-number"
      ><span class="visually-hidden">${dates.weekday(day)} </span>${number}<span
        class="visually-hidden"
      >
        ${table.monthOf(day)}:
      </span></span
    >${beside} <span class="${seen}">${words}</span></a
  >`;
}

/**
 * The number of articles of a usual day: the median of the days that have any. A paper is much the
 * same size every day, so it is the unusual days that a calendar should show.
 */
export function usualCount(counts: Iterable<number>): number {
  const sorted = [...counts].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** From 1 for a thin day, 2 for a usual one, to 4 for one with more than twice the usual. */
export function shade(count: number, usual: number): 1 | 2 | 3 | 4 {
  if (count <= usual / 2) return 1;
  if (count <= usual * 1.25) return 2;
  return count <= usual * 2 ? 3 : 4;
}
