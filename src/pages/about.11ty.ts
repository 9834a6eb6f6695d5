/** About the archive: the newspaper's own words, who led it when, its licence. */
import { shell } from "../../_includes/layouts/shell.ts";
import { anchor } from "../../_includes/parts/anchor.ts";
import { breadcrumb } from "../../_includes/parts/breadcrumb.ts";
import { renderMarkdown } from "../article/index.ts";
import { html, raw, type Html } from "../lib/html.ts";
import { LEADERS, type Link } from "./models/link.ts";
import type { AboutPage } from "./models/plain-page.ts";
import type { Site } from "./site.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("about");

export function render({ site, model }: TemplateData<AboutPage>): string {
  const { newspaper, strings } = site;
  const { title } = strings.about;
  const words = { footnotes: strings.article.footnotes, backToText: strings.article.backToText };
  return shell(site, {
    title,
    description: newspaper.description,
    url: model.url,
    kind: "about",
    main: html`${breadcrumb(site, [], title)}
      <article class="story">
        <header class="story-head"><h1>${title}</h1></header>
        <div class="story-text">
          ${raw(
            renderMarkdown(newspaper.about, {
              figure: () => html``,
              readAlso: (headline) => html`<p>${headline}</p>`,
              link: (href) => site.markdownLink(href, model.links),
              words,
            }),
          )}${leaders(site)}${addedPages(site, model.added)}
        </div>
      </article>`,
  });
}

function leaders(site: Site): Html | false {
  if (site.newspaper.offices.length === 0) return false;
  return html`<p><a href="${site.link(LEADERS)}">${site.strings.about.leaders}</a></p>`;
}

/** The pages that its owner has added: from here, so that no other page changes with them. */
function addedPages(site: Site, links: readonly Link[]): Html | false {
  if (links.length === 0) return false;
  return html`<h2>${site.strings.about.added}</h2>
    <ul>
      ${links.map((link) => html`<li>${anchor(site, link)}</li> `)}
    </ul>`;
}
