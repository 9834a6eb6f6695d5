/** A day of the year as data: what the front page's script shows of it. */
import { periodUrl } from "./models/link.ts";
import type { OnThisDayPage } from "./models/on-this-day-page.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("onThisDayData");

/** What a script is told of a year's day: the day, its page, its first headline and that one's page. */
export type OnThisDayEntry = [day: string, url: string, title: string, article: string];

export function render({ site, model }: TemplateData<OnThisDayPage>): string {
  const entries = model.years.flatMap(({ day, headlines: [first] }): OnThisDayEntry[] =>
    first ? [[day, site.link(periodUrl(day)), first.title, site.link(first.url)]] : [],
  );
  return `${JSON.stringify(entries)}\n`;
}
