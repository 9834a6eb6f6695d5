/** What crawlers read first: where the sitemaps are, and that results of searches are no pages. */
import { SEARCH } from "./models/link.ts";
import { SITEMAP } from "./models/sitemap-page.ts";
import type { PlainPage } from "./models/plain-page.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("robots");

export function render({ site }: TemplateData<PlainPage>): string {
  return [
    "User-agent: *",
    `Disallow: ${site.link(SEARCH)}?`,
    "",
    `Sitemap: ${site.absolute(SITEMAP)}`,
    "",
  ].join("\n");
}
