/** What stands below an article's text: topics, related articles, where the copy comes from. */
import { html, type Html } from "../../src/html/html.ts";
import type { ArticlePage } from "../../src/pages/models/article-page.ts";
import type { Link } from "../../src/pages/models/link.ts";
import type { Site } from "../../src/pages/site.ts";

/** The notes of an article; parts that it does not have are left out. */
export function articleNotes(site: Site, { article, topics, related }: ArticlePage): Html {
  const words = site.strings.article;
  return html`<footer class="story-notes">
    ${linkRow(site, words.tags, topics.tags, "topic-row")}${linkRow(site, words.places, topics.places, "topic-row")}${
      related.length > 0 &&
      html`<section class="related">
        <h2>${words.related}</h2>
        <ul>
          ${related.map(({ url, title }) => html`<li><a href="${site.link(url)}">${title}</a></li> `)}
        </ul>
      </section> `
    }${source(site, article.source)}${article.rights !== undefined && html`<p class="rights">${words.rights}: ${article.rights}</p> `}
  </footer>`;
}

function linkRow(
  site: Site,
  label: string,
  links: readonly Link[],
  className: string,
): Html | false {
  return (
    links.length > 0 &&
    html`<div class="${className}">
      <h2>${label}</h2>
      <ul>
        ${links.map(({ url, title }) => html`<li><a href="${site.link(url)}" rel="tag">${title}</a></li> `)}
      </ul>
    </div> `
  );
}

function source(site: Site, from: ArticlePage["article"]["source"]): Html | false {
  if (!from) return false;
  const { strings, dates } = site;
  const words = strings.article;
  const original = from.url !== undefined && /^https?:/i.test(from.url);
  const captured = from.captured;
  return html`<p class="source">
    ${words.source}:
    ${from.publisher}${from.publisher !== undefined && from.url !== undefined && " · "}${
      from.url !== undefined &&
      (original
        ? html`<a href="${new URL(from.url).href}" rel="external noopener noreferrer"
            >${words.original}</a
          >`
        : html`<bdi>${from.url}</bdi>`)
    }${captured !== undefined && html` · ${words.captured} <time datetime="${captured}">${dates.date(captured)} ${dates.time(captured)}</time>`}
  </p> `;
}
