/** What a run renders, and the texts that it shows. */
import { bodyOf } from "../../archive/reading/article-body.ts";
import type { Pages } from "../../pages/routes.ts";
import type { SiteData } from "../../pages/site.ts";
import { Bodies } from "../../pages/bodies.ts";

/** What a run is given: plain data, so that it can be sent to another process. */
export interface RunJob {
  pages: Pages;
  site: SiteData;
  /** The directory of the articles. */
  articles: string;
  /** Whether only an Eleventy renders them as they are to be (`needsEleventy` says it). */
  byEleventy: boolean;
}

/** The texts of the articles that a run shows. */
export function bodiesOf({ articles: directory }: Pick<RunJob, "articles">): Bodies {
  return new Bodies((article) => bodyOf(directory, article));
}
