/** The front page: the latest edition, and the ways into the archive. */
import { countedOf, type Counted } from "./counted.ts";
import type { Pictures } from "../../archive/pictures/pictures.ts";
import type { Catalogue } from "../../archive/catalogue.ts";
import { countedMonths, type CountedPeriod, countedAll } from "./dates-page.ts";
import { dossierItems, type DossierItem } from "./dossier-page.ts";
import { countedLinks, type CountedLink } from "./link.ts";
import type { DayPage, IssuePage } from "./period-page.ts";

/** The home page. */
export interface FrontPage {
  url: string;
  /** The latest edition; an archive that knows of no day or issue has none. */
  edition?: DayPage | IssuePage;
  /** Whether any day is known, so that there is something on this day. */
  hasDays: boolean;
  /** The newest dossiers; there are none in an archive without any. */
  dossiers?: readonly DossierItem[];
  /** Every year that has articles, newest first, with their number. */
  years: readonly CountedPeriod[];
  /** Every month that has articles, oldest first, with their number. */
  months: readonly CountedPeriod[];
  /** The sections, in the paper's order. */
  sections: readonly CountedLink[];
  /** The most frequent tags, most frequent first. */
  tags: readonly CountedLink[];
  /** All articles, and the time that they and the printed issues span. */
  total: Counted;
  from: string;
  until: string;
}

const TAGS = 24;
const DOSSIERS = 3;

/**
 * The front page of an archive.
 *
 * @param edition the latest edition.
 */
export function frontPage(
  catalogue: Catalogue,
  edition: DayPage | IssuePage | undefined,
  pictures: Pictures,
): FrontPage {
  const { articles, issues, topics, dossiers } = catalogue;
  const { sections, tags } = topics.lists;
  return {
    url: "/",
    ...(edition && { edition }),
    hasDays: catalogue.days.size > 0,
    ...(dossiers.all.length > 0 && {
      dossiers: dossierItems(dossiers.all.slice(0, DOSSIERS), pictures),
    }),
    years: [...catalogue.years.values()]
      .map((period) => ({ id: period.id, ...countedOf(period) }))
      .reverse(),
    months: countedMonths(catalogue),
    sections: countedLinks(sections),
    tags: countedLinks(tags)
      .sort((a, b) => b.count - a.count)
      .slice(0, TAGS),
    total: countedAll(catalogue),
    from: earliest(articles[0]?.date, issues.all[0]?.date),
    until: latest(articles.at(-1)?.date, issues.all.at(-1)?.date),
  };
}

/** An article's date, unless that of an issue is earlier. */
function earliest(article: string | undefined, issue: string | undefined): string {
  return issue !== undefined && (article === undefined || issue < article)
    ? issue
    : (article ?? "");
}

function latest(article: string | undefined, issue: string | undefined): string {
  return issue !== undefined && (article === undefined || issue > article)
    ? issue
    : (article ?? "");
}
