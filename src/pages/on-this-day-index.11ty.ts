/** The days of the year, each a link to what the paper had on it, shaded by how much that is. */
import { contents } from "../../_includes/parts/contents.ts";
import { amountOf } from "./models/counted.ts";
import { shell } from "../../_includes/layouts/shell.ts";
import { breadcrumb } from "../../_includes/parts/breadcrumb.ts";
import { shade, usualCount } from "../../_includes/parts/month-table.ts";
import { pageHead } from "../../_includes/parts/page-head.ts";
import { html, type Html } from "../lib/html.ts";
import { daysOfYear, ON_THIS_DAY, type OnThisDayIndexPage } from "./models/on-this-day-page.ts";
import type { Site } from "./site.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("onThisDayIndex");

export function render({ site, model }: TemplateData<OnThisDayIndexPage>): string {
  const words = site.strings.onThisDay;
  const usual = usualCount([...model.counts.values()].map(amountOf));
  return shell(site, {
    title: words.title,
    description: `${words.title}، ${site.newspaper.publication}`,
    url: model.url,
    kind: "on-this-day-index",
    main: html`${breadcrumb(site, [], words.title)} ${pageHead(words.title)}
      <div class="months">
        ${Array.from({ length: 12 }, (_, i) => monthOf(site, model, i + 1, usual))}
      </div>`,
  });
}

function monthOf(site: Site, { counts }: OnThisDayIndexPage, month: number, usual: number): Html {
  const { dates } = site;
  const day = (id: string): Html => {
    const counted = counts.get(id) ?? { count: 0 };
    const count = amountOf(counted);
    const words = `${dates.dayOfYear(id)}: ${contents(site, counted)}`;
    return html`<li>
      <a
        class="day ${count > 0 ? `shade-${shade(count, usual)}` : "is-empty"}"
        href="${site.link(`${ON_THIS_DAY}${id}/`)}"
        aria-label="${words}"
        >${dates.plain(Number(id.slice(3)))}</a
      >
    </li> `;
  };
  return html`<section class="year-month">
    <h2>${dates.monthName(`2000-${String(month).padStart(2, "0")}`)}</h2>
    <ul class="day-numbers">
      ${daysOfYear(month).map(day)}
    </ul>
  </section> `;
}
