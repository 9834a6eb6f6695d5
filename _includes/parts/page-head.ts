import { html, type Html } from "../../src/html/html.ts";

/**
 * The head of a page that lists things: what it is, and how many there are.
 *
 * @param count in words; left out where it would change without the list doing so.
 */
export function pageHead(title: string, count?: string): Html {
  return html`<header class="page-head">
    <h1>${title}</h1>
    ${count !== undefined && html`<p class="count">${count}</p>`}
  </header>`;
}
