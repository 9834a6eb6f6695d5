import type { Article } from "../../src/article/index.ts";
import { html, type Html } from "../../src/lib/html.ts";
import type { Site } from "../../src/pages/site.ts";
import { isolated, languageOf } from "./language.ts";

/** A plain list of headlines, each with its section. */
export function headlineList(site: Site, articles: readonly Article[]): Html {
  return html`<ul class="headlines">
    ${articles.map((article) => {
      const language = languageOf(site, article);
      return html`<li>
        <a href="${site.link(article.url)}" ${language}>${isolated(article.title, language)}</a
        >${article.section !== undefined && html` <span class="section-name">${isolated(article.section)}</span>`}
      </li> `;
    })}
  </ul> `;
}

/** Articles of which no more than the month or the year is known; nothing where there are none. */
export function undatedArticles(
  site: Site,
  heading: string,
  articles: readonly Article[],
): Html | false {
  if (articles.length === 0) return false;
  return html`<section>
    <h2>${heading}</h2>
    ${headlineList(site, articles)}
  </section>`;
}
