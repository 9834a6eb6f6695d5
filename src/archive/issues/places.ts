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
import { say, type Message } from "../../messages/message.ts";

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
      if (!("id" in placed)) return placed;
      const message = say("pages: {placed} on page {n}", { placed, n });
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
  const message = say(
    "pages: found {labels}, expected pages of {file} ({first} to {last}); the article is not shown on others",
    {
      labels,
      file: issue.file,
      first: first ?? "",
      last: last ?? "",
    },
  );
  return { file, line, message, severity: "warning" };
}

/** Parts of a page by which a region may go beyond it: recognition rounds, and scans are cropped. */
const SLACK = 0.01;

/** A region in pixels of a scan, cut at its edges; what is wrong with it if it leads out. */
function regionOn(
  { unit, ...written }: WrittenRegion,
  { width, height }: { width: number; height: number },
): Region | Message {
  const [across, down] = unit === "percent" ? [width / 100, height / 100] : [1, 1];
  const [left, top] = [written.x * across, written.y * down];
  const [right, bottom] = [left + written.width * across, top + written.height * down];
  if (right > width * (1 + SLACK) || bottom > height * (1 + SLACK)) {
    const { x, y, width: w, height: h } = written;
    return say(
      "found the region {region}, expected one within the scan, {width} × {height} pixels,",
      {
        region: `${unit === "percent" ? "percent:" : ""}${[x, y, w, h].join(",")}`,
        width,
        height,
      },
    );
  }
  const [x, y] = [Math.round(left), Math.round(top)];
  const region = {
    x,
    y,
    width: Math.round(Math.min(right, width)) - x,
    height: Math.round(Math.min(bottom, height)) - y,
  };
  return region.width > 0 && region.height > 0
    ? region
    : say("found a region of less than a pixel");
}
