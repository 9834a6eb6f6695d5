/** The head of an article: kicker, headline, standfirst, byline, dateline. */
import { html, type Html } from "../../src/html/html.ts";
import type { ArticlePage } from "../../src/pages/models/article-page.ts";
import type { Link } from "../../src/pages/models/link.ts";
import type { Site } from "../../src/pages/site.ts";

/** Kicker to dateline. */
export function articleHead(site: Site, { article, topics }: ArticlePage): Html {
  const { dates, strings } = site;
  const time = dates.time(article.date);
  const [section] = topics.sections;
  return html`<header class="story-head">
    ${(section !== undefined || article.kicker !== undefined) && html`<p class="kicker">${section && html`<a href="${site.link(section.url)}">${section.title}</a>`}${section && article.kicker !== undefined && html`<span class="kicker-rule" aria-hidden="true">|</span>`}${article.kicker}</p> `}
    <h1>${article.title}</h1>
    ${article.subtitle !== undefined && html`<p class="standfirst">${article.subtitle}</p> `}
    <p class="story-meta">
      ${topics.authors.length > 0 && html`<span class="byline">${strings.article.by} ${linkedNames(site, topics.authors)}</span> `}<time
        datetime="${article.date}"
        >${dates.date(article.date)}${time !== undefined && html` <span class="nowrap">${time}</span>`}</time
      >${article.edition && printed(site, article.edition)}
    </p>
    ${article.updated !== undefined && html`<p class="notice">${strings.article.updated} <time datetime="${article.updated}">${dates.date(article.updated)} ${dates.time(article.updated)}</time></p> `}${article.correction !== undefined && html`<aside class="notice correction"><strong>${strings.article.correction}:</strong> ${article.correction}</aside> `}
  </header>`;
}

/** Names in a row, each a link: `أ وب`. */
function linkedNames(site: Site, links: readonly Link[]): Html[] {
  return links.map(
    ({ url, title }, i) =>
      html`${i > 0 && " و"}<a href="${site.link(url)}" rel="author">${title}</a>`,
  );
}

function printed(
  site: Site,
  { issue, page, column }: NonNullable<ArticlePage["article"]["edition"]>,
): Html {
  const words = site.strings.article;
  const number = (label: string, n: number | undefined): string[] =>
    n === undefined ? [] : [`${label} ${site.dates.plain(n)}`];
  const parts = [
    ...number(words.issue, issue),
    ...number(words.page, page),
    ...number(words.column, column),
  ];
  return html` <span class="printed" title="${words.printed}">${parts.join("، ")}</span>`;
}
