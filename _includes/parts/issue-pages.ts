/** The pages of an issue as small pictures, from right to left. */
import { pageUrl, type Issue, type IssuePage } from "../../src/archive/issues/issue.ts";
import { html, type Html } from "../../src/lib/html.ts";
import type { Site } from "../../src/pages/site.ts";
import { pageName, thumbnail } from "./scan.ts";

/** Width of a small picture, in pixels. */
const WIDTH = 240;

/** @param current the page that shows them, if it is one of them. */
export function issuePages(site: Site, issue: Issue, current?: IssuePage): Html {
  return html`<ol class="issue-pages">
    ${issue.pages.map(
      (page) =>
        html`<li>
          <a
            href="${site.link(pageUrl(issue, page))}"
            ${page.slug === current?.slug && html`aria-current="page"`}
            >${smallPicture(site, page)}<span>${pageName(site, page)}</span></a
          >
        </li> `,
    )}
  </ol> `;
}

function smallPicture(site: Site, { scan }: IssuePage): Html {
  const words = site.strings.paper;
  if (!scan) return html`<span class="no-picture">${words.missing}</span> `;
  const src = thumbnail(site, scan);
  if (src === undefined) return html`<span class="no-picture" aria-hidden="true"></span> `;
  const height = Math.max(1, Math.round((WIDTH * scan.height) / scan.width));
  return html`<img src="${src}" width="${WIDTH}" height="${height}" alt="" loading="lazy" /> `;
}

/** Addresses of viewers of others, which show what a IIIF manifest names. */
const viewers = [
  ["Mirador", "https://projectmirador.org/embed/?iiif-content="],
  ["Universal Viewer", "https://uv-v4.netlify.app/#?manifest="],
] as const;

/** The issue in other forms: a PDF, a IIIF manifest, and viewers of others that take it. */
export function otherForms(site: Site, issue: Issue, manifest: string): Html {
  const words = site.strings.paper;
  const { pdf } = issue;
  return html`<ul class="paper-links">
    ${pdf !== undefined && html`<li><a href="${pdf.startsWith("/") ? site.markdownLink(pdf, {}) : pdf}">${words.pdf}</a></li> `}
    <li><a href="${site.link(manifest)}" type="application/ld+json">${words.manifest}</a></li>
    ${viewers.map(
      ([name, address]) =>
        html`<li>
          <a
            href="${address}${encodeURIComponent(site.absolute(manifest))}"
            rel="external noopener noreferrer"
            >${words.openIn} <bdi>${name}</bdi></a
          >
        </li> `,
    )}
  </ul> `;
}

/** Whose the scans are, and what may be done with them. */
export function issueRights(site: Site, { attribution, rights, source }: Issue): Html | false {
  const words = site.strings;
  const link = (url: string, text: string): Html =>
    html`<a href="${url}" rel="external noopener noreferrer">${text}</a>`;
  const isAddress = rights !== undefined && /^https?:/i.test(rights);
  const parts = [
    attribution !== undefined && html`<span>${attribution}</span>`,
    rights !== undefined &&
      html`<span>${words.article.rights}: ${isAddress ? link(rights, rights) : rights}</span>`,
    source !== undefined && /^https?:/i.test(source) && link(source, words.paper.source),
  ].filter((part) => part !== false);
  return (
    parts.length > 0 && html`<p class="rights">${parts.map((part, i) => [i > 0 && " · ", part])}</p> `
  );
}
