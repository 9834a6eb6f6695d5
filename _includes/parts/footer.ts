import { html, type Html } from "../../src/lib/html.ts";
import { topicKinds } from "../../src/archive/topic.ts";
import { DATA, hasData } from "../../src/pages/data/files.ts";
import { DATES } from "../../src/pages/models/dates-page.ts";
import { ON_THIS_DAY } from "../../src/pages/models/on-this-day-page.ts";
import { CLIPPINGS } from "../../src/pages/page-data/clippings-settings.ts";
import { perSite } from "../../src/pages/per-site.ts";
import type { Site } from "../../src/pages/site.ts";
import { anchor } from "./anchor.ts";

/** The foot of every page: the ways into the archive, and whose it is. */
export const footer = perSite((site: Site): Html => {
  const { newspaper, strings } = site;
  const { licence } = newspaper;
  return html`<footer class="colophon">
    <nav aria-label="${strings.home.archiveOf}">
      <ul>
        <li><a href="${site.link("/")}">${strings.masthead.home}</a></li>
        ${topicKinds.map((kind) => html`<li><a href="${site.link(`/${kind}/`)}">${strings.topics[kind]}</a></li> `)}
        <li><a href="${site.link(DATES)}">${strings.dates.title}</a></li>
        <li><a href="${site.link(ON_THIS_DAY)}">${strings.onThisDay.title}</a></li>
        <li><a href="${site.link("/search/")}">${strings.search.title}</a></li>
        <li>
          <a href="${site.link(CLIPPINGS)}"
            >${strings.clippings.title}<span class="clippings-count"></span
          ></a>
        </li>
        ${hasData(newspaper.data) && html`<li><a href="${site.link(DATA)}">${strings.data.title}</a></li>`}
        <li><a href="${site.link("/about/")}">${strings.about.title}</a></li>
        ${site.links.footer.map((link) => html`<li>${anchor(site, link)}</li> `)}
      </ul>
    </nav>
    <button class="colophon-keys" type="button" data-opens="keys" hidden>
      ${strings.masthead.keys}
    </button>
    <p>
      ${newspaper.publication}${newspaper.place !== undefined && `، ${newspaper.place}`}${newspaper.publisher !== undefined && ` · ${newspaper.publisher}`}
    </p>
    <p>
      ${licence ? (licence.url === undefined ? licence.name : html`<a href="${licence.url}" rel="license">${licence.name}</a>`) : strings.footer.rights}
      · ${strings.footer.made}
    </p>
  </footer>`;
});
