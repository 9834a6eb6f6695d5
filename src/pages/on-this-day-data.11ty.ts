/** A day of the year as data: what the front page's script shows of it. */
import { periodUrl } from "./models/link.ts";
import type { OnThisDayPage } from "./models/on-this-day-page.ts";
import type { OnThisDayEntry } from "./page-data/on-this-day-entry.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("onThisDayData");

export function render({ site, model }: TemplateData<OnThisDayPage>): string {
  const entries = model.years.flatMap(({ day, headlines: [first] }): OnThisDayEntry[] =>
    first ? [[day, site.link(periodUrl(day)), first.title, site.link(first.url)]] : [],
  );
  return `${JSON.stringify(entries)}\n`;
}
