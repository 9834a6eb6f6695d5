/** The search page: the panel that its script fills. */
import { shell } from "../../_includes/layouts/shell.ts";
import { script } from "../../_includes/parts/script.ts";
import { searchPanel } from "../../_includes/parts/search-panel.ts";
import { hijriMonthNames } from "../calendar/index.ts";
import { html } from "../html/html.ts";
import type { SearchSettings } from "../search/browser/settings.ts";
import type { PlainPage } from "./run.ts";
import type { Site } from "./site.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("search");

export function render({ site, model }: TemplateData<PlainPage>): string {
  const { strings, newspaper, assets } = site;
  return shell(site, {
    title: strings.search.title,
    description: `${strings.search.title}، ${newspaper.publication}`,
    url: model.url,
    kind: "search",
    head: script(site, assets.searchScript),
    main: html`<h1>${strings.search.title}</h1>
      ${searchPanel({ words: strings.search.words, action: site.link(model.url), settings: settings(site) })}`,
  });
}

function settings(site: Site): SearchSettings {
  return {
    words: site.strings.search.words,
    digits: site.newspaper.digits,
    monthNames: site.dates.monthNames,
    hijriMonthNames,
    publication: site.newspaper.publication,
    language: site.newspaper.language,
    api: site.link("/search/api.js"),
  };
}
