/** The way into the archive by date: a field, the archive through time, years of both calendars. */
import { contents } from "../../_includes/parts/contents.ts";
import { shell } from "../../_includes/layouts/shell.ts";
import { breadcrumb } from "../../_includes/parts/breadcrumb.ts";
import { jumpForm } from "../../_includes/parts/jump-form.ts";
import { pageHead } from "../../_includes/parts/page-head.ts";
import { timeline, timelineNote, timelineTable } from "../../_includes/parts/timeline.ts";
import { yearList } from "../../_includes/parts/year-list.ts";
import { html, type Html } from "../lib/html.ts";
import type { DatesPage } from "./models/dates-page.ts";
import { hijriUrl } from "./models/hijri-page.ts";
import { periodUrl } from "./models/link.ts";
import { ON_THIS_DAY } from "./models/on-this-day-page.ts";
import type { Site } from "./site.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("dates");

export function render({ site, model }: TemplateData<DatesPage>): string {
  const { strings, dates, newspaper } = site;
  const words = strings.dates;
  const total = contents(site, model.total);
  return shell(site, {
    title: words.title,
    description: `${words.title}، ${newspaper.publication}: ${total}`,
    url: model.url,
    kind: "dates",
    main: html`${breadcrumb(site, [], words.title)} ${pageHead(words.title, total)}
      <section class="jump-section" aria-labelledby="jump-title">
        <h2 id="jump-title">${words.jump.title}</h2>
        ${jumpForm(site, "jump-page")}
        <noscript><p class="note">${words.jumpNoScript}</p></noscript>
      </section>
      <section aria-labelledby="timeline-title">
        <h2 id="timeline-title">${words.timeline}</h2>
        <p class="note">${timelineNote(site, model)}</p>
        ${timeline(site, model)}
        <details class="numbers">
          <summary>${words.table}</summary>
          <section class="numbers-scroll" tabindex="0" aria-label="${words.table}">
            ${timelineTable(site, model)}
          </section>
        </details>
      </section>
      <section>
        <h2>${words.gregorian}</h2>
        ${yearList(site, model.years, { url: periodUrl, name: (id) => dates.year(id) })}
      </section>
      ${model.hijriYears.length > 0 && hijriYears(site, model)}
      <p class="more"><a href="${site.link(ON_THIS_DAY)}">${strings.onThisDay.title}</a></p>`,
  });
}

/** A paper whose dates have no days, such as a monthly, has none. */
function hijriYears(site: Site, { hijriYears: years }: DatesPage): Html {
  const name = (id: string): string => site.dates.hijriName(id);
  return html`<section>
    <h2>${site.strings.dates.hijri}</h2>
    ${yearList(site, years, { url: hijriUrl, name })}
  </section>`;
}
