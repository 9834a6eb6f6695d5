/** Printed issues, their pages, and where articles stand on them. */
import type { IssueNumber } from "../../article/issue-number.ts";
import type { HijriDate } from "../../calendar/index.ts";

/** A printed issue. */
export interface Issue {
  /** Its issue.yaml, or the file of the first article of which it is made. */
  file: string;
  /** ISO day, or the month of a monthly. */
  date: string;
  /** Of a second issue on the same date: `evening`. */
  label?: string;
  volume?: number;
  issue?: IssueNumber;
  hijri?: HijriDate;
  pages: readonly IssuePage[];
  /** Address of the whole issue as a PDF: a path of the site, percent-encoded, or a web address. */
  pdf?: string;
  rights?: string;
  attribution?: string;
  source?: string;
  /** Path of its folder of pages: `/1906/02/25/pages/`, `/1906/02/25/pages-evening/`. */
  url: string;
  /** Hash of all that is said here. */
  contentHash: string;
}

/** A page of an issue. */
export interface IssuePage {
  /** As printed, with Western digits. */
  label: string;
  /** Last part of its URL: the label if that is a slug, else its position. */
  slug: string;
  /** Not there: known and missing. */
  scan?: Scan;
  /** File of the archive with its words' boxes; they are published at {@link wordsUrl}. */
  words?: string;
}

/** A picture of a page. `width` and `height` are those of the scan, in pixels. */
export type Scan =
  | {
      kind: "file";
      /** Path below the archive's directory, POSIX, in NFC. */
      file: string;
      url: string;
      thumbnail: string;
      width: number;
      height: number;
      /** Size of the published picture, never wider than the scan. */
      shownWidth: number;
      shownHeight: number;
    }
  | { kind: "picture"; url: string; width: number; height: number }
  /** `url` is the base of the IIIF image service, without `/info.json` and without a slash. */
  | { kind: "service"; url: string; version: 2 | 3; width: number; height: number };

/** Where an article stands: pages of its issue, in their order. */
export interface ArticlePlace {
  issue: Issue;
  pages: readonly PagePlace[];
}

/** A page on which an article stands, and where on it, as far as that is known. */
export interface PagePlace {
  page: IssuePage;
  /** In pixels of the scan, within it; none where no more than the page is known. */
  regions: readonly Region[];
}

/** A part of a scan, in its pixels. */
export interface Region {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** An issue as others point to it. */
export type IssueLink = Pick<Issue, "url" | "date" | "label" | "issue" | "volume">;

/** An issue as others point to it: what they say does not change with its pages. */
export function issueLink({ url, date, label, issue, volume }: Issue): IssueLink {
  return {
    url,
    date,
    ...(label !== undefined && { label }),
    ...(issue !== undefined && { issue }),
    ...(volume !== undefined && { volume }),
  };
}

/** The issues of an archive. */
export interface Issues {
  /** All of them, oldest first; those of one date with the one that has no label first. */
  all: readonly Issue[];
  /** Those of a day or of a month alone, in their order. */
  byDate: ReadonlyMap<string, readonly Issue[]>;
  /** The issues before and after one. */
  neighbours(issue: Issue): { previous?: Issue; next?: Issue };
  /** Where articles stand, by their URL. */
  places: ReadonlyMap<string, ArticlePlace>;
}

/** The issues of an archive that has none. */
export const noIssues: Issues = {
  all: [],
  byDate: new Map(),
  neighbours: () => ({}),
  places: new Map(),
};

/** Path of the view of a page. */
export function pageUrl(issue: Pick<Issue, "url">, page: Pick<IssuePage, "slug">): string {
  return `${issue.url}${page.slug}/`;
}

/** Path of the file with the boxes of a page's words. */
export function wordsUrl(issue: Pick<Issue, "url">, page: Pick<IssuePage, "slug">): string {
  return `${pageUrl(issue, page)}words.json`;
}

/** Whether any page of an issue can be shown: only such an issue has a IIIF manifest. */
export function hasScans({ pages }: Pick<Issue, "pages">): boolean {
  return pages.some(({ scan }) => scan !== undefined);
}

/** Path of an issue's IIIF manifest. */
export function manifestUrl({ url }: Pick<Issue, "url">): string {
  return url.replace(/pages((?:-[^/]+)?)\/$/, "manifest$1.json");
}
