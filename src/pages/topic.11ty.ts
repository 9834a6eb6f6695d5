/** A page of a section, author, tag or place: its articles, newest first. */
import type { Organization, Person, Place } from "schema-dts";
import { shell } from "../../_includes/layouts/shell.ts";
import { articleItem } from "../../_includes/parts/article-item.ts";
import { breadcrumb } from "../../_includes/parts/breadcrumb.ts";
import { jsonLd } from "../../_includes/parts/json-ld.ts";
import { isolated } from "../../_includes/parts/language.ts";
import { neighbours } from "../../_includes/parts/neighbours.ts";
import { pageHead } from "../../_includes/parts/page-head.ts";
import type { KnownName } from "../archive/authorities.ts";
import { topicFilter } from "../archive/topic.ts";
import { html, type Html } from "../lib/html.ts";
import { topicFeed } from "./models/feed-page.ts";
import type { TopicPage } from "./models/topic-page.ts";
import type { Site } from "./site.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("topics");

export function render({ site, model }: TemplateData<TopicPage>): string {
  const { strings } = site;
  const [before, after] = aroundName(site, model);
  const title = before + model.name + after;
  const heading = html`${before}${isolated(model.name)}${after}`;
  const index = { url: `/${model.kind}/`, title: strings.topics[model.kind] };
  const total =
    model.total === undefined ? undefined : site.count(strings.counts.articles, model.total);
  const link = (url: string | undefined) =>
    url === undefined ? undefined : { url, title: model.name };
  return shell(site, {
    title,
    description: `${title}، ${site.newspaper.publication}${total === undefined ? "" : `: ${total}`}`,
    url: model.url,
    kind: "topic",
    ...pictureOf(site, model),
    feed: model.number === undefined ? topicFeed(model) : undefined,
    ...(model.known && { head: knownData(site, model.name, model.url, model.known) }),
    main: html`${breadcrumb(site, [index], model.name)} ${pageHead(heading, total)}
    ${elsewhere(site, model)}
    ${
      model.articles.length > 0
        ? html`<div class="item-list">
            ${model.articles.map((article) => articleItem(site, article, { level: 2, lede: article.summary ?? article.subtitle, dated: true }))}
          </div>`
        : html`<p>${strings.list.empty}</p>`
    }
    ${neighbours(site, {
      label: title,
      previous: link(model.older),
      next: link(model.newer),
      words: strings.list.steps,
    })}
    ${closedPages(site, model)}`,
  });
}

/** What stands before and behind the name in the page's title. */
function aroundName({ strings, dates }: Site, { kind, number }: TopicPage): [string, string] {
  return [
    `${strings.topic[topicFilter[kind]]}: `,
    number === undefined ? "" : `، ${strings.list.page} ${dates.plain(number)}`,
  ];
}

/** Whom or what the page is about, in the terms of schema.org. */
function knownData(site: Site, name: string, url: string, { type, sameAs }: KnownName): Html {
  return jsonLd<Person | Organization | Place>({
    "@context": "https://schema.org",
    "@type": type,
    name,
    url: site.absolute(url),
    sameAs,
  });
}

/** A section is shared with its card. */
function pictureOf({ cards }: Site, { kind, name }: TopicPage): { picture?: string } {
  const picture = kind === "sections" ? cards.sections[name] : undefined;
  return picture === undefined ? {} : { picture };
}

/** The records of authority files for an author or a place. */
function elsewhere({ strings }: Site, { known }: TopicPage): Html | false {
  return (
    known !== undefined &&
    html`<p class="source">
      ${strings.list.sameAs}:
      ${known.sameAs.map((address, i) => html`${i > 0 && " · "}<a href="${new URL(address).href}" rel="external noopener noreferrer"><bdi>${new URL(address).host}</bdi></a>`)}
    </p>`
  );
}

function closedPages(site: Site, { closed = [] }: TopicPage): Html | false {
  const { strings, dates } = site;
  return (
    closed.length > 0 &&
    html`<section class="closed-pages">
      <h2>${strings.list.pages}</h2>
      <ol>
        ${closed.map(({ url, from, until }) => html`<li><a href="${site.link(url)}">${dates.date(from)} – ${dates.date(until)}</a></li> `)}
      </ol>
    </section>`
  );
}
