/** Pages saved as plain text: a masthead, a headline, captions, paragraphs. */
import { readDateLine, readDigits } from "../../calendar/index.ts";
import { bylineName } from "../clean/byline.ts";
import { repair } from "../../article/repair/repair.ts";
import { decode } from "../../article/repair/charset.ts";
import { readWhole, type InputFile } from "../input/input-file.ts";
import { inputFiles, isInputError } from "../input/open.ts";
import type { Found, ImportItem } from "../item.ts";
import { reasonOf } from "../refusal.ts";
import type { ReadFormat } from "./format.ts";
import { ownPicture, pictureBeside } from "./pictures-beside.ts";
import { textKey } from "./text-key.ts";
import { say, type Message } from "../../messages/message.ts";

/** How the newspaper calls itself, so that its masthead is known. */
export interface TextSettings {
  names: readonly string[];
}

/** Reads pages saved as text: `.txt` files, those of folders and of zip files. */
export function textFormat(settings: TextSettings): ReadFormat {
  return async function* (files) {
    const refused: Found[] = [];
    const refuse = (origin: string, skipped: Message) => refused.push({ origin, skipped });
    for await (const file of inputFiles(files, { endings: [".txt", ".text"], refuse })) {
      yield* refused.splice(0);
      yield await pageOf(file, settings);
    }
    yield* refused;
  };
}

async function pageOf(file: InputFile, settings: TextSettings): Promise<Found> {
  try {
    const { text } = decode(await readWhole(file.open()));
    return { ...readPage(repair(text).text, settings), ...provenance(file) };
  } catch (error) {
    if (!isInputError(error)) throw error;
    return { origin: file.name, skipped: reasonOf(error) };
  }
}

function provenance(file: InputFile): Pick<ImportItem, "origin" | "name" | "picture"> {
  return { origin: file.name, name: file.name, picture: (src) => pictureBeside(file, src) };
}

type Page = Omit<ImportItem, "origin" | "name" | "picture">;

const staff =
  /^(?:رئيس(?:ة)? (?:مجلس )?(?:الإدارة|الادارة|التحرير)|مدير(?:ة)? التحرير|المدير العام|رئيس مجلس|المشرف العام|نائب رئيس|صاحب الامتياز|سكرتير التحرير)/;
/** Lines at the top in which a masthead is looked for. */
const mastheadLines = 12;

/** The words that papers caption old pictures with. */
const stockCaption = /^(?:\(?صورة )?[أا]رشيفية\)?\.?$/;

/**
 * Takes a saved page apart. The masthead is known by the newspaper's name, or by lines that name its
 * staff; the date in it is when the page was opened. A date without a masthead, or one that says it is
 * that of publication, is the article's. Every line that is in neither text nor front matter is noted.
 */
export function readPage(text: string, { names }: TextSettings): Page {
  const lines = text.split("\n").map((line) => line.trim());
  const top = lines.filter((line) => line !== "").slice(0, mastheadLines);
  const page: Page = {
    key: "",
    title: "",
    body: { kind: "plain", value: "" },
    author: [],
    tags: [],
    published: [],
    datelines: [],
    notes: [],
  };
  const hasMasthead = top.some(
    (line) => staff.test(line) || isName(line, names) || isNamed(line, top),
  );
  const captions: string[] = [];
  const masthead: string[] = [];
  let at = 0;
  for (; at < lines.length && page.title === ""; at++) {
    const line = lines[at] ?? "";
    if (line === "") continue;
    const date = readDateLine(line);
    const printed = hasMasthead ? undefined : printedMasthead(line, lines.slice(at + 1));
    if (printed) {
      page.publisher = printed.paper;
      page.issue ??= printed.issue;
      page.datelines = [...page.datelines, ...printed.dates];
      note(page, say("masthead"), [line]);
    } else if (hasMasthead && staff.test(line)) masthead.push(line);
    else if (date && hasMasthead && !date.published) {
      if (page.captured !== undefined && line !== page.captured) masthead.push(line);
      page.captured ??= line;
    } else if (date) page.datelines = [...page.datelines, line];
    else if (stockCaption.test(line)) captions.push(line);
    else if (hasMasthead && (isName(line, names) || isNamed(line, top))) masthead.push(line);
    else page.title = line;
  }
  page.publisher ??= masthead
    .filter((line) => isName(line, names) || isNamed(line, top))
    .sort((a, b) => b.length - a.length)[0];
  note(
    page,
    say("masthead"),
    masthead.filter((line) => line !== page.publisher),
  );
  noteWeekday(page);
  const body = textBelow(lines.slice(at), page, captions);
  page.body = { kind: "plain", value: body };
  page.key = `text:${page.publisher ?? ""}#${textKey(page.title, body)}`;
  return page;
}

