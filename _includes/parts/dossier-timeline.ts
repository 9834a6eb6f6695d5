/** The articles of a dossier through time: a dot for each. */
import type { Article } from "../../src/article/index.ts";
import { html, type Html } from "../../src/lib/html.ts";
import type { Site } from "../../src/pages/site.ts";
import { AXIS, yearAxis } from "./timeline.ts";

/** Articles from which a timeline says more than their dates, if they are of several years. */
const LEAST = 3;

/** Places beside each other in which dots may stand: on a phone two are nearly as wide as a dot. */
const PLACES = 40;

/** Pixels of a dot, and from one to that above it. */
const RADIUS = 6;
const STEP = 16;

/**
 * The drawing; nothing for articles of one year. As everywhere in Arabic, time runs from right to left.
 * It is for those who see it and point at it: the articles themselves are below it, with their dates.
 *
 * @param idOf the place of an article within the page, by its place among the articles.
 */
export function dossierTimeline(
  site: Site,
  articles: readonly Article[],
  idOf: (place: number) => string,
): Html | false {
  const years = articles.map(({ date }) => Number(date.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (articles.length < LEAST || first === last) return false;
  const span = { first, years: last - first + 1 };
  const dots = stacked(articles, ({ date }) => (yearsOf(date) - first) / span.years);
  const height = STEP * Math.max(...dots.map(({ row }) => row + 1)) + RADIUS;
  return html`<div class="archive-timeline dossier-timeline" aria-hidden="true">
    <svg width="100%" height="${height + AXIS}" focusable="false">
      ${yearAxis(site, span, height)}
      ${dots.map(
        ({ article, share, row }, i) =>
          html`<a href="#${idOf(i)}" tabindex="-1"
            ><title>${`${site.dates.date(article.date)}: ${article.title}`}</title
            ><circle cx="${share}%" cy="${height - STEP * row - STEP / 2}" r="${RADIUS}"
          /></a> `,
      )}
    </svg>
  </div>`;
}

/** A date in years, such as 2024.35; where month or day are not known, the middle of what is. */
function yearsOf(date: string): number {
  const [year = 0, month = 6.5, day = 15] = date.slice(0, 10).split("-").map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}

/** Where dots stand: as shares of the width from the left, those of one place above each other. */
function stacked(
  articles: readonly Article[],
  timeOf: (article: Article) => number,
): { article: Article; share: number; row: number }[] {
  const rows = new Map<number, number>();
  return articles.map((article) => {
    const place = Math.min(PLACES - 1, Math.floor(timeOf(article) * PLACES));
    const row = rows.get(place) ?? 0;
    rows.set(place, row + 1);
    return { article, share: 100 - (100 * (place + 0.5)) / PLACES, row };
  });
}
