/** The search page: the panel that its script fills. */
import { shell } from "../../_includes/layouts/shell.ts";
import { script } from "../../_includes/parts/script.ts";
import { searchPanel } from "../../_includes/parts/search-panel.ts";
import { hijriMonthNames } from "../calendar/index.ts";
import { withExamples } from "../calendar/finding/examples.ts";
import { html } from "../lib/html.ts";
import type { SearchSettings } from "./page-data/search-settings.ts";
import type { SearchWords } from "../newspaper/interface/search-words.ts";
import { OVER_TIME } from "./models/link.ts";
import type { PlainPage } from "./models/plain-page.ts";
import type { Site } from "./site.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("search");

export function render({ site, model }: TemplateData<PlainPage>): string {
  const { strings, newspaper, assets } = site;
  const words = ownExamples(site);
  return shell(site, {
    title: strings.search.title,
    description: `${strings.search.title}، ${newspaper.publication}`,
    url: model.url,
    kind: "search",
    head: script(site, assets.searchScript),
    main: html`<h1>${strings.search.title}</h1>
      ${searchPanel({
        words,
        action: site.link(model.url),
        settings: settings(site),
        overTime: { title: strings.overTime.title, url: site.link(OVER_TIME) },
      })}`,
  });
}

/** The words of the search with its examples as the newspaper itself would write them. */
function ownExamples({ strings, dates, writer }: Site): SearchWords {
  const { words } = strings.search;
  const ways = words.help.ways.map((way) => ({ ...way, example: dates.plain(way.example) }));
  const example = withExamples(words.timeline.example, writer);
  return {
    ...words,
    help: { ...words.help, ways },
    timeline: { ...words.timeline, example },
  };
}

function settings(site: Site): SearchSettings {
  return {
    words: site.strings.search.words,
    digits: site.newspaper.digits,
    monthNames: site.dates.monthNames,
    hijriMonthNames,
    publication: site.newspaper.publication,
    ...(site.newspaper.ark && { ark: site.newspaper.ark }),
    ...(site.newspaper.place !== undefined && { place: site.newspaper.place }),
    frequency: site.newspaper.frequency,
    site: site.absolute("/"),
    language: site.newspaper.language,
    api: site.link("/search/api.js"),
  };
}
