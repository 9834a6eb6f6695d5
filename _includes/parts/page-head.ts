import { html, type Html } from "../../src/lib/html.ts";
import type { Site } from "../../src/pages/site.ts";
import type { Neighbours } from "./neighbours.ts";

/**
 * The head of a page that lists things: what it is, and how many there are.
 *
 * @param count in words; left out where it would change without the list doing so.
 * @param steps the page's neighbours in time, which stand in short beside its heading.
 */
export function pageHead(
  title: Html | string,
  count?: string,
  steps?: Neighbours & { site: Site },
): Html {
  return html`<header class="page-head">
    <h1>${title}</h1>
    ${count !== undefined && html`<p class="count">${count}</p>`} ${steps && shortSteps(steps)}
  </header>`;
}

/** Arrows to the neighbours; those below the page have their names as text. */
function shortSteps({ site, previous, next, words }: Neighbours & { site: Site }): Html {
  const step = (side: "previous" | "next", arrow: string): Html => {
    const to = { previous, next }[side];
    return to
      ? html`<a class="step-${side}" href="${site.link(to.url)}" title="${to.title}"
          ><span aria-hidden="true">${arrow}</span
          ><span class="visually-hidden">${words[side]}: ${to.title}</span></a
        > `
      : html`<span class="step-${side}" aria-hidden="true">${arrow}</span> `;
  };
  return html`<p class="page-steps">${step("previous", "→")}${step("next", "←")}</p>`;
}
