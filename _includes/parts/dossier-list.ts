/** Dossiers in a list. */
import { html, type Html } from "../../src/lib/html.ts";
import type { DossierItem } from "../../src/pages/models/dossier-page.ts";
import type { Site } from "../../src/pages/site.ts";
import { anchor } from "./anchor.ts";
import { contents } from "./contents.ts";
import { image } from "./figure.ts";
import { headline } from "./headline.ts";
import { isolated } from "./language.ts";

/** @param level of the headings of their titles. */
export function dossierList(site: Site, dossiers: readonly DossierItem[], level: 2 | 3): Html {
  return html`<div class="dossier-list">${dossiers.map((one) => item(site, one, level))}</div>`;
}

function item(site: Site, dossier: DossierItem, level: 2 | 3): Html {
  const { date, summary, picture, alt = "" } = dossier;
  const lede = html`<p class="lede">${isolated(summary)}</p> `;
  return html`<article class="item${picture && " item-pictured"}">
    ${picture && html`<div class="item-picture">${image(site, picture, alt)}</div> `}
    <div class="item-text">
      ${headline(level, anchor(site, dossier))} ${summary !== "" && lede}
      <p class="item-meta">
        <time datetime="${date}">${site.dates.date(date)}</time><span aria-hidden="true"> · </span
        ><span>${contents(site, dossier)}</span>
      </p>
    </div>
  </article> `;
}
