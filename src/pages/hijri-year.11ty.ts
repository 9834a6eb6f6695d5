/** A Hijri year: its months as calendars, each day shaded by its number of articles. */
import { contents } from "../../_includes/parts/contents.ts";
import { amountOf, sumOf } from "./models/counted.ts";
import { shell } from "../../_includes/layouts/shell.ts";
import { breadcrumb } from "../../_includes/parts/breadcrumb.ts";
import { hijriMonth } from "../../_includes/parts/hijri-month.ts";
import { monthTable, usualCount } from "../../_includes/parts/month-table.ts";
import { neighbours } from "../../_includes/parts/neighbours.ts";
import { pageHead } from "../../_includes/parts/page-head.ts";
import { monthId } from "../calendar/index.ts";
import { html, type Html } from "../lib/html.ts";
import { DATES } from "./models/dates-page.ts";
import { hijriUrl, type HijriYearPage } from "./models/hijri-page.ts";
import type { Site } from "./site.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("hijriYears");

export function render({ site, model }: TemplateData<HijriYearPage>): string {
  const { strings, dates, newspaper } = site;
  const title = `${strings.period.archiveOf} ${dates.hijriName(model.id)}`;
  const total = contents(site, sumOf(model.months));
  const link = (id: string | undefined) =>
    id === undefined ? undefined : { url: hijriUrl(id), title: dates.hijriName(id) };
  const usual = usualCount(model.months.flatMap(({ days }) => days.map(amountOf)));
  const steps = {
    site,
    label: title,
    previous: link(model.previous),
    next: link(model.next),
    words: strings.period.year,
  };
  return shell(site, {
    title,
    description: `${title}، ${newspaper.publication}: ${total}`,
    url: model.url,
    kind: "hijri-year",
    main: html`${breadcrumb(site, [{ url: DATES, title: strings.dates.title }], dates.hijriName(model.id))}
      ${pageHead(title, total, steps)}
      <div class="months">
        ${Array.from({ length: 12 }, (_, i) => yearMonth(site, model, monthId(Number(model.id), i + 1), usual))}
      </div>
      <p class="note">${strings.hijri.computed}</p>
      ${neighbours(site, steps)}`,
  });
}

function yearMonth(site: Site, { months }: HijriYearPage, id: string, usual: number): Html {
  const { dates } = site;
  const month = months.find((one) => one.id === id) ?? { id, count: 0, days: [], elsewhere: [] };
  const name = dates.hijriMonthName(id);
  return html`<section class="year-month${amountOf(month) === 0 && " is-empty"}">
    ${monthTable(site, {
      ...hijriMonth(site, month),
      usual,
      counts: false,
      caption:
        amountOf(month) === 0
          ? name
          : html`<a href="${site.link(hijriUrl(id))}">${name}</a>
              <span class="count">${contents(site, month)}</span>`,
    })}
  </section> `;
}
