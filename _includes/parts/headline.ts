/** The headline of what stands in a list. */
import { html, type Html } from "../../src/lib/html.ts";

export function headline(level: 2 | 3, link: Html): Html {
  return level === 2
    ? html`<h2 class="headline">${link}</h2>`
    : html`<h3 class="headline">${link}</h3>`;
}
