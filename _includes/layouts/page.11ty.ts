/** The frame of the pages that an owner adds: Eleventy's layout `page`, which they have unless they say otherwise. */
import { html, raw } from "../../src/lib/html.ts";
import { addedLinks, type AddedPage } from "../../src/pages/added-pages.ts";
import type { Site } from "../../src/pages/site.ts";
import { breadcrumb } from "../parts/breadcrumb.ts";
import { shell } from "./shell.ts";

/** What Eleventy gives the layout. */
interface LayoutData {
  site: Site;
  /** What the page's own template has rendered. */
  content: string;
  title: string;
  /** For search engines and where the page is shared; without it, the newspaper's. */
  description?: string;
  page: { url: string; outputPath: string };
  collections: { addedPages: readonly AddedPage[] };
}

/** A class, since Eleventy gives its filters to what it has made of one. */
export default class Page {
  /** Puts the path under which the site lies before links that begin with a slash. */
  declare readonly transformWithHtmlBase: (content: string) => Promise<string>;

  async render(data: LayoutData): Promise<string> {
    const { content, title, description, page, collections } = data;
    // What is no page, or has a frame of its own, stays as it is.
    if (!page.outputPath.endsWith(".html") || /^\s*<!doctype/i.test(content)) return content;
    const site = data.site.with({ links: addedLinks(collections.addedPages) });
    const main = await this.transformWithHtmlBase(content);
    return shell(site, {
      title,
      description: description ?? site.newspaper.description,
      url: page.url,
      kind: "added",
      main: html`${breadcrumb(site, [], title)}
        <article class="story">
          <header class="story-head"><h1>${title}</h1></header>
          <div class="story-text">${raw(main)}</div>
        </article>`,
    });
  }
}
