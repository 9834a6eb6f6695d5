/** A Hijri month: its calendar, and its days with their dates in both calendars. */
import { contents } from "../../_includes/parts/contents.ts";
import { amountOf, sumOf } from "./models/counted.ts";
import { anchor } from "../../_includes/parts/anchor.ts";
import { shell } from "../../_includes/layouts/shell.ts";
import { breadcrumb } from "../../_includes/parts/breadcrumb.ts";
import { hijriMonth } from "../../_includes/parts/hijri-month.ts";
import { monthTable, usualCount } from "../../_includes/parts/month-table.ts";
import { neighbours } from "../../_includes/parts/neighbours.ts";
import { pageHead } from "../../_includes/parts/page-head.ts";
import { html, type Html } from "../lib/html.ts";
import { DATES } from "./models/dates-page.ts";
import { hijriUrl, type HijriDay, type HijriMonthPage } from "./models/hijri-page.ts";
import { periodUrl } from "./models/link.ts";
import type { Site } from "./site.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("hijriMonths");

export function render({ site, model }: TemplateData<HijriMonthPage>): string {
  const { strings, dates, newspaper } = site;
  const { id, days } = model;
  const title = `${strings.period.archiveOf} ${dates.hijriName(id)}`;
  const total = contents(site, sumOf(days));
  const link = (other: string | undefined) =>
    other === undefined ? undefined : { url: hijriUrl(other), title: dates.hijriName(other) };
  const year = id.slice(0, 4);
  const steps = {
    site,
    label: title,
    previous: link(model.previous),
    next: link(model.next),
    words: strings.period.month,
  };
  return shell(site, {
    title,
    description: `${title}، ${newspaper.publication}: ${total}`,
    url: model.url,
    kind: "hijri-month",
    main: html`${breadcrumb(
        site,
        [
          { url: DATES, title: strings.dates.title },
          { url: hijriUrl(year), title: dates.hijriName(year) },
        ],
        dates.hijriMonthName(id),
      )}
      ${pageHead(title, `${span(site, days)}، ${total}`, steps)}
      ${monthTable(site, {
        ...hijriMonth(site, model),
        usual: usualCount(days.map(amountOf)),
        counts: true,
        beside: (day) => dates.dayOfYear(day.slice(5)),
        caption: html`<span class="visually-hidden"
          >${strings.period.calendar} ${dates.hijriName(id)}</span
        >`,
      })}
      <p class="note">
        ${days.some(({ printed }) => printed) ? strings.hijri.mixed : strings.hijri.computed}
      </p>
      ${dayList(site, model)} ${neighbours(site, steps)}`,
  });
}

/** The Gregorian months that its days lie in. */
function span({ dates }: Site, days: readonly HijriDay[]): string {
  const [first = "", last = ""] = [days[0]?.day, days.at(-1)?.day];
  const [from, until] = [dates.month(first.slice(0, 7)), dates.month(last.slice(0, 7))];
  return from === until ? from : `${from} – ${until}`;
}

function dayList(site: Site, { id, days }: HijriMonthPage): Html {
  const { dates, strings } = site;
  const words = strings.hijri;
  const name = (number: number): string => `${dates.plain(number)} ${dates.hijriMonthName(id)}`;
  return html`<table class="hijri-days">
    <caption class="visually-hidden">
      ${words.days}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.day}</th>
        <th scope="col">${words.gregorian}</th>
        <th scope="col">${words.articles}</th>
      </tr>
    </thead>
    <tbody>
      ${days.map(
        ({ day, number, printed, count, pages, headlines }) =>
          html`<tr>
            <th scope="row">
              ${name(number)}${printed && html` <span class="printed-mark">${words.printedMark}</span>`}
            </th>
            <td><a href="${site.link(periodUrl(day))}">${dates.full(day)}</a></td>
            <td>
              <ul class="plain">
                ${headlines.map((link) => html`<li>${anchor(site, link)}</li> `)}
              </ul>
              ${pages !== undefined && html`<p class="more"><a href="${site.link(periodUrl(day))}">${contents(site, { count, pages })}</a></p>`}
              ${count > headlines.length && html`<p class="more"><a href="${site.link(periodUrl(day))}">${site.count(strings.counts.moreArticles, count - headlines.length)}</a></p>`}
            </td>
          </tr> `,
      )}
    </tbody>
  </table>`;
}
