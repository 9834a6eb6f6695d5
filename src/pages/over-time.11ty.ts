/** Words compared over time: the form, and the parts that its script fills. */
import { shell } from "../../_includes/layouts/shell.ts";
import { script } from "../../_includes/parts/script.ts";
import { html, json } from "../lib/html.ts";
import type { PlainPage } from "./models/plain-page.ts";
import { OVER_TIME_SETTINGS_ID, type OverTimeSettings } from "./page-data/over-time-settings.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("overTime");

export function render({ site, model }: TemplateData<PlainPage>): string {
  const { strings, newspaper, assets, dates } = site;
  const { title, words } = strings.overTime;
  const settings: OverTimeSettings = {
    words,
    digits: newspaper.digits,
    monthNames: dates.monthNames,
    api: site.link("/search/api.js"),
    search: site.link("/search/"),
  };
  return shell(site, {
    title,
    description: `${title}، ${newspaper.publication}: ${words.intro}`,
    url: model.url,
    kind: "over-time",
    head: script(site, assets.overTimeScript),
    main: html`<h1>${title}</h1>
      <p id="over-time-intro">${words.intro}</p>
      <form id="over-time-form" class="over-time-form" action="${site.link(model.url)}">
        <label class="visually-hidden" for="over-time-terms">${words.label}</label>
        <input
          id="over-time-terms"
          type="text"
          name="q"
          placeholder="${words.placeholder}"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="search"
          maxlength="400"
          aria-describedby="over-time-intro"
        />
        <select id="over-time-unit" name="by" aria-label="${words.unit}">
          <option value="year">${words.units.year}</option>
          <option value="month">${words.units.month}</option>
        </select>
        <button type="submit">${words.submit}</button>
      </form>
      <noscript><p>${words.noScript}</p></noscript>
      <p id="over-time-status" class="over-time-status" role="status"></p>
      <div id="over-time-answer" class="over-time-answer" hidden></div>
      <script type="application/json" id="${OVER_TIME_SETTINGS_ID}">
        ${json(settings)}
      </script>`,
  });
}
