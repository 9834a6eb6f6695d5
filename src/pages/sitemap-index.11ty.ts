/** The index of all sitemaps. */
import { xml, xmlDocument } from "../lib/xml.ts";
import type { SitemapIndexPage } from "./models/sitemap-page.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("sitemapIndex");

export function render({ site, model }: TemplateData<SitemapIndexPage>): string {
  return xmlDocument(
    xml`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      ${model.sitemaps.map(
        (url) => xml`<sitemap><loc>${site.absolute(url)}</loc></sitemap>
        `,
      )}
    </sitemapindex>`,
  );
}
