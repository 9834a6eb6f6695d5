/** One run of Eleventy: the pages that it renders. */
import type { Article } from "../article/index.ts";
import { routes, type Pages } from "./routes.ts";

/** A run without pages but those that are given. */
export function pagesOf(some: Partial<Pages>): Pages {
  const none = Object.keys(routes).map((kind) => [kind, []] as const);
  return { ...(Object.fromEntries(none) as unknown as Pages), ...some };
}

/** The articles whose texts a run shows, whole or in part; some more than once. */
export function articlesWithText(pages: Pages): Article[] {
  return [
    ...pages.articles.map(({ article }) => article),
    ...pages.days.flatMap((day) => day.articles),
    ...pages.months.flatMap(({ issues }) => issues.flatMap(({ articles }) => articles)),
    ...pages.feeds.filter(({ isFull }) => isFull).flatMap((feed) => feed.articles),
    ...pages.front.flatMap(({ edition }) => edition?.articles ?? []),
  ];
}

/** The number of pages of some runs. */
export function countPages(runs: readonly Pages[]): number {
  const kinds = runs.flatMap((pages): unknown[][] => Object.values(pages));
  return kinds.reduce((sum, kind) => sum + kind.length, 0);
}
