import { html, type Html } from "../../src/lib/html.ts";
import type { CountedLink } from "../../src/pages/models/link.ts";
import type { Site } from "../../src/pages/site.ts";

/** Links with their number of articles. */
export function topicLinks(site: Site, topics: readonly CountedLink[]): Html {
  return html`<ul class="topic-links">
    ${topics.map(
      ({ url, title, count }) =>
        html`<li>
          <a href="${site.link(url)}">${title}</a>
          <span class="count">${site.count(site.strings.counts.articles, count)}</span>
        </li> `,
    )}
  </ul> `;
}
