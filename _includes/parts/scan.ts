/** A scan of a page of the paper: where its pictures are, and how it stands in a page. */
import {
  pageUrl,
  wordsUrl,
  type Issue,
  type IssuePage,
  type Region,
  type Scan,
} from "../../src/archive/issues/issue.ts";
import { html, type Html } from "../../src/lib/html.ts";
import type { ArticleOnPage } from "../../src/pages/models/printed-issue.ts";
import type { Site } from "../../src/pages/site.ts";
import { issueName } from "./issue.ts";

/** Widths of the pictures that a IIIF service is asked for, in pixels. */
const WIDTH = 1200;
const THUMBNAIL = 240;

/** Address of the picture in which a page is read. */
export function scanPicture(site: Site, scan: Scan): string {
  if (scan.kind === "file") return site.link(scan.url);
  return scan.kind === "picture" ? scan.url : servicePicture(scan, WIDTH);
}

/** Address of the largest picture that there is. */
export function largestPicture(site: Site, scan: Scan): string {
  if (scan.kind !== "service") return scanPicture(site, scan);
  return `${scan.url}/full/${scan.version === 2 ? "full" : "max"}/0/default.jpg`;
}

/** Address of a small picture; a picture of others has none. */
export function thumbnail(site: Site, scan: Scan): string | undefined {
  if (scan.kind === "file") return site.link(scan.thumbnail);
  return scan.kind === "service" ? servicePicture(scan, THUMBNAIL) : undefined;
}

function servicePicture({ url, width }: Scan, wanted: number): string {
  return `${url}/full/${Math.min(width, wanted)},/0/default.jpg`;
}

/** `صفحة 19`. */
export function pageName({ strings, dates }: Site, { label }: Pick<IssuePage, "label">): string {
  return `${strings.paper.page} ${dates.plain(label)}`;
}

/** `صفحة 19، العدد 1، 25 فبراير 1906`. */
export function wholePageName(site: Site, issue: Issue, page: IssuePage): string {
  const number = issueName(site, issue.issue === undefined ? {} : { issue: issue.issue });
  const parts = [pageName(site, page), number, site.dates.date(issue.date)];
  return parts.filter((part) => part !== "").join("، ");
}

/** What a viewer (`src/browser/page-view/viewer.ts`) zooms: the picture, and over it the articles as links. */
export function scanView(
  site: Site,
  { issue, page, scan }: { issue: Issue; page: IssuePage; scan: Scan },
  articles: readonly ArticleOnPage[],
): Html {
  const words = page.words !== undefined && html` data-words="${site.link(wordsUrl(issue, page))}"`;
  return html`<div class="scan" ${words}>
    <div class="scan-tools"></div>
    <p class="scan-status" role="status"></p>
    <div class="scan-view">
      <div class="scan-sheet">
        <img
          src="${scanPicture(site, scan)}"
          width="${scan.width}"
          height="${scan.height}"
          alt="${wholePageName(site, issue, page)}"
          fetchpriority="high"
          ${scan.kind === "service" && html`data-service="${scan.url}"`}
        />
        <svg viewBox="0 0 ${scan.width} ${scan.height}" preserveAspectRatio="none">
          ${articles.map((article, i) => regionLink(site, article, i))}
        </svg>
      </div>
    </div>
  </div>`;
}

function regionLink(site: Site, { article, regions }: ArticleOnPage, i: number): Html | false {
  const { url, title } = article;
  if (regions.length === 0) return false;
  return html`<a href="${site.link(url)}" aria-label="${title}" data-article="${i}"
    ><title>${title}</title>${regions.map(
      ({ x, y, width, height }: Region) =>
        html`<rect x="${x}" y="${y}" width="${width}" height="${height}" />`,
    )}</a
  > `;
}

/** Link to the view of a page, with the part of it that is meant. */
export function pageLink(
  site: Site,
  issue: Issue,
  page: IssuePage,
  regions: readonly Region[] = [],
): string {
  return site.link(pageUrl(issue, page)) + fragmentOf(regions);
}

/** The smallest region around some, as a media fragment. */
function fragmentOf(regions: readonly Region[]): string {
  if (regions.length === 0) return "";
  const x = Math.min(...regions.map((region) => region.x));
  const y = Math.min(...regions.map((region) => region.y));
  const right = Math.max(...regions.map((region) => region.x + region.width));
  const bottom = Math.max(...regions.map((region) => region.y + region.height));
  return `#xywh=${x},${y},${right - x},${bottom - y}`;
}
