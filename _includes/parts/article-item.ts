/** An article in a list: kicker, headline, standfirst, byline; a picture where there is room. */
import { names } from "../../src/article/citation/arabic.ts";
import type { Article } from "../../src/article/index.ts";
import type { Picture } from "../../src/archive/pictures/pictures.ts";
import { html, type Html } from "../../src/lib/html.ts";
import type { Site } from "../../src/pages/site.ts";
import { image } from "./figure.ts";
import { headline } from "./headline.ts";
import { isolated, languageOf } from "./language.ts";

/** How an article stands in its list. */
export interface ItemOptions {
  /** Heading level of the headline. */
  level: 2 | 3;
  /** The text below the headline. */
  lede?: string | undefined;
  picture?: Picture | undefined;
  /** Whether it leads its page: its picture is large and loaded at once. */
  lead?: boolean;
  /** Whether its date is said; a day's own page does not repeat it. */
  dated?: boolean;
}

/** One article of a list. */
export function articleItem(site: Site, article: Article, options: ItemOptions): Html {
  const { level, lede, picture, lead = false, dated = false } = options;
  const language = languageOf(site, article);
  const link = html`<a href="${site.link(article.url)}" ${language}
    >${isolated(article.title, language)}</a
  >`;
  return html`<article class="item${lead && " item-lead"}${picture && " item-pictured"}">
    ${picture && html`<div class="item-picture">${image(site, picture, article.image?.alt ?? "", { first: lead })}</div> `}
    <div class="item-text">
      ${article.kicker !== undefined && html`<p class="kicker">${isolated(article.kicker)}</p> `}${headline(level, link)}
      ${lede !== undefined && lede !== "" && html`<p class="lede" ${language}>${isolated(lede, language)}</p> `}${itemMeta(site, article, dated)}
    </div>
  </article> `;
}

function itemMeta(site: Site, article: Article, dated: boolean): Html | false {
  const parts: Html[] = [];
  if (dated) {
    parts.push(html`<time datetime="${article.date}">${site.dates.date(article.date)}</time>`);
    if (article.section !== undefined) parts.push(html`<span>${isolated(article.section)}</span>`);
  }
  if (article.author.length > 0) {
    parts.push(html`<span class="byline">${isolated(names(article.author))}</span>`);
  }
  return (
    parts.length > 0 &&
    html`<p class="item-meta">
      ${parts.map((part, i) => [i > 0 && html`<span aria-hidden="true"> · </span>`, part])}
    </p> `
  );
}
