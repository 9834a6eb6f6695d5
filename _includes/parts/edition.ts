/** An edition's articles as a front page: one leads, the others stand by section. */
import type { Article } from "../../src/article/index.ts";
import { groupBy } from "../../src/archive/group-by.ts";
import { html, type Html } from "../../src/lib/html.ts";
import type { Edition } from "../../src/pages/models/edition.ts";
import type { Site } from "../../src/pages/site.ts";
import type { Bodies } from "../../src/pages/template.ts";
import { articleItem } from "./article-item.ts";
import { lede } from "./lede.ts";

/**
 * The edition of a day, or an issue. A section's head is in one box with its first article, so that no
 * column or page parts them.
 */
export function edition(site: Site, day: Edition, bodies: Bodies): Html {
  const lead = leadOf(day);
  const rest = day.articles.filter((article) => article !== lead);
  const options = (article: Article) => ({
    lede: lede(article, bodies),
    picture: day.pictures[article.url],
  });
  const sections = groupBy(rest, (article) => article.section ?? "");
  const order = [...site.newspaper.sections.map(({ name }) => name), ""];
  return html`<div class="edition">
    ${lead && articleItem(site, lead, { ...options(lead), level: 2, lead: true })}
    <div class="edition-sections">
      ${order.map((name) => {
        const [first, ...others] = (sections.get(name) ?? []).map((article) =>
          articleItem(site, article, { ...options(article), level: 3 }),
        );
        return (
          first &&
          html`<section>
            <div class="section-start">
              <h2 class="section-head">${sectionHead(site, name)}</h2>
              ${first}
            </div>
            ${others}
          </section> `
        );
      })}
    </div>
  </div>`;
}

/** The article that leads: of those on the lowest page number, the first with a picture. */
function leadOf(day: Edition): Article | undefined {
  const page = (article: Article): number => article.edition?.page ?? Infinity;
  const first = Math.min(...day.articles.map(page));
  const candidates = day.articles.filter((article) => page(article) === first);
  return candidates.find((article) => day.pictures[article.url]) ?? candidates[0];
}

function sectionHead(site: Site, name: string): Html | string {
  const section = site.newspaper.sections.find((candidate) => candidate.name === name);
  return section
    ? html`<a href="${site.link(`/sections/${section.slug}/`)}">${name}</a>`
    : site.strings.period.withoutSection;
}
