import { html, type Html } from "../../src/lib/html.ts";
import type { CountedLink } from "../../src/pages/models/link.ts";
import type { Site } from "../../src/pages/site.ts";
import { anchor } from "./anchor.ts";

/** Links with their number of articles. */
export function topicLinks(site: Site, topics: readonly CountedLink[]): Html {
  return html`<ul class="topic-links">
    ${topics.map(
      (topic) =>
        html`<li>
          ${anchor(site, topic)}
          <span class="count">${site.count(site.strings.counts.articles, topic.count)}</span>
        </li> `,
    )}
  </ul> `;
}
