import { html, type Html } from "../../src/html/html.ts";
import type { Link } from "../../src/pages/models/link.ts";
import type { Site } from "../../src/pages/site.ts";

/** A neighbour in time: where it is, and what it is called. */
export interface Neighbour extends Link {
  /** What kind of step it is: `اليوم السابق`. */
  step: string;
}

/** Links to what came before and after in time. */
export function neighbours(
  site: Site,
  label: string,
  previous: Neighbour | undefined,
  next: Neighbour | undefined,
): Html | false {
  if (!previous && !next) return false;
  const link = (side: "previous" | "next", rel: "prev" | "next", to: Neighbour): Html =>
    html`<a class="neighbour-${side}" rel="${rel}" href="${site.link(to.url)}"
      ><span class="step">${to.step}</span> <span class="neighbour-title">${to.title}</span></a
    > `;
  return html`<nav class="neighbours" aria-label="${label}">
    ${previous && link("previous", "prev", previous)}${next && link("next", "next", next)}
  </nav> `;
}
