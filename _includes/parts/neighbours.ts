import { isolated } from "./language.ts";
import { html, type Html } from "../../src/lib/html.ts";
import type { Link } from "../../src/pages/models/link.ts";
import type { Site } from "../../src/pages/site.ts";

/** What came before and after, and what each step is called. */
export interface Neighbours {
  /** Name of the navigation, for those who hear it. */
  label: string;
  previous: Link | undefined;
  next: Link | undefined;
  /** Such as `اليوم السابق` and `اليوم التالي`. */
  words: { previous: string; next: string };
}

/** Links to what came before and after in time; nothing where there is neither. */
export function neighbours(site: Site, of: Neighbours): Html | false {
  const { label, previous, next, words } = of;
  if (!previous && !next) return false;
  const link = (side: "previous" | "next", rel: "prev" | "next", to: Link): Html =>
    html`<a class="neighbour-${side}" rel="${rel}" href="${site.link(to.url)}"
      ><span class="step">${words[side]}</span>
      <span class="neighbour-title">${isolated(to.title)}</span></a
    > `;
  return html`<nav class="neighbours" aria-label="${label}">
    ${previous && link("previous", "prev", previous)}${next && link("next", "next", next)}
  </nav> `;
}
