/** A month: its calendar with counts, and the headlines of each day; of a monthly, its issue. */
import { contents } from "../../_includes/parts/contents.ts";
import { amountOf, countedOf, sumOf, type Counted } from "./models/counted.ts";
import { shell } from "../../_includes/layouts/shell.ts";
import { breadcrumb, periodLinks } from "../../_includes/parts/breadcrumb.ts";
import { headlineList, undatedArticles } from "../../_includes/parts/headline-list.ts";
import { edition } from "../../_includes/parts/edition.ts";
import { issueData } from "../../_includes/parts/issue-data.ts";
import { editionName, issueName } from "../../_includes/parts/issue.ts";
import { printedIssues, scanStyles } from "../../_includes/parts/issue-pages.ts";
import { gregorianMonth, monthTable, usualCount } from "../../_includes/parts/month-table.ts";
import { neighbours } from "../../_includes/parts/neighbours.ts";
import { pageHead } from "../../_includes/parts/page-head.ts";
import type { Period } from "../archive/catalogue.ts";
import { html, type Html } from "../lib/html.ts";
import { numbersOf, type Edition } from "./models/edition.ts";
import { periodLink, periodUrl } from "./models/link.ts";
import type { MonthPage } from "./models/period-page.ts";
import { pagesOf } from "./models/printed-issue.ts";
import type { Site } from "./site.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("months");

/** Headlines of a day that its month shows; the day's own page has all. */
const HEADLINES = 10;

export function render({ site, model, bodies }: TemplateData<MonthPage>): string {
  const { strings, dates } = site;
  const { issues, printed } = model;
  const isIssue = issues.length > 0 || printed !== undefined;
  const title = `${isIssue ? strings.period.editionOf : strings.period.archiveOf} ${dates.month(model.id)}`;
  const counts = new Map(model.days.map((day) => [day.id, countedOf(day)]));
  const articles = [model.undated, ...issues.map((issue) => issue.articles)].flat();
  const rest = countedOf({ articles, ...(printed && { pages: pagesOf(printed) }) });
  const count = contents(site, sumOf([...counts.values(), rest]));
  const [first] = issues;
  const only =
    issues.length + (first ? 0 : (printed?.length ?? 0)) === 1
      ? issueName(site, numbersOf({ articles: [], ...first, ...(printed && { printed }) }))
      : "";
  const total = only === "" ? count : `${only}، ${count}`;
  const link = (id: string | undefined) => periodLink(id, (known) => editionName(site, known));
  const steps = {
    site,
    label: title,
    previous: link(model.previous),
    next: link(model.next),
    words: isIssue ? strings.period.issue : strings.period.month,
  };
  return shell(site, {
    title,
    description: `${title}، ${site.newspaper.publication}: ${total}`,
    url: model.url,
    kind: "month",
    date: { date: model.id, issue: only },
    ...(isIssue && {
      head: html`${issueData(site, { ...model, issues: issues.map(({ articles: own }) => own) })}${printed && scanStyles(site)}`,
    }),
    main: html`${breadcrumb(site, periodLinks(site, [model.id.slice(0, 4)]), dates.monthName(model.id))}
      ${pageHead(title, total, steps)} ${printed && printedIssues(site, printed, issues.length > 0)}
      ${issues.map((issue) => [issues.length > 1 && issueHead(site, issue), edition(site, issue, bodies)])}${(!isIssue || model.days.length > 0) && calendar(site, model, counts)}
      <div class="month-days">${model.days.map((day) => dayHeadlines(site, day))}</div>
      ${undatedArticles(site, strings.period.undatedMonth, model.undated)}
      ${neighbours(site, steps)}`,
  });
}

/** Over each issue, where a month has several. */
function issueHead(site: Site, issue: Edition): Html | false {
  const name = issueName(site, numbersOf(issue));
  return name !== "" && html`<h2 class="issue-head">${name}</h2> `;
}

function calendar(site: Site, model: MonthPage, counts: ReadonlyMap<string, Counted>): Html {
  const { strings, dates } = site;
  return monthTable(site, {
    ...gregorianMonth(site, model.id),
    countOf: (day) => counts.get(day),
    usual: usualCount([...counts.values()].map(amountOf)),
    counts: true,
    caption: html`<span class="visually-hidden"
      >${strings.period.calendar} ${dates.month(model.id)}</span
    >`,
  });
}

function dayHeadlines(site: Site, day: Period): Html {
  const { id, articles } = day;
  const more = articles.length - HEADLINES;
  const url = site.link(periodUrl(id));
  return html`<section>
    <h2><a href="${url}">${site.dates.full(id)}</a></h2>
    ${
      articles.length > 0
        ? headlineList(site, articles.slice(0, HEADLINES))
        : html`<p class="more"><a href="${url}">${contents(site, countedOf(day))}</a></p>`
    }${more > 0 && html`<p class="more"><a href="${url}">${site.count(site.strings.counts.moreArticles, more)}</a></p>`}
  </section> `;
}
