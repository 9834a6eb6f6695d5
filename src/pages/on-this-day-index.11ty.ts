/** The days of the year, each a link to what the paper had on it. */
import { shell } from "../../_includes/layouts/shell.ts";
import { breadcrumb } from "../../_includes/parts/breadcrumb.ts";
import { pageHead } from "../../_includes/parts/page-head.ts";
import { html, type Html } from "../html/html.ts";
import { daysOfYear, ON_THIS_DAY } from "./models/on-this-day-page.ts";
import type { PlainPage } from "./run.ts";
import type { Site } from "./site.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("onThisDayIndex");

export function render({ site, model }: TemplateData<PlainPage>): string {
  const words = site.strings.onThisDay;
  return shell(site, {
    title: words.title,
    description: `${words.title}، ${site.newspaper.publication}`,
    url: model.url,
    kind: "on-this-day-index",
    main: html`${breadcrumb(site, [], words.title)} ${pageHead(words.title)}
      <div class="months">${Array.from({ length: 12 }, (_, i) => monthOf(site, i + 1))}</div>`,
  });
}

function monthOf(site: Site, month: number): Html {
  const { dates } = site;
  const days = daysOfYear(month);
  return html`<section class="year-month">
    <h2>${dates.monthName(`2000-${String(month).padStart(2, "0")}`)}</h2>
    <ul class="day-numbers">
      ${days.map((id) => html`<li><a class="day" href="${site.link(`${ON_THIS_DAY}${id}/`)}" aria-label="${dates.dayOfYear(id)}">${dates.plain(Number(id.slice(3)))}</a></li> `)}
    </ul>
  </section> `;
}
