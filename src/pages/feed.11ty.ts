/** An Atom feed (RFC 4287). */
import { issueBesideDate } from "../../_includes/parts/issue.ts";
import { lede } from "../../_includes/parts/lede.ts";
import type { Article } from "../article/index.ts";
import { instantOf } from "../calendar/index.ts";
import { topicFilter } from "../archive/topic.ts";
import type { Html } from "../lib/html.ts";
import { xml, xmlDocument } from "../lib/xml.ts";
import type { FeedPage } from "./models/feed-page.ts";
import type { Site } from "./site.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("feeds");

export function render({ site, model, bodies }: TemplateData<FeedPage>): string {
  const { newspaper } = site;
  const dates = model.articles.map((article) => changed(site, article));
  const updated = dates.reduce((a, b) => (Date.parse(a) < Date.parse(b) ? b : a), EVER);
  const isPrism = model.articles.some((article) => issueOf(site, article) !== undefined);
  return xmlDocument(
    xml`<feed xmlns="http://www.w3.org/2005/Atom"${isPrism && xml` xmlns:prism="${PRISM}"`} xml:lang="${newspaper.language}">
      <id>${site.absolute(model.url)}</id>
      <title>${titleOf(site, model)}</title>
      <updated>${updated}</updated>
      <author><name>${newspaper.publication}</name></author>
      <link rel="self" type="application/atom+xml" href="${site.absolute(model.url)}" />
      <link rel="alternate" type="text/html" href="${site.absolute(model.home)}" />
      <icon>${site.absolute(site.assets.icon)}</icon>
      ${newspaper.licence && xml`<rights>${newspaper.licence.name}</rights>`}
      <generator>Sijill</generator>
      ${model.articles.map((article) => entry(site, article, lede(article, model.isFull ? bodies : undefined)))}
    </feed>`,
  );
}

/** The elements by which feeds of periodicals name issues: https://www.idealliance.org/prism-metadata */
const PRISM = "http://prismstandard.org/namespaces/basic/2.0/";

/** The issue of an article, where editions do not go by their date alone. */
function issueOf(site: Site, { date, edition }: Article): Article["edition"] {
  return issueBesideDate(site, date, edition) === "" ? undefined : edition;
}

/** Of a feed without articles. */
const EVER = "1970-01-01T00:00:00Z";

function titleOf({ newspaper, strings }: Site, { topic, dossier }: FeedPage): string {
  if (dossier !== undefined) return `${newspaper.publication}: ${strings.dossiers.one} ${dossier}`;
  if (!topic) return newspaper.publication;
  return `${newspaper.publication}: ${strings.topic[topicFilter[topic.kind]]} ${topic.name}`;
}

function changed({ newspaper }: Site, { updated, date }: Article): string {
  return instantOf(updated ?? date, newspaper.zone);
}

function entry(site: Site, article: Article, summary: string): Html {
  const url = site.absolute(article.url);
  const { lang, section, tags, author, date } = article;
  const { issue, volume } = issueOf(site, article) ?? {};
  const categories = [...(section === undefined ? [] : [section]), ...tags];
  return xml`
    <entry${lang !== undefined && xml` xml:lang="${lang}"`}>
    <id>${url}</id>
    <title>${article.title}</title>
    <link rel="alternate" type="text/html" href="${url}" />
    <published>${instantOf(date, site.newspaper.zone)}</published>
    <updated>${changed(site, article)}</updated>
    ${author.map(
      (name) => xml`<author><name>${name}</name></author>
      `,
    )}
    ${categories.map((name) => xml`<category term="${name}" />`)}
    ${[volume !== undefined && xml`<prism:volume>${volume}</prism:volume>`, issue !== undefined && xml`<prism:number>${issue}</prism:number>`]}${summary !== "" && xml`<summary>${summary}</summary>`}
  </entry>`;
}
