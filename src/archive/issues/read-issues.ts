/** The printed issues of an archive: their files and articles read, their scans measured, all joined. */
import { isIssueFile, isPart, type Article, type Fault } from "../../article/index.ts";
import { monthOf } from "../../calendar/index.ts";
import { hashOf } from "../../lib/hash.ts";
import type { Newspaper } from "../../newspaper/newspaper.ts";
import { groupBy } from "../group-by.ts";
import { fileUrl } from "../links/linked-files.ts";
import { pictureFile, publicName } from "../pictures/pictures.ts";
import type { ScannedFile } from "../reading/scan.ts";
import {
  draftOfFile,
  draftsOfArticles,
  misnamedIssueFiles,
  scanPlaces,
  type Draft,
  type DraftPage,
} from "./drafts.ts";
import { noIssues, type ArticlePlace, type Issue, type IssuePage, type Issues } from "./issue.ts";
import { issueOf, placeIn } from "./places.ts";
import { fit, measureAll, type Facts, type IssueReading } from "./measure-all.ts";
import { readIssueFiles } from "./read-issue-files.ts";
import type { ScanFact } from "./scan-facts.ts";
import type { UnfitFile } from "./unfit-file.ts";
import type { WordsFact } from "./words-fact.ts";
import { say } from "../../messages/message.ts";

/** Where issues are read. */
export interface IssueSource {
  /** The archive, its files and its articles. */
  directory: string;
  scanned: readonly ScannedFile[];
  articles: readonly Article[];
  newspaper: Pick<Newspaper, "zone" | "scans">;
}

/** The issues of an archive, and the files of it that are published with them. */
export interface ReadIssues {
  issues: Issues;
  scans: ReadonlyMap<string, ScanFact>;
  words: ReadonlyMap<string, WordsFact>;
  /** PDFs, which are published as linked files. */
  pdfs: ReadonlySet<string>;
  /** All files that issues name, whether they can be published or not. */
  named: ReadonlySet<string>;
  faults: Fault[];
}

const nothing: ReadIssues = {
  issues: noIssues,
  scans: new Map(),
  words: new Map(),
  pdfs: new Set(),
  named: new Set(),
  faults: [],
};

/** Reads the printed issues of an archive. */
export async function readIssues(
  { directory, scanned, articles, newspaper }: IssueSource,
  reading: IssueReading = {},
): Promise<ReadIssues> {
  const own = scanned.filter(({ leadsOut }) => !leadsOut);
  const issueFiles = own.filter(({ file }) => isIssueFile(file));
  const faults = misnamedIssueFiles(own.map(({ file }) => file));
  const havePictures = articles.some(({ pages }) => pages?.some(({ image }) => image));
  if (issueFiles.length === 0 && !havePictures) return { ...nothing, faults };

  const read = readIssueFiles(directory, issueFiles, newspaper.zone, reading.cache);
  faults.push(...read.faults);
  const places = scanPlaces(
    own.map(({ file }) => file),
    newspaper.scans.origins,
  );
  const ofFiles = read.issues.map((issue) => draftOfFile(issue, places, faults));
  const dated = byDates(ofFiles);
  const others = articles.filter((article) => issueOf(article, dated) === undefined);
  const drafts = [...ofFiles, ...draftsOfArticles(others, places, faults)];
  const { scans, words } = await measureAll(directory, drafts, own, reading);
  const pdfs = new Set<string>();
  const all = drafts
    .map((draft) => issueFrom(draft, { scans, words, pdfs, files: places.files, faults }))
    .sort(inOrder);
  faults.push(...sameDates(all));
  return {
    issues: indexIssues(all, articles, faults),
    scans: fit(scans),
    words: fit(words),
    pdfs,
    named: new Set([...scans.keys(), ...words.keys(), ...pdfs]),
    faults,
  };
}

interface Joining {
  scans: Facts<ScanFact>;
  words: Facts<WordsFact>;
  pdfs: Set<string>;
  files: ReadonlySet<string>;
  faults: Fault[];
}

function issueFrom({ pages: drafted, pdf: written, ...draft }: Draft, joining: Joining): Issue {
  const slugs = new Set<string>();
  const labels = new Set<string>();
  const pages = drafted.map((page, i) => {
    if (labels.has(page.label)) joining.faults.push(sameLabel(page));
    labels.add(page.label);
    return pageFrom(page, slugOf(page.label, i + 1, slugs), joining);
  });
  const pdf = written && pdfOf(draft.file, written, joining);
  const folder = `/${draft.date.replaceAll("-", "/")}/pages`;
  const url = draft.label === undefined ? `${folder}/` : `${folder}-${draft.label}/`;
  const issue = { ...draft, pages, ...(pdf !== undefined && { pdf }), url };
  return { ...issue, contentHash: hashOf(JSON.stringify(issue), 32) };
}

