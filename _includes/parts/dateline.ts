/** A date as a masthead prints it: `الثلاثاء 7 مايو 2024 05:53 مـ 28 شوال 1445 هـ`. */
import { dayOf, monthId, type HijriDate } from "../../src/calendar/index.ts";
import { html, type Html } from "../../src/lib/html.ts";
import { hijriUrl } from "../../src/pages/models/hijri-page.ts";
import type { Site } from "../../src/pages/site.ts";

/** An archive date, with the Hijri date if the paper printed one. */
export interface PrintedDate {
  date: string;
  hijri?: HijriDate;
  /** The issue of that date: `العدد 3، السنة الأولى`. */
  issue?: string;
}

/** The dateline in both calendars; a computed Hijri date says that it is one. */
export function dateline(site: Site, { date, hijri, issue = "" }: PrintedDate): Html {
  const line = site.dates.dateline(date, hijri);
  const words = site.strings.article;
  return html`<p class="dateline">
    <time datetime="${date}"
      >${line.weekday !== undefined && `${line.weekday} `}<span class="nowrap"
        >${line.gregorian}</span
      >${line.time !== undefined && html` <span class="nowrap">${line.time}</span>`}</time
    >${
      line.hijri !== undefined &&
      html` <a
        class="hijri nowrap"
        href="${site.link(hijriMonthUrl(site, date, hijri))}"
        ${line.hijriComputed && html` title="${words.hijriComputed}"`}
        >${line.hijri}</a
      >`
    }${issue !== "" && html` <span class="issue nowrap">${issue}</span>`}
  </p>`;
}

function hijriMonthUrl({ dates }: Site, date: string, printed: HijriDate | undefined): string {
  const { year, month } = dates.hijriDate(dayOf(date) ?? "", printed);
  return hijriUrl(monthId(year, month));
}
