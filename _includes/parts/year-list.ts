import { contents } from "./contents.ts";
import { html, type Html } from "../../src/lib/html.ts";
import type { CountedPeriod } from "../../src/pages/models/dates-page.ts";
import type { Site } from "../../src/pages/site.ts";

/** Years, each with its number of articles. */
export function yearList(
  site: Site,
  years: readonly CountedPeriod[],
  options: { url: (id: string) => string; name: (id: string) => string },
): Html {
  return html`<ul class="years">
    ${years.map(
      (year) =>
        html`<li>
          <a href="${site.link(options.url(year.id))}"
            ><span class="year">${options.name(year.id)}</span>
            <span class="count">${contents(site, year)}</span></a
          >
        </li> `,
    )}
  </ul>`;
}
