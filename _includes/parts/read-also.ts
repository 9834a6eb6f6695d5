import { anchor } from "./anchor.ts";
import { isolated } from "./language.ts";
import { html, type Html } from "../../src/lib/html.ts";
import type { Link } from "../../src/pages/models/link.ts";
import type { Site } from "../../src/pages/site.ts";

/** A read-also line of an article's text; a headline that the archive does not have is no link. */
export function readAlso(site: Site, headline: string, link: Link | undefined): Html {
  const named = link ? anchor(site, link) : html`<span>${isolated(headline)}</span>`;
  return html`<p class="read-also">
    <span class="read-also-label">${site.strings.article.readAlso}</span> ${named}
  </p> `;
}
