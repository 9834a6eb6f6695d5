/** The pages of an issue as small pictures, from right to left. */
import {
  hasScans,
  manifestUrl,
  pageUrl,
  type Issue,
  type IssuePage,
} from "../../src/archive/issues/issue.ts";
import { html, type Html } from "../../src/lib/html.ts";
import type { Site } from "../../src/pages/site.ts";
import type { PrintedIssue } from "../../src/pages/models/printed-issue.ts";
import { issueName } from "./issue.ts";
import { pageName, thumbnail } from "./scan.ts";

/** Width of a small picture, in pixels. */
const WIDTH = 240;

/** Pages of an issue whose small pictures are shown at once. */
const SHOWN = 8;

/**
 * The pages of an issue, those of a long one once they are asked for.
 *
 * @param current the page that shows them, if it is one of them.
 */
export function issuePages(
  site: Site,
  issue: Issue,
  { current, open = issue.pages.length <= SHOWN, more }: IssuePagesOptions = {},
): Html {
  const { strings } = site;
  const { pages } = issue;
  return html`<details class="issue-pages" ${open && "open"}>
    <summary>
      ${strings.paper.pages}
      <span class="count">${site.count(strings.counts.pages, pages.length)}</span>
    </summary>
    <ol>
      ${pages.map((page) => smallPage(site, issue, page, page.slug === current?.slug))}
    </ol>
    ${more}
  </details> `;
}

interface IssuePagesOptions {
  current?: IssuePage;
  open?: boolean;
  /** What stands below them. */
  more?: Html;
}

function smallPage(site: Site, issue: Issue, page: IssuePage, isCurrent: boolean): Html {
  return html`<li>
    <a href="${site.link(pageUrl(issue, page))}" ${isCurrent && html`aria-current="page"`}
      >${smallPicture(site, page)}<span>${pageName(site, page)}</span></a
    >
  </li> `;
}

function smallPicture(site: Site, { scan }: IssuePage): Html {
  const words = site.strings.paper;
  if (!scan) return html`<span class="no-picture">${words.missing}</span> `;
  const src = thumbnail(site, scan);
  if (src === undefined) return html`<span class="no-picture" aria-hidden="true"></span> `;
  const height = Math.max(1, Math.round((WIDTH * scan.height) / scan.width));
  return html`<img src="${src}" width="${WIDTH}" height="${height}" alt="" loading="lazy" /> `;
}

/**
 * The printed issues of a day or of a month: their pages, and the issue in other forms.
 *
 * @param hasTexts whether the archive has articles of them; if not, it is said.
 */
export function printedIssues(
  site: Site,
  printed: readonly PrintedIssue[],
  hasTexts: boolean,
): Html {
  const more = (issue: Issue): Html => html`${otherForms(site, issue)} ${issueRights(site, issue)}`;
  const name = (issue: Issue): string => (printed.length > 1 ? issueName(site, issue) : "");
  return html`${!hasTexts && html`<p class="notice">${site.strings.paper.issueWithoutText}</p> `}${printed.map(
    ({ issue }) =>
      html`${name(issue) !== "" && html`<h2 class="issue-head">${name(issue)}</h2> `}
      ${issuePages(site, issue, { ...(!hasTexts && { open: true }), more: more(issue) })}`,
  )}`;
}

/** The stylesheet of scans, for the head of a page that shows any. */
export function scanStyles(site: Site): Html {
  return html`<link rel="stylesheet" href="${site.link(site.assets.scanStylesheet)}" /> `;
}

/** Addresses of viewers of others, which show what a IIIF manifest names. */
const viewers = [
  ["Mirador", "https://projectmirador.org/embed/?iiif-content="],
  ["Universal Viewer", "https://uv-v4.netlify.app/#?manifest="],
] as const;

/** The issue in other forms: a PDF, a IIIF manifest, and viewers of others that take it. */
export function otherForms(site: Site, issue: Issue): Html | false {
  const words = site.strings.paper;
  const { pdf } = issue;
  const manifest = hasScans(issue) ? manifestUrl(issue) : undefined;
  if (pdf === undefined && manifest === undefined) return false;
  return html`<ul class="paper-links">
    ${pdf !== undefined && html`<li><a href="${site.markdownLink(pdf, {})}">${words.pdf}</a></li> `}${
      manifest !== undefined &&
      html`<li>
          <a href="${site.link(manifest)}" type="application/ld+json">${words.manifest}</a>
        </li>
        ${viewers.map((viewer) => viewerLink(site, viewer, site.absolute(manifest)))}`
    }
  </ul> `;
}

function viewerLink(site: Site, [name, address]: (typeof viewers)[number], manifest: string): Html {
  return html`<li>
    <a href="${address}${encodeURIComponent(manifest)}" rel="external noopener noreferrer"
      >${site.strings.paper.openIn} <bdi>${name}</bdi></a
    >
  </li> `;
}

/** Whose the scans are, and what may be done with them. */
export function issueRights(site: Site, { attribution, rights, source }: Issue): Html | false {
  const words = site.strings;
  const link = (url: string, text: string): Html =>
    html`<a href="${url}" rel="external noopener noreferrer"><bdi>${text}</bdi></a>`;
  const isOnWeb = (url: string): boolean => /^https?:/i.test(url);
  const parts = [
    attribution !== undefined && html`<span>${attribution}</span>`,
    rights !== undefined &&
      html`<span
        >${words.article.rights}:
        ${isOnWeb(rights) ? link(rights, licenceName(rights)) : rights}</span
      >`,
    source !== undefined && isOnWeb(source) && link(source, words.paper.source),
  ].filter((part) => part !== false);
  return (
    parts.length > 0 &&
    html`<p class="rights">${parts.map((part, i) => [i > 0 && " · ", part])}</p> `
  );
}

/** `CC BY-SA 4.0` of a Creative Commons licence; of others their address. */
function licenceName(url: string): string {
  const [, kind, version] =
    /^https?:\/\/creativecommons\.org\/licenses\/([a-z-]+)\/([\d.]+)\//i.exec(url) ?? [];
  return kind === undefined ? url : `CC ${kind.toUpperCase()} ${version}`;
}
