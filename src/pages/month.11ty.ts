/** A month: its calendar with counts, and the headlines of each day. */
import { shell } from "../../_includes/layouts/shell.ts";
import { breadcrumb, periodLinks } from "../../_includes/parts/breadcrumb.ts";
import { headlineList, undatedArticles } from "../../_includes/parts/headline-list.ts";
import { gregorianMonth, monthTable, usualCount } from "../../_includes/parts/month-table.ts";
import { neighbours } from "../../_includes/parts/neighbours.ts";
import { pageHead } from "../../_includes/parts/page-head.ts";
import type { Period } from "../catalogue/catalogue.ts";
import { html, type Html } from "../html/html.ts";
import { periodLink, periodUrl } from "./models/link.ts";
import type { MonthPage } from "./models/period-page.ts";
import type { Site } from "./site.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("months");

/** Headlines of a day that its month shows; the day's own page has all. */
const HEADLINES = 10;

export function render({ site, model }: TemplateData<MonthPage>): string {
  const { strings, dates } = site;
  const title = `${strings.period.archiveOf} ${dates.month(model.id)}`;
  const counts = new Map(model.days.map((day) => [day.id, day.articles.length]));
  const all = model.undated.length + [...counts.values()].reduce((sum, n) => sum + n, 0);
  const total = site.count(strings.counts.articles, all);
  const link = (id: string | undefined) => periodLink(id, (known) => dates.month(known));
  const steps = {
    site,
    label: title,
    previous: link(model.previous),
    next: link(model.next),
    words: strings.period.month,
  };
  return shell(site, {
    title,
    description: `${title}، ${site.newspaper.publication}: ${total}`,
    url: model.url,
    kind: "month",
    date: { date: model.id },
    main: html`${breadcrumb(site, periodLinks(site, [model.id.slice(0, 4)]), dates.monthName(model.id))}
      ${pageHead(title, total, steps)}
      ${monthTable(site, {
        ...gregorianMonth(site, model.id),
        countOf: (day) => counts.get(day) ?? 0,
        usual: usualCount(counts.values()),
        counts: true,
        caption: html`<span class="visually-hidden"
          >${strings.period.calendar} ${dates.month(model.id)}</span
        >`,
      })}
      <div class="month-days">${model.days.map((day) => dayHeadlines(site, day))}</div>
      ${undatedArticles(site, strings.period.undatedMonth, model.undated)}
      ${neighbours(site, steps)}`,
  });
}

function dayHeadlines(site: Site, { id, articles }: Period): Html {
  const more = articles.length - HEADLINES;
  const url = site.link(periodUrl(id));
  return html`<section>
    <h2><a href="${url}">${site.dates.full(id)}</a></h2>
    ${headlineList(site, articles.slice(0, HEADLINES))}${more > 0 && html`<p class="more"><a href="${url}">${site.count(site.strings.counts.moreArticles, more)}</a></p>`}
  </section> `;
}
