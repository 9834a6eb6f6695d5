/** What stands below an article's text: topics, related articles, where the copy comes from. */
import { isolated } from "./language.ts";
import { html, type Html } from "../../src/lib/html.ts";
import type { ArticlePage } from "../../src/pages/models/article-page.ts";
import type { DatedLink, Link } from "../../src/pages/models/link.ts";
import type { Site } from "../../src/pages/site.ts";
import { anchor } from "./anchor.ts";
import { dateAndTime } from "./article-head.ts";
import { citation } from "./citation.ts";

/** The notes of an article; parts that it does not have are left out. */
export function articleNotes(site: Site, page: ArticlePage): Html {
  const { article, topics, related } = page;
  const words = site.strings.article;
  const { rights } = article;
  const notes = [
    linkRow(site, words.tags, topics.tags),
    linkRow(site, words.places, topics.places),
    linkList(site, site.strings.dossiers.standsIn, page.dossiers ?? []),
    linkList(site, words.related, related),
    earlierLinks(site, page.earlier),
    source(site, article.source),
    editorialMarks(site, article.marks),
    rights !== undefined && html`<p class="rights">${words.rights}: ${rights}</p>`,
    citation(site, page),
  ];
  return html`<footer class="story-notes">${notes}</footer>`;
}

function linkRow(site: Site, label: string, links: readonly Link[]): Html | false {
  if (links.length === 0) return false;
  return html`<div class="topic-row">
    <h2>${label}</h2>
    <ul>
      ${links.map(({ url, title }) => html`<li><a href="${site.link(url)}" rel="tag">${isolated(title)}</a></li> `)}
    </ul>
  </div> `;
}

function linkList(site: Site, label: string, links: readonly Link[]): Html | false {
  if (links.length === 0) return false;
  return html`<section class="related">
    <h2>${label}</h2>
    <ul>
      ${links.map((link) => html`<li>${anchor(site, link)}</li> `)}
    </ul>
  </section> `;
}

function earlierLinks(site: Site, links: readonly DatedLink[]): Html | false {
  if (links.length === 0) return false;
  return html`<section class="related">
    <h2>${site.strings.article.earlier}</h2>
    <ul>
      ${links.map(
        (link) =>
          html`<li>
            ${anchor(site, link)}
            <time class="count" datetime="${link.date}">${site.dates.date(link.date)}</time>
          </li> `,
      )}
    </ul>
  </section> `;
}

/** What the marks of a text's editors mean, of those that it has. */
function editorialMarks(site: Site, marks: ArticlePage["article"]["marks"]): Html | false {
  if (marks.length === 0) return false;
  const words = site.strings.article.marks;
  const meanings = marks.map((mark, i) => [i > 0 && " · ", html`<span>${words[mark]}</span>`]);
  return html`<p class="marks">${words.label}: ${meanings}</p> `;
}

function source(site: Site, from: ArticlePage["article"]["source"]): Html | false {
  if (!from) return false;
  const words = site.strings.article;
  const { url, publisher, captured } = from;
  const parts = [
    publisher !== undefined && html`<span>${isolated(publisher)}</span>`,
    url !== undefined && original(site, url),
    captured !== undefined &&
      html`<span
        >${words.captured} <time datetime="${captured}">${dateAndTime(site, captured)}</time></span
      >`,
  ].filter((part) => part !== false);
  return (
    parts.length > 0 &&
    html`<p class="source">${words.source}: ${parts.map((part, i) => [i > 0 && " · ", part])}</p> `
  );
}

/** The address of the original: a link where a browser can follow it. */
function original(site: Site, url: string): Html {
  return /^https?:/i.test(url)
    ? html`<a href="${new URL(url).href}" rel="external noopener noreferrer"
        >${site.strings.article.original}</a
      >`
    : html`<bdi>${url}</bdi>`;
}
