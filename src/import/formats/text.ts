/** Pages saved as plain text: a masthead, a headline, captions, paragraphs. */
import { readDateLine } from "../../calendar/index.ts";
import { bylineName } from "../clean/byline.ts";
import { repair } from "../clean/repair.ts";
import { decode } from "../input/charset.ts";
import { readWhole, type InputFile } from "../input/input-file.ts";
import { inputFiles, isInputError } from "../input/open.ts";
import type { Found, ImportItem } from "../item.ts";
import { reasonOf } from "../refusal.ts";
import type { ReadFormat } from "./format.ts";
import { ownPicture, pictureBeside } from "./pictures-beside.ts";

/** How the newspaper calls itself, so that its masthead is known. */
export interface TextSettings {
  names: readonly string[];
}

/** Reads pages saved as text: `.txt` files, those of folders and of zip files. */
export function textFormat(settings: TextSettings): ReadFormat {
  return async function* (files) {
    const refused: Found[] = [];
    const refuse = (origin: string, skipped: string) => refused.push({ origin, skipped });
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

/**
 * Takes a saved page apart. The masthead is known by the newspaper's name, or by lines that name its
 * staff; the date in it is when the page was opened. A date without a masthead, or one that says it is
 * that of publication, is the article's.
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
  let at = 0;
  for (; at < lines.length && page.title === ""; at++) {
    const line = lines[at] ?? "";
    const date = line === "" ? undefined : readDateLine(line);
    if (line === "" || (hasMasthead && staff.test(line))) continue;
    if (date && hasMasthead && !date.published) page.captured ??= line;
    else if (date) page.datelines = [...page.datelines, line];
    else if (hasMasthead && (isName(line, names) || isNamed(line, top))) {
      if (line.length > (page.publisher ?? "").length) page.publisher = line;
    } else page.title = line;
  }
  noteWeekday(page);
  const body = textBelow(lines.slice(at), page);
  page.body = { kind: "plain", value: body };
  page.key = `text:${page.publisher ?? ""}#${page.title}#${body.replace(/\s+/g, " ").trim().slice(0, 120)}`;
  return page;
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

function noteWeekday(page: Page): void {
  const date = page.captured === undefined ? undefined : readDateLine(page.captured);
  if (date?.wrongWeekday !== undefined)
    page.notes.push({
      code: "masthead-weekday",
      message: `"${page.captured}" in the masthead: another weekday`,
    });
}

/**
 * The text below the headline. A short line that stands there twice in a row, before the text begins,
 * is the caption of the page's picture, as is a lone one in the words that papers caption with.
 */
function textBelow(lines: readonly string[], page: Page): string {
  const captions: string[] = [];
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const date = line === "" ? undefined : readDateLine(line);
    if (date) page.datelines = [...page.datelines, line];
    else if (bylineName(line) !== undefined && line !== "")
      page.author = [...page.author, bylineName(line) ?? ""];
    else if (isCaption(line, lines[at + 1], captions)) captions.push(line);
    else if (line !== "" && line !== page.title) break;
  }
  const [caption] = captions;
  if (caption !== undefined) page.lead = { src: ownPicture, caption };
  return lines.slice(at).join("\n");
}

function isCaption(line: string, next: string | undefined, before: readonly string[]): boolean {
  if (line === "" || line.length > 120) return false;
  return line === next || before.includes(line) || /^(?:\(?صورة )?[أا]رشيفية\)?\.?$/.test(line);
}
