/** An edition's articles as a front page: one leads, the others stand by section. */
import type { Article } from "../../src/article/index.ts";
import { firstPage } from "../../src/article/page-numbers.ts";
import { groupBy } from "../../src/archive/group-by.ts";
import { html, type Html } from "../../src/lib/html.ts";
import type { Bodies } from "../../src/pages/bodies.ts";
import type { Edition } from "../../src/pages/models/edition.ts";
import type { Site } from "../../src/pages/site.ts";
import { anchor } from "./anchor.ts";
import { articleItem } from "./article-item.ts";
import { INSTEAD_OF_PICTURE, lede } from "./lede.ts";

/** A section of an edition, with its articles in order. */
interface Section {
  name: string;
  articles: readonly Article[];
}

/**
 * The edition of a day, or an issue. Long sections come first, each across the page; the others stand side
 * by side below, in rows without a gap. So no article stands apart from its section's head.
 */
export function edition(site: Site, day: Edition, bodies: Bodies): Html {
  const lead = leadOf(day);
  const rest = day.articles.filter((article) => article !== lead);
  const hasPictures = rest.some(({ url }) => day.pictures[url] !== undefined);
  const item = (article: Article): Html => {
    const picture = day.pictures[article.url];
    const longest = hasPictures && !picture ? INSTEAD_OF_PICTURE : undefined;
    return articleItem(site, article, { level: 3, picture, lede: lede(article, bodies, longest) });
  };
  const show = ({ name, articles }: Section, place: string): Html =>
    html`<section class="section-${place}">
      <h2 class="section-head">${sectionHead(site, name)}</h2>
      <div class="section-items">${articles.map(item)}</div>
    </section> `;
  const { bands, cells } = arranged(sectionsOf(site, rest));
  return html`<div class="edition">
    ${lead && leadItem(site, lead, day, bodies)} ${bands.map((section) => show(section, "band"))}
    ${
      cells.length > 0 &&
      html`<div class="edition-sections">
        ${cells.map(({ section, place }) => show(section, place))}
      </div>`
    }
  </div>`;
}

function leadItem(site: Site, lead: Article, day: Edition, bodies: Bodies): Html {
  const picture = day.pictures[lead.url];
  return articleItem(site, lead, { level: 2, lead: true, picture, lede: lede(lead, bodies) });
}

/** The sections of some articles, in the paper's order; what has none comes last. */
function sectionsOf(site: Site, articles: readonly Article[]): Section[] {
  const byName = groupBy(articles, (article) => article.section ?? "");
  const names = [...site.newspaper.sections.map(({ name }) => name), ""];
  return names.flatMap((name) => {
    const own = byName.get(name);
    return own ? [{ name, articles: own }] : [];
  });
}

/** A section that is a cell or two of a row: of three on a wide screen, of two on one less wide. */
interface Cell {
  section: Section;
  place: string;
}

/**
 * Which sections go across the page, and which are cells. One of two articles is two cells, and shares a
 * row with one of one article; of the others, the last takes the cells that are left.
 */
function arranged(sections: readonly Section[]): { bands: Section[]; cells: Cell[] } {
  const singles = sections.filter(({ articles }) => articles.length === 1);
  const pairs = sections.filter(({ articles }) => articles.length === 2).slice(0, singles.length);
  const [beside, others] = [singles.slice(0, pairs.length), singles.slice(pairs.length)];
  const width = [1, 3, 2][others.length % 3] ?? 1;
  const last = `single wide-${width}${singles.length % 2 === 1 ? " wide-row" : ""}`;
  const placeOf = (section: Section): string =>
    pairs.includes(section) ? "pair" : section === singles.at(-1) ? last : "single";
  const order = (section: Section): number => sections.indexOf(section);
  const rows = pairs.map((pair, i) =>
    [pair, ...beside.slice(i, i + 1)].sort((a, b) => order(a) - order(b)),
  );
  const inCells = [...rows.flat(), ...others];
  return {
    bands: sections.filter((section) => !inCells.includes(section)),
    cells: inCells.map((section) => ({ section, place: placeOf(section) })),
  };
}

/** The article that leads: of those on the lowest page number, the first with a picture. */
function leadOf(day: Edition): Article | undefined {
  const page = (article: Article): number => firstPage(article.edition?.page ?? Infinity);
  const first = Math.min(...day.articles.map(page));
  const candidates = day.articles.filter((article) => page(article) === first);
  return candidates.find((article) => day.pictures[article.url]) ?? candidates[0];
}

function sectionHead(site: Site, name: string): Html | string {
  const section = site.newspaper.sections.find((candidate) => candidate.name === name);
  return section
    ? anchor(site, { url: `/sections/${section.slug}/`, title: name })
    : site.strings.period.withoutSection;
}
