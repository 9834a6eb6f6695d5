/** Issues as their files or their articles say them, with the places of their pages' pictures. */
import {
  firstPage,
  isIssueFile,
  pagesFolder,
  type Article,
  type Fault,
  type IssueFile,
  type WrittenPage,
} from "../../article/index.ts";
import { dayOf, monthOf } from "../../calendar/index.ts";
import { groupBy } from "../group-by.ts";
import { pictureFile } from "../pictures/pictures.ts";
import { compareNaturally } from "./natural-order.ts";
import { remoteScan } from "./remote-scan.ts";
import type { Issue, Scan } from "./issue.ts";
import { isScanFile, scanNameFault } from "./scan-facts.ts";
import { say, type Message } from "../../messages/message.ts";

/** A page before its scan has been measured. */
export interface DraftPage {
  label: string;
  /** A file of the archive, in NFC, or a scan that lies elsewhere. */
  image?: string | Extract<Scan, { kind: "picture" | "service" }>;
  words?: string;
  /** Where it is said. */
  file: string;
  line: number;
}

/** An issue before its scans have been measured. */
export interface Draft extends Omit<Issue, "pages" | "url" | "contentHash" | "pdf"> {
  pages: readonly DraftPage[];
  pdf?: { address: string; line: number };
}

/** What says where the pictures of an archive are. */
export interface ScanPlaces {
  /** Every file of the archive, by its path in NFC. */
  files: ReadonlySet<string>;
  /** Its scans by their folder, with a slash at its end. */
  byFolder: ReadonlyMap<string, readonly string[]>;
  /** Origins of other sites from which scans may come. */
  origins: readonly string[];
}

/** Indexes the files of an archive. */
export function scanPlaces(files: readonly string[], origins: readonly string[]): ScanPlaces {
  const names = files.map((file) => file.normalize("NFC"));
  const scans = names.filter(isScanFile);
  return {
    files: new Set(names),
    byFolder: groupBy(scans, (file) => file.slice(0, file.lastIndexOf("/") + 1)),
    origins,
  };
}

/** The issue of a file. */
export function draftOfFile(
  { pages: written, pdf, source, rights, attribution, ...identity }: IssueFile,
  places: ScanPlaces,
  faults: Fault[],
): Draft {
  const { file } = identity;
  const pages = written ?? pagesBeside(file, places);
  return {
    ...known(identity),
    pages: pages.map((page, i) => ({
      label: page.label ?? String(i + 1),
      file,
      line: page.line,
      ...sourceOf(file, page, places, faults),
    })),
    ...known({ pdf, rights, attribution, source }),
  };
}

/** The pictures of the folder beside an issue's file, in the order of their numbers. */
function pagesBeside(file: string, { byFolder }: ScanPlaces): WrittenPage[] {
  const scans = [...(byFolder.get(pagesFolder(file)) ?? [])].sort(compareNaturally);
  return scans.map((scan) => ({ image: `/${scan}`, line: 1 }));
}

/** What is known of a page's picture and of its words. */
function sourceOf(
  file: string,
  { image, width, height, words, line }: WrittenPage,
  places: ScanPlaces,
  faults: Fault[],
): Pick<DraftPage, "image" | "words"> {
  const refuse = (message: Message): Pick<DraftPage, "image" | "words"> => {
    faults.push({ file, line, message, severity: "error" });
    return {};
  };
  const boxes = words === undefined ? undefined : pictureFile({ file }, words);
  if (words !== undefined && (boxes === undefined || !places.files.has(boxes))) {
    return refuse(say('words: found "{words}", expected a file of the archive', { words }));
  }
  if (image === undefined) return boxes === undefined ? {} : { words: boxes };
  if (/^https:/i.test(image)) {
    const scan = remoteScan(image, { width, height }, places.origins);
    if ("id" in scan) return refuse(scan);
    return { image: scan, ...(boxes !== undefined && { words: boxes }) };
  }
  const scan = pictureFile({ file }, image);
  if (scan === undefined) {
    return refuse(
      say(
        'image: found "{image}", which leads out of the archive; expected a file inside it, by its path from here or, with a slash, from the archive',
        { image },
      ),
    );
  }
  const wrong = scanNameFault(scan);
  if (wrong !== undefined) return refuse(say("image: {wrong}", { wrong }));
  if (!places.files.has(scan)) {
    return refuse(
      say('image: "{image}" does not exist; leave image out where a page is missing', { image }),
    );
  }
  const beside = scan.replace(/\.\w+$/, ".words.json");
  const found = boxes ?? (places.files.has(beside) ? beside : undefined);
  return { image: scan, ...(found !== undefined && { words: found }) };
}