function pageFrom(page: DraftPage, slug: string, { scans, words, faults }: Joining): IssuePage {
  const { label, image, file, line } = page;
  const unfit = (fact: UnfitFile): undefined => {
    faults.push({ file, line, message: fact.unfit, severity: fact.severity });
  };
  const boxes = page.words === undefined ? undefined : words.get(page.words);
  const known = boxes && ("unfit" in boxes ? unfit(boxes) : boxes.file);
  const own = { label, slug, ...(known !== undefined && { words: known }) };
  if (image === undefined) return own;
  if (typeof image !== "string") return { ...own, scan: image };
  const fact = scans.get(image);
  if (fact === undefined || "unfit" in fact) {
    if (fact) unfit(fact);
    return own;
  }
  const { width, height, shownWidth, shownHeight } = fact;
  const urls = scanUrls(fact);
  return {
    ...own,
    scan: { kind: "file", file: image, ...urls, width, height, shownWidth, shownHeight },
  };
}

/** Where a scan and its thumbnail are on the site: named by content, so that they may be kept for ever. */
export function scanUrls({ file, hash }: Pick<ScanFact, "file" | "hash">): {
  url: string;
  thumbnail: string;
} {
  const name = publicName(file.slice(file.lastIndexOf("/") + 1).replace(/\.\w+$/, ""));
  const base = `/scans/${name}-${hash.slice(0, 10)}`;
  return { url: `${base}.webp`, thumbnail: `${base}-240.webp` };
}

/** The last part of a page's URL: its label if that can be one and no other page has it. */
function slugOf(label: string, position: number, taken: Set<string>): string {
  const slug = [isPart(label) ? label : String(position), `${position}`, `page-${position}`].find(
    (one) => !taken.has(one.toLowerCase()),
  );
  const found = slug ?? `page-${position}-${taken.size}`;
  taken.add(found.toLowerCase());
  return found;
}

function sameLabel({ file, line, label }: DraftPage): Fault {
  const message = say(
    "pages: the label {label} is that of another page too; articles on page {label} are taken to stand on the first",
    { label },
  );
  return { file, line, message, severity: "warning" };
}

function pdfOf(
  file: string,
  { address, line }: { address: string; line: number },
  { files, pdfs, faults }: Joining,
): string | undefined {
  if (/^https?:/i.test(address)) return address;
  const pdf = pictureFile({ file }, address);
  if (pdf === undefined || !files.has(pdf) || !/\.pdf$/i.test(pdf)) {
    const message = say('pdf: found "{address}", expected a PDF of the archive or its address', {
      address,
    });
    faults.push({ file, line, message, severity: "error" });
    return undefined;
  }
  pdfs.add(pdf);
  return encodeURI(fileUrl(pdf)).replaceAll("#", "%23").replaceAll("?", "%3F");
}

/** Oldest first; on one date the one without a label comes first, then they are in the order of these. */
function inOrder(a: Issue, b: Issue): number {
  return (
    compare(a.date, b.date) || compare(a.label ?? "", b.label ?? "") || compare(a.file, b.file)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A fault for each issue whose pages would lie where another's do. */
function sameDates(all: readonly Issue[]): Fault[] {
  return all.flatMap((issue, i): Fault[] => {
    const before = all[i - 1];
    if (before?.url !== issue.url) return [];
    const message = say(
      "the issue of {date} is that of {file} too; name a second one of a date issue-LABEL.yaml",
      { date: issue.date, file: before.file },
    );
    return [{ file: issue.file, line: 1, message, severity: "error" }];
  });
}

function byDates<Own extends Pick<Issue, "date" | "issue">>(all: readonly Own[]) {
  return {
    byDate: groupBy(all, ({ date }) => date),
    byMonth: groupBy(all, ({ date }) => monthOf(date)),
  };
}

function indexIssues(all: readonly Issue[], articles: readonly Article[], faults: Fault[]): Issues {
  const dated = byDates(all);
  const order = new Map(all.map((issue, i) => [issue, i]));
  const labels = new Map<Issue, ReadonlyMap<string, IssuePage>>();
  const byLabel = (issue: Issue): ReadonlyMap<string, IssuePage> => {
    const found =
      labels.get(issue) ?? new Map([...issue.pages].reverse().map((page) => [page.label, page]));
    labels.set(issue, found);
    return found;
  };
  const places = articles.flatMap((article): [string, ArticlePlace][] => {
    const issue = issueOf(article, dated);
    const place = issue && placeIn(issue, byLabel(issue), article, faults);
    return place ? [[article.url, place]] : [];
  });
  return {
    all,
    byDate: dated.byDate,
    neighbours: (issue) => {
      const at = order.get(issue) ?? NaN;
      const [previous, next] = [all[at - 1], all[at + 1]];
      return { ...(previous && { previous }), ...(next && { next }) };
    },
    places: new Map(places),
  };
}
