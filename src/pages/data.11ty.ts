/** The archive as data: its files, and the data dictionary. */
import { shell } from "../../_includes/layouts/shell.ts";
import { anchor } from "../../_includes/parts/anchor.ts";
import { datasetData } from "../../_includes/parts/dataset-data.ts";
import { breadcrumb } from "../../_includes/parts/breadcrumb.ts";
import { dataSignposts } from "../../_includes/parts/signposts.ts";
import { pageHead } from "../../_includes/parts/page-head.ts";
import { catalogFiles, schemaFiles } from "./data/files.ts";
import { fields } from "./data/record.ts";
import { html, type Html } from "../lib/html.ts";
import type { DataPage } from "./models/data-page.ts";
import type { Site } from "./site.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("data");

export function render({ site, model }: TemplateData<DataPage>): string {
  const words = site.strings.data;
  return shell(site, {
    title: words.title,
    description: words.text,
    url: model.url,
    kind: "data",
    head: html`${datasetData(site, model)} ${dataSignposts(site, model)}`,
    main: html`${breadcrumb(site, [], words.title)} ${pageHead(words.title)}
      <p>${words.text}</p>
      ${model.months && html`<p>${words.months} <code dir="ltr">${site.absolute("/")}YYYY/MM/articles.json</code></p>`}
      ${site.newspaper.data.years && dumps(site, model)} ${dictionary(site)}`,
  });
}

function dumps(site: Site, { years }: DataPage): Html {
  const { strings, dates } = site;
  const words = strings.data;
  return html`<section aria-labelledby="dumps">
    <h2 id="dumps">${words.dumps}</h2>
    <table class="data-table" tabindex="0">
      <thead>
        <tr>
          <th scope="col">${words.year}</th>
          <th scope="col">${words.count}</th>
          <th scope="col">${words.files}</th>
        </tr>
      </thead>
      <tbody>
        ${years.map(
          ({ id, count, dumps: files }) =>
            html`<tr>
              <th scope="row">${dates.year(id)}</th>
              <td>${dates.number(count)}</td>
              <td>
                ${files.map(({ url }) => html`<a href="${site.link(url)}" dir="ltr" download>${url.slice("/data/".length)}</a> `)}
              </td>
            </tr> `,
        )}
      </tbody>
    </table>
  </section>`;
}

function dictionary(site: Site): Html {
  const words = site.strings.data;
  const links = [
    ...(Object.keys(schemaFiles) as (keyof typeof schemaFiles)[]).map((kind) => ({
      url: schemaFiles[kind],
      title: words.schemaNames[kind],
    })),
    ...(Object.keys(catalogFiles) as (keyof typeof catalogFiles)[]).map((form) => ({
      url: catalogFiles[form],
      title: words.catalogNames[form],
    })),
  ];
  return html`<section aria-labelledby="dictionary">
    <h2 id="dictionary">${words.dictionary}</h2>
    <p>${words.notes}</p>
    <p>${words.schemas} ${links.map((link, i) => [i > 0 && "، ", anchor(site, link)])}</p>
    <table class="data-table" tabindex="0">
      <thead>
        <tr>
          <th scope="col">${words.field}</th>
          <th scope="col">${words.type}</th>
          <th scope="col">${words.meaning}</th>
        </tr>
      </thead>
      <tbody>
        ${fields.map(
          ({ name, type, meaning }) =>
            html`<tr>
              <th scope="row"><code dir="ltr">${name}</code></th>
              <td>${words.types[type]}</td>
              <td>${meaning}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </section>`;
}
