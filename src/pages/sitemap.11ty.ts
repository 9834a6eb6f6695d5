/** A sitemap. */
import { xml, xmlDocument } from "../lib/xml.ts";
import type { SitemapPage } from "./models/sitemap-page.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("sitemaps");

export function render({ site, model }: TemplateData<SitemapPage>): string {
  return xmlDocument(
    xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      ${model.pages.map(
        ({ url, changed }) =>
          xml`<url><loc>${site.absolute(url)}</loc>${changed !== undefined && xml`<lastmod>${changed}</lastmod>`}</url>
            `,
      )}
    </urlset>`,
  );
}
