/** The articles that a reader keeps: the parts that the page's script fills. */
import { shell } from "../../_includes/layouts/shell.ts";
import { script } from "../../_includes/parts/script.ts";
import { html, json } from "../lib/html.ts";
import type { PlainPage } from "./models/plain-page.ts";
import { CLIPPINGS_SETTINGS_ID, type ClippingsSettings } from "./page-data/clippings-settings.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("clippings");

export function render({ site, model }: TemplateData<PlainPage>): string {
  const { strings, newspaper, assets, dates } = site;
  const { title, words } = strings.clippings;
  const settings: ClippingsSettings = {
    words,
    title: `${title}، ${newspaper.publication}`,
    columns: strings.search.words.tools.columns,
    digits: newspaper.digits,
    monthNames: dates.monthNames,
    site: site.absolute("/"),
  };
  return shell(site, {
    title,
    description: words.intro,
    url: model.url,
    kind: "clippings",
    hidden: true,
    head: script(site, assets.clippingsScript),
    main: html`<h1>${title}</h1>
      <p class="clippings-intro">${words.intro}</p>
      <noscript><p>${words.noScript}</p></noscript>
      <p id="clippings-status" class="clippings-status" role="status"></p>
      <section id="clippings-offer" class="clippings-offer" hidden></section>
      <div id="clippings-list"></div>
      <div id="clippings-reader" hidden></div>
      <script type="application/json" id="${CLIPPINGS_SETTINGS_ID}">
        ${json(settings)}
      </script>`,
  });
}
