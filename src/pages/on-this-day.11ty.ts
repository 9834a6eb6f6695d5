/** A day of the year: what the paper had on it, year by year. */
import { contents } from "../../_includes/parts/contents.ts";
import { anchor } from "../../_includes/parts/anchor.ts";
import { shell } from "../../_includes/layouts/shell.ts";
import { breadcrumb } from "../../_includes/parts/breadcrumb.ts";
import { neighbours } from "../../_includes/parts/neighbours.ts";
import { pageHead } from "../../_includes/parts/page-head.ts";
import { html, type Html } from "../lib/html.ts";
import { periodUrl } from "./models/link.ts";
import { daysOfYear, ON_THIS_DAY, type OnThisDayPage } from "./models/on-this-day-page.ts";
import type { Site } from "./site.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("onThisDay");

/** The 366 days, in order. */
const allDays = Array.from({ length: 12 }, (_, i) => daysOfYear(i + 1)).flat();

export function render({ site, model }: TemplateData<OnThisDayPage>): string {
  const { strings, dates, newspaper } = site;
  const words = strings.onThisDay;
  const date = dates.dayOfYear(model.id);
  const title = `${words.title}: ${date}`;
  const at = allDays.indexOf(model.id);
  const link = (id: string | undefined) =>
    id === undefined ? undefined : { url: `${ON_THIS_DAY}${id}/`, title: dates.dayOfYear(id) };
  const steps = {
    site,
    label: title,
    previous: link(allDays.at(at - 1)),
    next: link(allDays[(at + 1) % allDays.length]),
    words: { previous: words.previous, next: words.next },
  };
  return shell(site, {
    title,
    description: `${words.about.replace("{date}", date)} ${newspaper.publication}`,
    url: model.url,
    kind: "on-this-day",
    // A day without articles is there for its neighbours, and not to be found.
    hidden: model.years.length === 0,
    main: html`${breadcrumb(site, [{ url: ON_THIS_DAY, title: words.title }], date)}
    ${pageHead(title, undefined, steps)}
    ${
      model.years.length > 0
        ? html`<div class="day-years">${model.years.map((year) => yearOf(site, year))}</div>`
        : html`<p>${words.empty}</p>`
    }
    ${neighbours(site, steps)}`,
  });
}

function yearOf(site: Site, year: OnThisDayPage["years"][number]): Html {
  const { dates, strings } = site;
  const { day, count, headlines } = year;
  const url = site.link(periodUrl(day));
  const more = count - headlines.length;
  return html`<section class="day-year">
    <h2>
      <a href="${url}"><span class="year">${dates.year(day.slice(0, 4))}</span></a>
      <span class="count">${dates.weekday(day)}</span>
    </h2>
    <div>
      ${
        count > 0 &&
        html`<ul class="headlines">
          ${headlines.map((link) => html`<li>${anchor(site, link)}</li> `)}
        </ul> `
      }${count === 0 && html`<p class="more"><a href="${url}">${contents(site, year)}</a></p>`}
      ${more > 0 && html`<p class="more"><a href="${url}">${site.count(strings.counts.moreArticles, more)}</a></p>`}
    </div>
  </section> `;
}
