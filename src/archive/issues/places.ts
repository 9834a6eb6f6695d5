/** Which issue an article is of, and where on its pages it stands. */
import {
  pagesOfNumbers,
  type Article,
  type Fault,
  type PageOfArticle,
  type WrittenRegion,
} from "../../article/index.ts";
import { dayOf, monthOf } from "../../calendar/index.ts";
import type { ArticlePlace, Issue, IssuePage, PagePlace, Region } from "./issue.ts";

/** Issues by their dates, and the days of months that have any. */
export interface DatedIssues<Own extends Pick<Issue, "date" | "issue">> {
  byDate: ReadonlyMap<string, readonly Own[]>;
  byMonth: ReadonlyMap<string, readonly Own[]>;
}

/**
 * The issue that an article is of: that of its day, else of its month. Where a date has several, it is
 * the one of its number.
 */
export function issueOf<Own extends Pick<Issue, "date" | "issue">>(
  { date, edition }: Pick<Article, "date" | "edition">,
  { byDate, byMonth }: DatedIssues<Own>,
): Own | undefined {
  const [day, month] = [dayOf(date), monthOf(date)];
  if (month === undefined) return undefined;
  const ofDate = (day === undefined ? undefined : byDate.get(day)) ?? byDate.get(month);
  const found = ofDate ?? (day === undefined ? byMonth.get(month) : undefined) ?? [];
  const numbered = found.find(({ issue }) => issue !== undefined && issue === edition?.issue);
  return numbered ?? (found.length === 1 || ofDate ? found[0] : undefined);
}

/** Where an article stands in its issue; `undefined` where no page of it is known. */
export function placeIn(
  issue: Issue,
  byLabel: ReadonlyMap<string, IssuePage>,
  article: Pick<Article, "file" | "pages" | "edition">,
  faults: Fault[],
): ArticlePlace | undefined {
  const { file, pages, edition } = article;
  const written: readonly Pick<PageOfArticle, "n" | "regions" | "line">[] =
    pages ??
    (edition?.page === undefined ? [] : pagesOfNumbers(edition.page)).map((n) => ({
      n: String(n),
      regions: [],
      line: 1,
    }));
  const found = new Map<IssuePage, Region[]>();
  const unknown: (typeof written)[number][] = [];
  for (const { n, regions, line } of written) {
    const page = byLabel.get(n);
    if (!page) {
      unknown.push({ n, regions, line });
      continue;
    }
    const own = regions.flatMap((region) => {
      const placed = page.scan ? regionOn(region, page.scan) : [];
      if (typeof placed !== "string") return placed;
      const message = `pages: ${placed} on page ${n}`;
      faults.push({ file, line, message, severity: "error" });
      return [];
    });
    found.set(page, [...(found.get(page) ?? []), ...own]);
  }
  const [first] = unknown;
  if (first && issue.pages.length > 0) {
    const names = unknown.map(({ n }) => n).join(", ");
    faults.push(lacking(file, first.line, names, issue));
  }
  if (found.size === 0) return undefined;
  const places = [...found].map(([page, regions]): PagePlace => ({ page, regions }));
  return { issue, pages: places };
}

function lacking(file: string, line: number, labels: string, issue: Issue): Fault {
  const [first, last] = [issue.pages[0]?.label, issue.pages.at(-1)?.label];
  const message = `pages: found ${labels}, expected pages of ${issue.file} (${first} to ${last}); the article is not shown on others`;
  return { file, line, message, severity: "warning" };
}

/** Parts of a page by which a region may go beyond it: recognition rounds, and scans are cropped. */
const SLACK = 0.01;

/** A region in pixels of a scan, cut at its edges; what is wrong with it if it leads out. */
function regionOn(
  { unit, ...written }: WrittenRegion,
  { width, height }: { width: number; height: number },
): Region | string {
  const [across, down] = unit === "percent" ? [width / 100, height / 100] : [1, 1];
  const [left, top] = [written.x * across, written.y * down];
  const [right, bottom] = [left + written.width * across, top + written.height * down];
  if (right > width * (1 + SLACK) || bottom > height * (1 + SLACK)) {
    const { x, y, width: w, height: h } = written;
    return `found the region ${unit === "percent" ? "percent:" : ""}${[x, y, w, h].join(",")}, expected one within the scan, ${width} × ${height} pixels,`;
  }
  const [x, y] = [Math.round(left), Math.round(top)];
  const region = {
    x,
    y,
    width: Math.round(Math.min(right, width)) - x,
    height: Math.round(Math.min(bottom, height)) - y,
  };
  return region.width > 0 && region.height > 0 ? region : `found a region of less than a pixel`;
}
