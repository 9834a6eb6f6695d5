/** A year: twelve calendars, each day shaded by its number of articles; of a monthly, its issues. */
import { contents } from "../../_includes/parts/contents.ts";
import { amountOf, type Counted } from "./models/counted.ts";
import { shell } from "../../_includes/layouts/shell.ts";
import { breadcrumb } from "../../_includes/parts/breadcrumb.ts";
import { undatedArticles } from "../../_includes/parts/headline-list.ts";
import { issueName } from "../../_includes/parts/issue.ts";
import { gregorianMonth, monthTable, usualCount } from "../../_includes/parts/month-table.ts";
import { neighbours } from "../../_includes/parts/neighbours.ts";
import { pageHead } from "../../_includes/parts/page-head.ts";
import { html, type Html } from "../lib/html.ts";
import { frequencyOn, isByMonth } from "../newspaper/frequency.ts";
import type { IssueNumbers } from "./models/edition.ts";
import { periodLink, periodUrl } from "./models/link.ts";
import type { YearPage } from "./models/period-page.ts";
import type { Site } from "./site.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("years");

/** Length of the id of a day, as against that of a month. */
const DAY = "2024-05-07".length;

export function render({ site, model }: TemplateData<YearPage>): string {
  const { strings, dates } = site;
  const title = `${strings.period.archiveOf} ${dates.year(model.id)}`;
  const total = contents(site, model.total);
  const months = Array.from(
    { length: 12 },
    (_, i) => `${model.id}-${String(i + 1).padStart(2, "0")}`,
  );
  const days = [...model.counts].filter(([id]) => id.length === DAY);
  const usual = usualCount(days.map(([, counted]) => amountOf(counted)));
  const link = (id: string | undefined) => periodLink(id, (known) => dates.year(known));
  const steps = {
    site,
    label: title,
    previous: link(model.previous),
    next: link(model.next),
    words: strings.period.year,
  };
  return shell(site, {
    title,
    description: `${title}، ${site.newspaper.publication}: ${total}`,
    url: model.url,
    kind: "year",
    date: { date: model.id },
    main: html`${breadcrumb(site, [], dates.year(model.id))} ${pageHead(title, total, steps)}
      <div class="months">${months.map((month) => yearMonth(site, model, month, usual))}</div>
      ${undatedArticles(site, strings.period.undatedYear, model.undated)} ${neighbours(site, steps)}`,
  });
}

/** A month of issues, in place of its calendar. */
function yearIssue(
  site: Site,
  month: string,
  issues: readonly IssueNumbers[],
  counted: Counted,
): Html {
  const { dates, strings } = site;
  const names = issues.map((numbers) => issueName(site, numbers)).filter((name) => name !== "");
  return html`<section class="year-month year-issue">
    <h2>
      <a href="${site.link(periodUrl(month))}"
        >${strings.period.editionOf} ${dates.monthName(month)}</a
      >
    </h2>
    ${names.map((name) => html`<p>${name}</p> `)}
    <p class="count">${contents(site, counted)}</p>
  </section> `;
}

function yearMonth(site: Site, model: YearPage, month: string, usual: number): Html | false {
  const name = site.dates.monthName(month);
  const counted = model.counts.get(month) ?? { count: 0 };
  const count = amountOf(counted);
  const issues = model.issues[month];
  if (issues) return yearIssue(site, month, issues, counted);
  // Where no day was to have an edition, an empty calendar would say that all are missing.
  const frequency = frequencyOn(site.newspaper.frequency, month);
  if (isByMonth(frequency) || (frequency === "irregular" && count === 0)) return false;
  return html`<section class="year-month${count === 0 && " is-empty"}">
    ${monthTable(site, {
      ...gregorianMonth(site, month),
      countOf: (day) => model.counts.get(day),
      usual,
      counts: false,
      caption:
        count === 0
          ? name
          : html`<a href="${site.link(periodUrl(month))}">${name}</a>
              <span class="count">${contents(site, counted)}</span>`,
    })}
  </section> `;
}
