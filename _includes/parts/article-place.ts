/** Where the printed paper had an article: in words, as links to its pages, and for the script that shows their scans. */
import { wordsUrl, type ArticlePlace, type PagePlace } from "../../src/archive/issues/issue.ts";
import { html, json, type Html } from "../../src/lib/html.ts";
import type { ArticlePage } from "../../src/pages/models/article-page.ts";
import { SCANNED_PAGES_ID, type ScannedPage } from "../../src/pages/page-data/scanned-page.ts";
import type { Site } from "../../src/pages/site.ts";
import { issueName } from "./issue.ts";
import { pageLink, scanPicture, wholePageName } from "./scan.ts";
import { script } from "./script.ts";

/** `ص 19 من العدد 1، السنة الأولى، العمود 2`: as far as it is known, and as links where there are pages. */
export function printedPlace(
  site: Site,
  { article: { edition }, place }: ArticlePage,
): Html | false {
  if (!edition && !place) return false;
  const words = site.strings.article;
  const { issue = place?.issue.issue, volume = place?.issue.volume, page, column } = edition ?? {};
  const numbers = {
    ...(issue !== undefined && { issue }),
    ...(volume !== undefined && { volume }),
  };
  const pages = place
    ? pageLinks(site, place)
    : page !== undefined &&
      `${words.page} ${site.dates.plain(String(page).replaceAll(", ", "، "))}`;
  const name = issueName(site, numbers);
  const first =
    pages && place && name !== "" ? html`${pages} ${site.strings.paper.of} ${name}` : name;
  const parts = [
    first,
    !(pages && place && name !== "") && pages,
    column !== undefined && `${words.column} ${site.dates.plain(column)}`,
  ].filter((part) => part !== false && part !== "");
  return html` <span class="printed" title="${words.printed}"
    >${parts.map((part, i) => [i > 0 && "، ", part])}</span
  >`;
}

/** `ص 19`, `ص 19–22`, `ص 1، 4`: each page a link, of a row of pages the first and the last. */
function pageLinks(site: Site, { issue, pages }: ArticlePlace): Html {
  const at = pages.map(({ page }) => issue.pages.findIndex(({ slug }) => slug === page.slug));
  const isRow =
    pages.length > 2 && at.every((place, i) => i === 0 || place === (at[i - 1] ?? 0) + 1);
  const shown = isRow ? [...pages.slice(0, 1), ...pages.slice(-1)] : pages;
  const mark = site.strings.article.pageMark;
  const link = ({ page, regions }: PagePlace, i: number): Html =>
    html`<a href="${pageLink(site, issue, page, regions)}"
      >${i === 0 && `${mark} `}${site.dates.plain(page.label)}</a
    >`;
  return html`${shown.map((place, i) => [i > 0 && (isRow ? "–" : "، "), link(place, i)])}`;
}

/** The button that shows the scans beside the text, if there are any. */
export function scanOpener(site: Site, { place }: ArticlePage): Html | false {
  if (!place || scannedPages(site, place).length === 0) return false;
  return html` <button
    type="button"
    class="tool scan-opener"
    aria-expanded="false"
    data-styles="${site.link(site.assets.scanStylesheet)}"
  >
    ${site.strings.paper.show}
  </button>`;
}

/** For the head: the script behind the button, and what it shows. */
export function scanData(site: Site, { place }: ArticlePage): Html | false {
  if (!place) return false;
  const pages = scannedPages(site, place);
  if (pages.length === 0) return false;
  return html`<script type="application/json" id="${SCANNED_PAGES_ID}">
      ${json(pages)}
    </script>
    ${script(site, site.assets.articleScansScript)}`;
}

function scannedPages(site: Site, { issue, pages }: ArticlePlace): ScannedPage[] {
  return pages.flatMap(({ page, regions }) => {
    const { scan } = page;
    if (!scan) return [];
    return [
      {
        url: pageLink(site, issue, page),
        name: wholePageName(site, issue, page),
        picture: scanPicture(site, scan),
        ...(scan.kind === "service" && { service: scan.url }),
        size: [scan.width, scan.height],
        regions: regions.map(({ x, y, width, height }) => [x, y, width, height] as const),
        ...(page.words !== undefined && { words: site.link(wordsUrl(issue, page)) }),
      },
    ];
  });
}
