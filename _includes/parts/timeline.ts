/** The archive through time: a bar for each month, and the same numbers as a table. */
import { amountOf } from "../../src/pages/models/counted.ts";
import { contents } from "./contents.ts";
import { html, type Html } from "../../src/lib/html.ts";
import type { CountedPeriod, DatesPage } from "../../src/pages/models/dates-page.ts";
import { periodUrl } from "../../src/pages/models/link.ts";
import type { Site } from "../../src/pages/site.ts";

/** Height of the drawing and of the strip below it where years are written, in pixels. */
const HEIGHT = 150;
export const AXIS = 26;

/**
 * Most years that are drawn by month: on a phone a month is a pixel wide then. All of the archive is seen
 * at once on any screen, so a longer one is drawn by year.
 */
const MOST_BY_MONTH = 30;

/** Years that are written below the bars at most: they have room on a phone. */
const LABELS = 7;

/** The bars: one for each period that has articles, and the months that one is wide. */
interface Bars {
  periods: readonly CountedPeriod[];
  wide: 1 | 12;
  first: number;
  years: number;
}

function barsOf({ months, years }: Counts): Bars | undefined {
  const [from, to] = [years[0], years.at(-1)].map((year) => Number(year?.id));
  if (from === undefined || to === undefined || months.length === 0) return undefined;
  const span = { first: from, years: to - from + 1 };
  return span.years > MOST_BY_MONTH
    ? { ...span, periods: years, wide: 12 }
    : { ...span, periods: months, wide: 1 };
}

/** The months and the years that have articles, oldest first; a year's articles may have no month. */
type Counts = Pick<DatesPage, "months" | "years">;

/**
 * The drawing, by year or by month. As everywhere in Arabic, time runs from right
 * to left. It is for those who see it and point at it; who does not has the same links and numbers in
 * {@link timelineTable}.
 */
export function timeline(site: Site, counts: Counts): Html | false {
  const bars = barsOf(counts);
  if (!bars) return false;
  return html`<div class="archive-timeline" aria-hidden="true">
    <svg width="100%" height="${HEIGHT + AXIS}" focusable="false">
      ${barLinks(site, bars)} ${yearAxis(site, bars, HEIGHT)}
    </svg>
  </div>`;
}

/** What the bars of {@link timeline} are. */
export function timelineNote({ strings }: Site, counts: Counts): string {
  const { timelineNote: byMonth, timelineYears: byYear } = strings.dates;
  return barsOf(counts)?.wide === 12 ? byYear : byMonth;
}

/** Places of a timeline, counted in months, as a share of its width. */
function shareOf({ years }: Pick<Bars, "years">, places: number): string {
  return `${round((places / (12 * years)) * 100)}%`;
}

function barLinks(site: Site, bars: Bars): Html[] {
  const { periods, wide, first, years } = bars;
  const most = Math.max(...periods.map(amountOf));
  const share = (places: number): string => shareOf(bars, places);
  return periods.map((period) => {
    const { id } = period;
    const [year, month = 1] = id.split("-").map(Number);
    const left = 12 * years - ((year ?? first) - first) * 12 - (month - 1) - wide;
    const height = Math.max(1, round((amountOf(period) / most) * (HEIGHT - 8)));
    const name = wide === 1 ? site.dates.month(id) : site.dates.year(id);
    return html`<a href="${site.link(periodUrl(id))}" tabindex="-1"
      ><title>${`${name}: ${contents(site, period)}`}</title
      ><rect
        class="timeline-slot"
        x="${share(left)}"
        width="${share(wide)}"
        height="${HEIGHT}" /><rect
        class="timeline-bar"
        x="${share(left + 0.12 * wide)}"
        width="${share(0.76 * wide)}"
        y="${HEIGHT - height}"
        height="${height}"
    /></a> `;
  });
}

/**
 * The line below a drawing of some years, with their names.
 *
 * @param height of the drawing, in pixels; the line's names have {@link AXIS} below it.
 */
export function yearAxis(
  site: Site,
  { first, years }: Pick<Bars, "first" | "years">,
  height: number,
): Html {
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((one) => years / one <= LABELS) ?? 200;
  const labels = Array.from({ length: years }, (_, i) => first + i)
    .filter((year) => year % step === 0)
    .map((year) => {
      const x = shareOf({ years }, 12 * (first + years - year));
      // A year stands to the left of its line, and what begins near the end has no room there.
      const hasRoom = first + years - year >= years / (LABELS + 2);
      return html`<line x1="${x}" x2="${x}" y1="${height}" y2="${height + 6}" />${
          hasRoom &&
          html`<text x="${x}" dx="-4" y="${height + AXIS - 6}"
            >${site.dates.year(String(year))}</text
          > `
        }`;
    });
  return html`<line x1="0" x2="100%" y1="${height}" y2="${height}" />${labels}`;
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}

/** The numbers as a table: a row a year, a column a month, each a link. */
export function timelineTable(site: Site, { months, years }: Counts): Html {
  const { dates, strings } = site;
  const words = strings.dates;
  const counts = new Map(months.map((month) => [month.id, amountOf(month)]));
  const names = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, "0"));
  const dated = (year: string): number =>
    names.reduce((sum, month) => sum + (counts.get(`${year}-${month}`) ?? 0), 0);
  const undated = years.some((year) => amountOf(year) > dated(year.id));
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
      ${years.map((year) => {
        const { id } = year;
        const count = amountOf(year);
        return html`<tr>
          <th scope="row"><a href="${site.link(periodUrl(id))}">${dates.year(id)}</a></th>
          ${names.map((month) => cell(`${id}-${month}`))}
          ${undated && html`<td>${count > dated(id) && dates.number(count - dated(id))}</td>`}
          <td>${dates.number(count)}</td>
        </tr> `;
      })}
    </tbody>
  </table>`;
}
