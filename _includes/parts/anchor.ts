import { html, type Html } from "../../src/lib/html.ts";
import type { Link } from "../../src/pages/models/link.ts";
import type { Site } from "../../src/pages/site.ts";
import { isolated } from "./language.ts";

/** A link by the title of what it leads to, a name, a headline or words of the interface, whatever its letters are. */
export function anchor(site: Site, { url, title }: Link): Html {
  return html`<a href="${site.link(url)}">${isolated(title)}</a>`;
}
