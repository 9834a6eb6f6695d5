/** The archive through time: a bar for each month, and the same numbers as a table. */
import { html, type Html } from "../../src/lib/html.ts";
import type { CountedPeriod } from "../../src/pages/models/dates-page.ts";
import { periodUrl } from "../../src/pages/models/link.ts";
import type { Site } from "../../src/pages/site.ts";

/** Height of the drawing and of the strip below it where years are written, in pixels. */
const HEIGHT = 150;
const AXIS = 26;

/** Width of a month's bar at least, in pixels: a long archive scrolls on a narrow screen. */
const BAR = 2;

/** Years that are written below the bars: so many at least may be, and one for so many pixels. */
const LABELS = 12;
const LABEL_WIDTH = 110;

/**
 * The drawing. As everywhere in Arabic, time runs from right to left. It is for those who see it and
 * point at it; who does not has the same links and numbers in {@link timelineTable}.
 *
 * @param months those that have articles, oldest first.
 */
export function timeline(site: Site, months: readonly CountedPeriod[]): Html | false {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return false;
  const from = Number(first.id.slice(0, 4));
  const years = Number(last.id.slice(0, 4)) - from + 1;
  const most = Math.max(...months.map(({ count }) => count));
  const share = (places: number): string => `${round((places / (12 * years)) * 100)}%`;
  const bars = months.map((month) => {
    const place = (Number(month.id.slice(0, 4)) - from) * 12 + Number(month.id.slice(5)) - 1;
    const height = Math.max(1, round((month.count / most) * (HEIGHT - 8)));
    return html`<a href="${site.link(periodUrl(month.id))}" tabindex="-1"
      ><title>
        ${`${site.dates.month(month.id)}: ${site.count(site.strings.counts.articles, month.count)}`}</title
      ><rect
        class="timeline-slot"
        x="${share(12 * years - place - 1)}"
        width="${share(1)}"
        height="${HEIGHT}" /><rect
        class="timeline-bar"
        x="${share(12 * years - place - 0.88)}"
        width="${share(0.76)}"
        y="${HEIGHT - height}"
        height="${height}"
    /></a> `;
  });
  return html`<div class="archive-timeline" aria-hidden="true">
    <svg width="${Math.ceil(12 * years * BAR)}" height="${HEIGHT + AXIS}" focusable="false">
      ${bars} ${axis(site, from, years, share)}
    </svg>
  </div>`;
}

function axis(site: Site, from: number, years: number, share: (places: number) => string): Html {
  const most = Math.max(LABELS, (12 * years * BAR) / LABEL_WIDTH);
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((one) => years / one <= most) ?? 200;
  const labels = Array.from({ length: years }, (_, i) => from + i)
    .filter((year) => year % step === 0)
    .map((year) => {
      const x = share(12 * (from + years - year));
      return html`<line x1="${x}" x2="${x}" y1="${HEIGHT}" y2="${HEIGHT + 6}" /><text
          x="${x}"
          dx="-4"
          y="${HEIGHT + AXIS - 6}"
        >
          ${site.dates.year(String(year))}
        </text> `;
    });
  return html`<line x1="0" x2="100%" y1="${HEIGHT}" y2="${HEIGHT}" />${labels}`;
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}

/**
 * The numbers as a table: a row a year, a column a month, each a link.
 *
 * @param years with all of their articles, also those of which no month is known.
 */
export function timelineTable(
  site: Site,
  months: readonly CountedPeriod[],
  years: readonly CountedPeriod[],
): Html {
  const { dates, strings } = site;
  const words = strings.dates;
  const counts = new Map(months.map(({ id, count }) => [id, count]));
  const names = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, "0"));
  const dated = (year: string): number =>
    names.reduce((sum, month) => sum + (counts.get(`${year}-${month}`) ?? 0), 0);
  const undated = years.some(({ id, count }) => count > dated(id));
  const cell = (id: string): Html => {
    const count = counts.get(id);
    if (count === undefined) return html`<td></td>`;
    return html`<td>
      <a href="${site.link(periodUrl(id))}"
        ><span class="visually-hidden">${dates.month(id)}: </span>${dates.number(count)}</a
      >
    </td>`;
  };
  return html`<table class="timeline-numbers">
    <caption class="visually-hidden">
      ${words.timelineNote}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.year}</th>
        ${names.map((month) => html`<th scope="col">${dates.monthName(`2000-${month}`)}</th>`)}
        ${undated && html`<th scope="col">${words.noMonth}</th>`}
        <th scope="col">${words.total}</th>
      </tr>
    </thead>
    <tbody>
      ${years.map(
        ({ id, count }) =>
          html`<tr>
            <th scope="row"><a href="${site.link(periodUrl(id))}">${dates.year(id)}</a></th>
            ${names.map((month) => cell(`${id}-${month}`))}
            ${undated && html`<td>${count > dated(id) && dates.number(count - dated(id))}</td>`}
            <td>${dates.number(count)}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;
}
