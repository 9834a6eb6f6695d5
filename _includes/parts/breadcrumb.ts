import type { BreadcrumbList } from "schema-dts";
import { html, type Html } from "../../src/lib/html.ts";
import { periodLink, type Link } from "../../src/pages/models/link.ts";
import type { Site } from "../../src/pages/site.ts";
import { anchor } from "./anchor.ts";
import { jsonLd } from "./json-ld.ts";
import { isolated } from "./language.ts";

/** The way from the front page to a page; the last entry is the page itself. */
export function breadcrumb(site: Site, links: readonly Link[], here: string): Html {
  const { strings } = site;
  const all = [{ url: "/", title: strings.home.archiveOf }, ...links];
  return html`<nav class="breadcrumb" aria-label="${strings.period.breadcrumb}">
      <ol>
        ${all.map((link) => html`<li>${anchor(site, link)}</li> `)}
        <li aria-current="page">${isolated(here)}</li>
      </ol>
    </nav>
    ${jsonLd<BreadcrumbList>({
      "@context": "https://schema.org",
      "@type": "BreadcrumbList",
      itemListElement: [
        ...all.map(({ url, title }, i) => ({
          "@type": "ListItem" as const,
          position: i + 1,
          name: title,
          item: site.absolute(url),
        })),
        { "@type": "ListItem" as const, position: all.length + 1, name: here },
      ],
    })}`;
}

/** The years, months and days that a period or an article lies in, from the widest. */
export function periodLinks(site: Site, ids: readonly (string | undefined)[]): Link[] {
  const { dates } = site;
  const titleOf = (id: string): string =>
    id.length === 4 ? dates.year(id) : id.length === 7 ? dates.monthName(id) : dates.day(id);
  return ids.flatMap((id) => periodLink(id, titleOf) ?? []);
}
