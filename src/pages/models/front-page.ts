/** The front page: the latest edition, and the ways into the archive. */
import type { Catalogue } from "../../archive/catalogue.ts";
import { countedMonths, type CountedPeriod } from "./dates-page.ts";
import { countedLinks, type CountedLink } from "./link.ts";
import type { DayPage, IssuePage } from "./period-page.ts";

/** The home page. */
export interface FrontPage {
  url: string;
  /** The latest edition; an archive that knows of no day or issue has none. */
  edition?: DayPage | IssuePage;
  /** Whether any day is known, so that there is something on this day. */
  hasDays: boolean;
  /** Every year that has articles, newest first, with their number. */
  years: readonly CountedPeriod[];
  /** Every month that has articles, oldest first, with their number. */
  months: readonly CountedPeriod[];
  /** The sections, in the paper's order. */
  sections: readonly CountedLink[];
  /** The most frequent tags, most frequent first. */
  tags: readonly CountedLink[];
  /** All articles, and the time they span. */
  total: number;
  from: string;
  until: string;
}

const TAGS = 24;

/**
 * The front page of an archive.
 *
 * @param edition the latest edition.
 */
export function frontPage(
  catalogue: Catalogue,
  edition: DayPage | IssuePage | undefined,
): FrontPage {
  const { sections, tags } = catalogue.topics.lists;
  return {
    url: "/",
    ...(edition && { edition }),
    hasDays: catalogue.days.size > 0,
    years: [...catalogue.years.values()]
      .map(({ id, articles }) => ({ id, count: articles.length }))
      .reverse(),
    months: countedMonths(catalogue),
    sections: countedLinks(sections),
    tags: countedLinks(tags)
      .sort((a, b) => b.count - a.count)
      .slice(0, TAGS),
    total: catalogue.articles.length,
    from: catalogue.articles[0]?.date ?? "",
    until: catalogue.articles.at(-1)?.date ?? "",
  };
}