/** Tells lines that are not in the article, each once. */
function note(page: Page, code: Message, lines: readonly string[]): void {
  if (lines.length > 0) page.notes.push({ code, message: [...new Set(lines)].join(" | ") });
}

function isName(line: string, names: readonly string[]): boolean {
  return names.includes(line);
}

/** A first line whose paper is named again, as `الطريق` and `جريدة الطريق`. */
function isNamed(line: string, top: readonly string[]): boolean {
  const short = line.replace(/^(?:جريدة|صحيفة|مجلة|موقع|وكالة)\s+/, "");
  return (
    short.split(" ").length <= 4 &&
    top.some(
      (other) =>
        other !== line && other.replace(/^(?:جريدة|صحيفة|مجلة|موقع|وكالة)\s+/, "") === short,
    )
  );
}

const paperName = /^(?:جريدة|صحيفة|مجلة)(?:\s+\S+){1,4}$/;
const issueNumber = /^(?:رقم )?(?:ال)?عدد(?: رقم)?[\s:]*([\d٠-٩]{1,6})$/;
/** What papers print in their heads beside name, issue and date. */
const headMatter = /^(?:(?:ال)?(?:سنة|مجلد|عدد|صفحة|ثمن|طبعة|ص)(?!\p{L}).{0,30})$/u;

/**
 * The head of a printed page: a paper's name, with its issue and date beside it or in the next line. The date
 * is that of the issue: what was typed off a page was in no browser.
 */
function printedMasthead(
  line: string,
  below: readonly string[],
): { paper: string; issue?: string | undefined; dates: string[] } | undefined {
  const [paper = "", ...others] = line.split(/\s*[-–—|،,]\s+|\s*[|،]\s*/);
  if (!paperName.test(paper)) return undefined;
  const isDate = (part: string) => readDateLine(part) !== undefined;
  const issue = others.map((part) => issueNumber.exec(part)?.[1]).find((it) => it !== undefined);
  const dates = others.filter(isDate);
  const isHead = others.every((it) => isDate(it) || issueNumber.test(it) || headMatter.test(it));
  const next = below.find((it) => it !== "") ?? "";
  if (!isHead || (others.length === 0 && !isDate(next))) return undefined;
  return { paper, issue: issue && readDigits(issue), dates };
}

function noteWeekday(page: Page): void {
  const date = page.captured === undefined ? undefined : readDateLine(page.captured);
  if (date?.wrongWeekday !== undefined)
    page.notes.push({
      code: say("masthead-weekday"),
      message: say('"{captured}" in the masthead: another weekday', {
        captured: page.captured ?? "",
      }),
    });
}

/**
 * The text below the headline. A short line that stands there twice in a row, before the text begins
 * and parted from it, is the caption of the page's picture, as is a lone one in the words that papers
 * caption with. A poem may begin with such a line too, but goes on below it.
 *
 * @param above captions that stood above the headline.
 */
function textBelow(lines: readonly string[], page: Page, above: readonly string[]): string {
  const captions = [...above];
  const repeated: string[] = [];
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line === "") continue;
    const name = bylineName(line);
    if (readDateLine(line)) page.datelines = [...page.datelines, line];
    else if (name !== undefined) page.author = [...page.author, name];
    else if (isCaption(line, lines.slice(at + 1, at + 3), captions)) captions.push(line);
    else if (line === page.title) repeated.push(line);
    else break;
  }
  const [caption, ...others] = new Set(captions);
  if (caption !== undefined) page.lead = { src: ownPicture, caption };
  note(page, say("caption of another picture"), others);
  note(page, say("headline repeated"), repeated);
  note(page, say("another date line"), page.datelines.slice(1));
  return lines.slice(at).join("\n");
}

function isCaption(
  line: string,
  [next, below]: readonly string[],
  before: readonly string[],
): boolean {
  if (line.length > 120) return false;
  const isTwice = line === next && (below === undefined || below === "");
  return isTwice || before.includes(line) || stockCaption.test(line);
}