/**
 * Issues of which there is no file, made of what articles say of their pages' pictures.
 *
 * @param articles those that are of no other issue, oldest first.
 */
export function draftsOfArticles(
  articles: readonly Article[],
  places: ScanPlaces,
  faults: Fault[],
): Draft[] {
  const withImage = articles.filter(({ pages }) => pages?.some(({ image }) => image !== undefined));
  const byDate = groupBy(withImage, (article) => {
    const date = dayOf(article.date) ?? monthOf(article.date);
    if (date === undefined) faults.push(withoutDate(article));
    return date;
  });
  return [...byDate].flatMap(([date, own]) => {
    const byNumber = groupBy(own, ({ edition }) => edition?.issue ?? "");
    return [...byNumber.values()].map((ofIssue, i): Draft => {
      const [first] = ofIssue;
      const { volume, issue } = first?.edition ?? {};
      return {
        file: first?.file ?? "",
        date,
        ...(i > 0 && { label: String(issue ?? i + 1).replace("–", "-") }),
        ...known({ volume, issue, hijri: ofIssue.find(({ hijri }) => hijri)?.hijri }),
        pages: pagesOfArticles(ofIssue, places, faults),
      };
    });
  });
}

function pagesOfArticles(
  articles: readonly Article[],
  places: ScanPlaces,
  faults: Fault[],
): DraftPage[] {
  const pages = new Map<string, DraftPage>();
  for (const { file, pages: own = [], edition } of articles) {
    if (edition?.page !== undefined && own.length === 0) {
      const label = String(firstPage(edition.page));
      if (!pages.has(label)) pages.set(label, { label, file, line: 1 });
    }
    for (const { n: label, image, width, height, line } of own) {
      const before = pages.get(label);
      if (image === undefined && before) continue;
      const source = sourceOf(file, { image, width, height, line }, places, faults);
      const shown = JSON.stringify(source.image);
      if (before?.image !== undefined) {
        const isOther = JSON.stringify(before.image) !== shown;
        if (isOther) faults.push(twoPictures(file, line, label, before));
        continue;
      }
      pages.set(label, { label, file, line, ...source });
    }
  }
  return [...pages.values()].sort((a, b) => compareNaturally(a.label, b.label));
}

function twoPictures(file: string, line: number, label: string, before: DraftPage): Fault {
  const message = say(
    "pages: page {label} has another picture here than in {file}:{line}; expected one of them, or an issue.yaml that says which",
    { label, file: before.file, line: before.line },
  );
  return { file, line, message, severity: "error" };
}

function withoutDate({ file, pages = [] }: Article): Fault {
  const message = say(
    'pages: an issue\'s pages need the day or the month on which it appeared, and "date" says the year alone',
  );
  return { file, line: pages[0]?.line ?? 1, message, severity: "error" };
}

/** Keys of which something is known. */
function known<T extends object>(some: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(
    Object.entries(some).filter(([, value]) => value !== undefined),
  ) as never;
}

/** A fault for each file that was meant to be an issue's and is not read. */
export function misnamedIssueFiles(files: readonly string[]): Fault[] {
  return files
    .filter((file) => !file.endsWith(".md")) // nearly all are Markdown
    .filter((file) => /(?:^|\/)issue(?:-[^/]*)?\.ya?ml$/i.test(file) && !isIssueFile(file))
    .map((file) => ({
      file,
      line: 1,
      message: say(
        "found a file of this name, which is not read; expected issue.yaml, or issue-LABEL.yaml for a second issue of a date",
      ),
      severity: "warning",
    }));
}
