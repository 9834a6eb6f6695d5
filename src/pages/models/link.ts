/** Where one page points to another. */
import { topicFilter, type Topic } from "../../catalogue/topic.ts";

/** A link: the path on the site (not encoded, without the site's prefix) and its words. */
export interface Link {
  url: string;
  title: string;
}

/** Path of the search page. */
export const SEARCH = "/search/";

/** Where a topic's name leads: to its page, or to a search while it has too few articles for one. */
export function topicLink(topic: Pick<Topic, "kind" | "name" | "url" | "hasPage">): Link {
  const query = `?${topicFilter[topic.kind]}=${encodeURIComponent(topic.name)}`;
  return { url: topic.hasPage ? topic.url : SEARCH + query, title: topic.name };
}

/** Path of a period's page: `2024-05-07` → `/2024/05/07/`. */
export function periodUrl(id: string): string {
  return `/${id.replaceAll("-", "/")}/`;
}
