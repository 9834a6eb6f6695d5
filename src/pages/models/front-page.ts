/** The front page: the latest edition, and the ways into the archive. */
import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Pictures } from "../../catalogue/pictures.ts";
import type { Link } from "./link.ts";
import { dayPages, type DayPage } from "./period-page.ts";

/** The home page. */
export interface FrontPage {
  url: string;
  /** The latest day that has articles; an archive without any known day has none. */
  edition?: DayPage;
  /** Every year that has articles, newest first, with their number. */
  years: readonly { id: string; count: number }[];
  /** The sections, in the paper's order. */
  sections: readonly (Link & { count: number })[];
  /** The most frequent tags, most frequent first. */
  tags: readonly (Link & { count: number })[];
  /** All articles, and the time they span. */
  total: number;
  from: string;
  until: string;
}

const TAGS = 24;

/** The front page of an archive. */
export function frontPage(catalogue: Catalogue, pictures: Pictures): FrontPage {
  const edition = dayPages(catalogue, pictures).at(-1);
  const counted = (kind: "sections" | "tags"): (Link & { count: number })[] =>
    catalogue.topics.lists[kind]
      .filter((topic) => topic.hasPage)
      .map(({ url, name, articles }) => ({ url, title: name, count: articles.length }));
  return {
    url: "/",
    ...(edition && { edition }),
    years: [...catalogue.years.values()]
      .map(({ id, articles }) => ({ id, count: articles.length }))
      .reverse(),
    sections: counted("sections"),
    tags: counted("tags")
      .sort((a, b) => b.count - a.count)
      .slice(0, TAGS),
    total: catalogue.articles.length,
    from: catalogue.articles[0]?.date ?? "",
    until: catalogue.articles.at(-1)?.date ?? "",
  };
}
