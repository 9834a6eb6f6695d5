/** The head of an article: kicker, headline, standfirst, byline, dateline. */
import { html, type Html } from "../../src/lib/html.ts";
import type { ArticlePage } from "../../src/pages/models/article-page.ts";
import type { Site } from "../../src/pages/site.ts";
import { anchor } from "./anchor.ts";
import { printedPlace, scanOpener } from "./article-place.ts";
import { isolated, languageOf } from "./language.ts";

/** Kicker to notices; parts that the article does not have are left out. */
export function articleHead(site: Site, page: ArticlePage): Html {
  const { article } = page;
  const { subtitle } = article;
  const language = languageOf(site, article);
  return html`<header class="story-head">
    ${kicker(site, page)}
    <h1${language}>${isolated(article.title, language)}</h1>
    ${subtitle !== undefined && html`<p class="standfirst" ${language}>${isolated(subtitle, language)}</p>`}
    <p class="story-meta">${[byline(site, page), published(site, page), printedPlace(site, page), scanOpener(site, page)]}</p>
    ${notices(site, page)}
  </header>`;
}

function kicker(site: Site, { article, topics }: ArticlePage): Html | false {
  const [section] = topics.sections;
  const parts = [
    section && anchor(site, section),
    article.kicker !== undefined && html`<span>${isolated(article.kicker)}</span>`,
  ].filter((part) => part !== undefined && part !== false);
  const rule = html`<span class="kicker-rule" aria-hidden="true">|</span>`;
  return (
    parts.length > 0 && html`<p class="kicker">${parts.map((part, i) => [i > 0 && rule, part])}</p>`
  );
}

/** `أ وب`, each name a link: of a woman, a man or an agency alike. */
function byline(site: Site, { topics }: ArticlePage): Html | false {
  const names = topics.authors.map(
    ({ url, title }, i) =>
      html`${i > 0 && " و"}<a href="${site.link(url)}" rel="author">${isolated(title)}</a>`,
  );
  return names.length > 0 && html`<span class="byline">${names}</span> `;
}

function published(site: Site, { article: { date } }: ArticlePage): Html {
  return html`<time datetime="${date}">${dateAndTime(site, date)}</time>`;
}

/** `7 مايو 2024 05:53 م`, as far as the time is known. */
export function dateAndTime({ dates }: Site, date: string): Html {
  const time = dates.time(date);
  return html`${dates.date(date)}${time !== undefined && html` <span class="nowrap">${time}</span>`}`;
}

/** Recognition below this share is told to readers. */
const SURE = 0.8;

function notices(site: Site, { article: { updated, correction, ocr } }: ArticlePage): Html[] {
  const words = site.strings.article;
  const { confidence = 1 } = ocr ?? {};
  const percent = site.dates.plain(Math.round(confidence * 100));
  return [
    ...(confidence < SURE
      ? [html`<p class="notice">${site.strings.paper.recognised.replace("{n}", percent)}</p>`]
      : []),
    ...(updated === undefined
      ? []
      : [
          html`<p class="notice">
            ${words.updated} <time datetime="${updated}">${dateAndTime(site, updated)}</time>
          </p>`,
        ]),
    ...(correction === undefined
      ? []
      : [
          html`<aside class="notice correction" aria-label="${words.correction}">
            <strong>${words.correction}:</strong> ${isolated(correction)}
          </aside>`,
        ]),
  ];
}
