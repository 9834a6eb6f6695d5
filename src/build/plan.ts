/**
 * What pages the site has, cut into runs of Eleventy, whose own cost a page grows with the number
 * of pages of a run and is lowest near a thousand: articles are cut by month into runs of about
 * that many, and pages that span all time follow.
 */
import { monthOf, yearOf } from "../calendar/index.ts";
import { aliasUrl } from "../catalogue/aliases.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { groupBy } from "../catalogue/group-by.ts";
import type { Pictures } from "../catalogue/pictures.ts";
import { topicKinds } from "../catalogue/topic.ts";
import type { Newspaper } from "../newspaper/newspaper.ts";
import { articlePage } from "../pages/models/article-page.ts";
import { frontPage } from "../pages/models/front-page.ts";
import { SEARCH } from "../pages/models/link.ts";
import { dayPages, monthPages, yearPages, type DayPage } from "../pages/models/period-page.ts";
import { topicIndexPages, topicPages } from "../pages/models/topic-page.ts";
import { pagesOf, type Pages } from "../pages/run.ts";

/** Pages of a run, about: a month is never cut. */
const RUN_LENGTH = 1000;

/** All pages of the site, in runs. The order and the cut depend on nothing but the catalogue. */
export function planRuns(
  catalogue: Catalogue,
  pictures: Pictures,
  newspaper: Newspaper,
  length: number = RUN_LENGTH,
): Pages[] {
  const days = dayPages(catalogue, pictures);
  return [
    ...periodRuns(catalogue, pictures, days, length),
    ...topicRuns(catalogue, newspaper, length),
    pagesOf({
      years: yearPages(catalogue),
      topicIndexes: topicIndexPages(catalogue.topics),
      front: [frontPage(catalogue, days.at(-1))],
      search: [{ url: SEARCH }],
      about: [{ url: "/about/" }],
      notFound: [{ url: "/404.html" }],
      redirects: catalogue.articles.flatMap(({ aliases, url, title }) =>
        aliases.map((alias) => ({ url: aliasUrl(alias), target: url, title })),
      ),
    }),
  ];
}

/** All pages in one run: what Eleventy renders when it is started by itself. */
export function wholeRun(runs: readonly Pages[]): Pages {
  const whole = pagesOf({});
  for (const run of runs) {
    for (const kind of Object.keys(whole) as (keyof Pages)[]) {
      (whole[kind] as unknown[]).push(...run[kind]);
    }
  }
  return whole;
}

/** Articles, days and months: each month is whole in one run. */
function periodRuns(
  catalogue: Catalogue,
  pictures: Pictures,
  dayList: readonly DayPage[],
  length: number,
): Pages[] {
  const days = groupBy(dayList, (day) => day.id.slice(0, 7));
  const months = new Map(monthPages(catalogue).map((month) => [month.id, month]));
  const periods = groupBy(catalogue.articles.keys(), (i) =>
    periodOf(catalogue.articles[i]?.date ?? ""),
  );
  const runs: Pages[] = [];
  let run = pagesOf({});
  for (const [id, indexes] of periods) {
    const month = months.get(id);
    run.articles.push(...indexes.map((i) => articlePage(catalogue, pictures, i)));
    run.days.push(...(days.get(id) ?? []));
    if (month) run.months.push(month);
    if (run.articles.length >= length) {
      runs.push(run);
      run = pagesOf({});
    }
  }
  return run.articles.length > 0 ? [...runs, run] : runs;
}

function periodOf(date: string): string {
  return monthOf(date) ?? yearOf(date);
}

function topicRuns(catalogue: Catalogue, newspaper: Newspaper, length: number): Pages[] {
  const pages = topicKinds.flatMap((kind) =>
    catalogue.topics.lists[kind]
      .filter((topic) => topic.hasPage)
      .flatMap((topic) => topicPages(topic, newspaper.listLength)),
  );
  const count = Math.ceil(pages.length / length);
  return Array.from({ length: count }, (_, i) =>
    pagesOf({ topics: pages.slice(i * length, (i + 1) * length) }),
  );
}
