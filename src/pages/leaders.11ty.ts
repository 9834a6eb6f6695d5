/** Who led the paper when: each office with its holders, and all of them through time. */
import { shell } from "../../_includes/layouts/shell.ts";
import { breadcrumb } from "../../_includes/parts/breadcrumb.ts";
import { pageHead } from "../../_includes/parts/page-head.ts";
import { html, type Html } from "../lib/html.ts";
import { leaderships, yearsOf } from "./models/terms.ts";
import type { PlainPage } from "./models/plain-page.ts";
import type { Site } from "./site.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("leaders");

export function render({ site, model }: TemplateData<PlainPage>): string {
  const { strings, newspaper } = site;
  const words = strings.leaders;
  return shell(site, {
    title: words.title,
    description: `${words.about} ${newspaper.publication}`,
    url: model.url,
    kind: "leaders",
    main: html`${breadcrumb(site, [{ url: "/about/", title: strings.about.title }], words.title)}
      ${pageHead(words.title)}
      <div class="offices">${newspaper.offices.map((office) => officeTable(site, office))}</div>
      ${newspaper.offices.length > 1 && throughTime(site)}`,
  });
}

type Office = Site["newspaper"]["offices"][number];

function officeTable(site: Site, { title, holders }: Office): Html {
  const { counts, leaders: words } = site.strings;
  const newestFirst = [...holders].sort((a, b) => (a.from > b.from ? -1 : 1));
  return html`<section>
    <h2>${title}</h2>
    <div class="table-scroll">
      <table class="terms">
        <thead>
          <tr>
            ${[words.name, words.from, words.until, words.length].map((word) => html`<th scope="col">${word}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${newestFirst.map(
            ({ name, from, until }) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td>${day(site, from)}</td>
                <td>${until === undefined ? words.today : day(site, until)}</td>
                <td>${until !== undefined && site.count(counts.years, yearsOf(from, until))}</td>
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
  </section> `;
}

function throughTime(site: Site): Html {
  const { strings, newspaper } = site;
  const words = strings.leaders;
  const offices = newspaper.offices.map(({ title }) => title);
  return html`<section>
    <h2>${words.line}</h2>
    <div class="table-scroll">
      <table class="terms">
        <thead>
          <tr>
            <th scope="col">${words.period}</th>
            ${offices.map((title) => html`<th scope="col">${title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${leaderships(newspaper).map(
            ({ from, until, leaders }) =>
              html`<tr>
                <th scope="row">
                  ${day(site, from)} – ${until === undefined ? words.today : day(site, until)}
                </th>
                ${offices.map(
                  (title) =>
                    html`<td>
                      ${
                        leaders
                          .filter(({ office }) => office === title)
                          .map(({ name }) => name)
                          .join("، ") || words.vacant
                      }
                    </td>`,
                )}
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

function day({ dates }: Site, iso: string): Html {
  return html`<time datetime="${iso}">${dates.day(iso)}</time>`;
}
