import { html, type Html } from "../../src/lib/html.ts";
import type { AssetScript, Site } from "../../src/pages/site.ts";

/** A module, and those that it imports: a browser then fetches all of them at once. */
export function script(site: Site, { url, imports }: AssetScript): Html {
  return html`${imports.map((file) => html`<link rel="modulepreload" href="${site.link(file)}" /> `)}
    <script type="module" src="${site.link(url)}"></script> `;
}
