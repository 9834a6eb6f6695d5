/** A month as a calendar: a real table, whose days with articles are links. */
import { html, type Html } from "../../src/html/html.ts";
import { periodUrl } from "../../src/pages/models/link.ts";
import type { Site } from "../../src/pages/site.ts";

/** How a month is shown. */
export interface MonthTable {
  /** `2024-05`. */
  month: string;
  /** Number of articles of a day; 0 for none. */
  countOf: (day: string) => number;
  /** The number that shades a day darkest. */
  most: number;
  /** Words above the table, such as a link to the month. */
  caption: Html | string;
  /** Whether a day says its number of articles. */
  counts: boolean;
}

/** Shades of a heat map, from 1 to this. */
const SHADES = 4;

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
      ${dates.monthGrid(table.month).map(
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
  const { dates, strings } = site;
  const number = dates.plain(Number(day.slice(8)));
  const count = table.countOf(day);
  if (count === 0) return html`<span class="day">${number}</span>`;
  const words = site.count(strings.counts.articles, count);
  const seen = table.counts ? "day-count" : "visually-hidden";
  return html`<a class="day shade-${shade(count, table.most)}" href="${site.link(periodUrl(day))}"
    ><span class="day-number"
      ><span class="visually-hidden">${dates.weekday(day)} </span>${number}<span
        class="visually-hidden"
      >
        ${dates.month(day.slice(0, 7))}:
      </span></span
    ><span class="${seen}">${words}</span></a
  >`;
}

/** From 1 for a day with few articles to {@link SHADES} for the fullest ones. */
function shade(count: number, most: number): number {
  return Math.max(1, Math.ceil((count / Math.max(most, 1)) * SHADES));
}
