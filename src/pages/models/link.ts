/** Where one page points to another. */
import type { Article } from "../../article/index.ts";
import type { KnownName } from "../../archive/authorities.ts";
import { topicFilter, type Topic } from "../../archive/topic.ts";

/** A link: the path on the site (not encoded, without the site's prefix) and its words. */
export interface Link {
  url: string;
  title: string;
}

/** A link to a section, author, tag or place, with what the name means, if that is known. */
export interface NamedLink extends Link {
  known?: KnownName;
}

/** A link to an article, with its date. */
export interface DatedLink extends Link {
  date: string;
}

/** A link to an article. */
export function linkTo({ url, title }: Article): Link {
  return { url, title };
}

/** Path of the search page. */
export const SEARCH = "/search/";

/** Where words are compared over time. */
export const OVER_TIME = "/over-time/";

/** Path of the description by which browsers search the archive. */
export const OPEN_SEARCH = "/opensearch.xml";

/** Path of the page that says who led the paper when. */
export const LEADERS = "/leaders/";

/** Where a topic's name leads: to its page, or to a search while it has too few articles for one. */
export function topicLink(topic: Pick<Topic, "kind" | "name" | "url" | "hasPage">): Link {
  const { kind, name, url, hasPage } = topic;
  if (hasPage) return { url, title: name };
  return { url: `${SEARCH}?${topicFilter[kind]}=${encodeURIComponent(name)}`, title: name };
}

/** A link to a topic's page, with its number of articles. */
export interface CountedLink extends Link {
  count: number;
}

/** Links to those of some topics that have a page. */
export function countedLinks(topics: readonly Topic[]): CountedLink[] {
  return topics
    .filter((topic) => topic.hasPage)
    .map(({ url, name, articles }) => ({ url, title: name, count: articles.length }));
}

/** Link to a period's page, if there is such a period. */
export function periodLink(
  id: string | undefined,
  titleOf: (id: string) => string,
): Link | undefined {
  return id === undefined ? undefined : { url: periodUrl(id), title: titleOf(id) };
}

/** Path of a period's page: `2024-05-07` → `/2024/05/07/`. */
export function periodUrl(id: string): string {
  return `/${id.replaceAll("-", "/")}/`;
}
