/**
 * The pages that list a topic's articles. They are append-only: closed pages are numbered from
 * the oldest and never change; the newest articles stand on the landing page until they fill one.
 */
import { isWeb, type Article } from "../../article/index.ts";
import {
  topicKinds,
  topicSlug,
  type Topic,
  type TopicKind,
  type Topics,
} from "../../archive/topic.ts";
import {
  knownName,
  noAuthorities,
  type Authorities,
  type KnownName,
} from "../../archive/authorities.ts";
import type { Catalogue } from "../../archive/catalogue.ts";
import type { Newspaper } from "../../newspaper/newspaper.ts";
import { countedLinks, type CountedLink } from "./link.ts";

/** One page of a topic. */
export interface TopicPage {
  url: string;
  kind: TopicKind;
  name: string;
  /** Number of a closed page, from 1, the oldest; `undefined` on the landing page. */
  number?: number;
  /** Newest first. */
  articles: readonly Article[];
  /** The pages with older and newer articles. */
  older?: string;
  newer?: string;
  /** On the landing page: all articles of the topic, and each closed page with its time. */
  total?: number;
  /** On the landing page: what the name means, if that is known. */
  known?: KnownName;
  closed?: readonly { url: string; from: string; until: string }[];
}

/**
 * The pages of one topic. Each article is on exactly one; the landing page, where readers arrive,
 * holds from one to two page lengths, so it never looks empty.
 *
 * @param length articles on a closed page.
 */
export function topicPages(
  topic: Topic,
  length: number,
  authorities: Authorities = noAuthorities,
): TopicPage[] {
  const { kind, name, url, articles } = topic;
  const full = closedPages(topic, length);
  const closedUrl = (number: number): string => closedPageUrl(topic, number);
  const closed = Array.from({ length: full }, (_, i): TopicPage => {
    const own = articles.slice(i * length, (i + 1) * length).reverse();
    return {
      url: closedUrl(i + 1),
      kind,
      name,
      number: i + 1,
      articles: own,
      ...(i > 0 && { older: closedUrl(i) }),
      newer: i + 1 < full ? closedUrl(i + 2) : url,
    };
  });
  const landing: TopicPage = {
    url,
    kind,
    name,
    articles: articles.slice(full * length).reverse(),
    ...(full > 0 && { older: closedUrl(full) }),
    total: articles.length,
    ...meaningOf(topic, authorities),
    closed: closed.map((page) => ({
      url: page.url,
      from: page.articles.at(-1)?.date ?? "",
      until: page.articles[0]?.date ?? "",
    })),
  };
  return [...closed, landing];
}

/** How many closed pages a topic has. */
function closedPages({ articles }: Topic, length: number): number {
  return Math.max(0, Math.floor(articles.length / length) - 1);
}

function closedPageUrl({ url }: Topic, number: number): string {
  return `${url}${number}/`;
}

/** What the owner's table and its articles say stands for a name elsewhere, as far as the web has it. */
function meaningOf(topic: Topic, authorities: Authorities): Pick<TopicPage, "known"> {
  const found = knownName(authorities, topic.kind, topic.name);
  const sameAs = [...new Set([...(found?.sameAs ?? []), ...sameAsOf(topic)])];
  const type = found?.type ?? (topic.kind === "places" ? "Place" : "Person");
  return sameAs.length > 0 ? { known: { type, sameAs } } : {};
}

function sameAsOf({ kind, name, articles }: Topic): string[] {
  const key = kind === "authors" ? "author" : kind === "places" ? "places" : undefined;
  if (key === undefined) return [];
  const known = articles.filter((article) => article.sameAs !== undefined);
  if (known.length === 0) return [];
  const slug = topicSlug(name);
  const names = known.flatMap((article) => article.sameAs?.[key] ?? []);
  const own = names.filter((it) => it.name === name || topicSlug(it.name) === slug);
  return own.flatMap((it) => it.sameAs.filter(isWeb));
}

/** The topics that have pages. */
export function topicsWithPage({ topics }: Pick<Catalogue, "topics">): Topic[] {
  return topicKinds.flatMap((kind) => topics.lists[kind].filter(({ hasPage }) => hasPage));
}

/** The pages of all topics. */
export function allTopicPages(
  catalogue: Pick<Catalogue, "topics" | "authorities">,
  { listLength }: Pick<Newspaper, "listLength">,
): TopicPage[] {
  return topicsWithPage(catalogue).flatMap((topic) =>
    topicPages(topic, listLength, catalogue.authorities),
  );
}

/** Paths of the pages of all topics. */
export function topicPageUrls(
  catalogue: Pick<Catalogue, "topics">,
  { listLength }: Pick<Newspaper, "listLength">,
): string[] {
  return topicsWithPage(catalogue).flatMap((topic) => [
    ...Array.from({ length: closedPages(topic, listLength) }, (_, i) =>
      closedPageUrl(topic, i + 1),
    ),
    topic.url,
  ]);
}

/** The index of one kind of topic: every topic that has a page. */
export interface TopicIndexPage {
  url: string;
  kind: TopicKind;
  topics: readonly CountedLink[];
}

/** The indexes of all kinds of topic that the archive has any of. */
export function topicIndexPages(topics: Topics): TopicIndexPage[] {
  return topicKinds.map((kind) => ({
    url: `/${kind}/`,
    kind,
    topics: countedLinks(topics.lists[kind]),
  }));
}
