/** An article of an edition, as an import takes it. */
import path from "node:path";
import type { ImportItem, Note, PictureFile } from "../../item.ts";
import { lettersOf } from "../../letters.ts";
import { clause, longestTitle } from "../clause.ts";
import { pageNumbersOf } from "../recognised/labels.ts";
import type { TeiDivision } from "./divisions.ts";
import { issueName, type TeiIssue } from "./issue.ts";
import { mergedNames, nameOf, plainText, type TeiName } from "./names.ts";
import type { PageLabel } from "./page-labels.ts";
import { textOf } from "./text.ts";
import { childrenOf, textWithin, type TeiElement } from "./tree.ts";
import { say } from "../../../messages/message.ts";

/** What an article stands in. */
export interface TeiContext {
  /** Name of the file. */
  file: string;
  issue: TeiIssue;
  labelOf: PageLabel;
  /** Whether the issue's pages are taken along. */
  hasPages: boolean;
  /** Finds a picture that lies beside the edition. */
  picture: (src: string) => PictureFile | undefined;
}

/** A tag is a word or some. */
const longestTag = 80;

/** Makes the item of a division. */
export function itemOf(
  division: TeiDivision,
  { file, issue, labelOf, hasPages, picture }: TeiContext,
): ImportItem {
  const { element, sections } = division;
  const notes: Note[] = [...issue.notes];
  const headlines = headlinesOf(division, notes);
  const text = textOf(element, headlines.heads, labelOf, (src) => picture(src) !== undefined);
  const id = element.attributes["xml:id"];
  if (id === undefined && !division.isRest)
    notes.push({ code: say("no xml:id"), message: "its place and headline tell it from others" });
  const place = id ?? `${sections.join("/")}/${division.number}/${headlines.title}`;
  const { authors, places } = namesOf(element, headlines.heads);
  const section = sections.at(-1);
  const { pages } = division;
  const numbers = pageNumbersOf(pages);
  // A number that is mistyped in the edition does not take the first away.
  const page = numbers ?? pageNumbersOf(pages.slice(0, 1));
  if (numbers === undefined && pages.length > 0) {
    const code =
      page === undefined
        ? say("page not taken")
        : say("pages that do not rise: the first was taken");
    notes.push({ code, message: pages.join(", ") });
  }
  return {
    origin: `${file}, line ${element.line}`,
    // Neither the file's name nor an address says the date: the edition does.
    name: "",
    key: keyOf(issue.id, place),
    id: `${issue.id}#${place}`,
    title: headlines.title,
    kicker: sections.length === 0 ? undefined : sections.join(" – "),
    subtitle: headlines.subtitle,
    body: { kind: "markdown", value: text.markdown },
    author: authors.map(({ name }) => name),
    places: places.map(({ name }) => name),
    sameAs: new Map([...places, ...authors].map(({ name, sameAs }) => [name, sameAs])),
    section: section !== undefined && section.length <= longestTag ? section : undefined,
    tags: [],
    published: issue.date === undefined ? [] : [issue.date],
    datelines: [],
    hijri: issue.hijri,
    partOf: issue.url,
    publisher: issue.publisher,
    rights: issue.rights,
    volume: issue.volume,
    issue: issue.issue,
    related: instalmentsOf(element, issue),
    page,
    // Pages that have no numbers to be written as the edition's are named one by one.
    pages: hasPages && numbers === undefined ? pages.map((n) => ({ n })) : undefined,
    marks: text.marks,
    picture,
    notes: [...notes, ...text.notes],
  };
}

/** The keys of the instalments before and after it: `prev="file.xml#id"`, `next="#id"`. */
function instalmentsOf({ attributes: { prev = "", next = "" } }: TeiElement, issue: TeiIssue) {
  return `${prev} ${next}`.split(/\s+/).flatMap((pointer) => {
    const [, file = "", id = ""] = /^([^#]*)#(.+)$/.exec(pointer) ?? [];
    if (id === "") return [];
    return [keyOf(file === "" ? issue.id : issueName(path.basename(file)), id)];
  });
}

function keyOf(issue: string, place: string): string {
  return `tei:${issue}#${place}`;
}

interface Headlines {
  title: string;
  subtitle?: string;
  /** Heads that are not part of the text. */
  heads: ReadonlySet<TeiElement>;
}

function headlinesOf(division: TeiDivision, notes: Note[]): Headlines {
  const { element, sections, number, siblings } = division;
  const own = childrenOf(element, "head").filter((head) => plainText(head) !== "");
  const [head, second] = own;
  if (head === undefined) {
    const section = sections.at(-1);
    if (section !== undefined) {
      const title = siblings > 1 ? `${section} (${number})` : section;
      notes.push({ code: say("without a headline: its section's was taken"), message: title });
      return { title: clause(title), heads: new Set() };
    }
    const title = clause(plainText(element));
    notes.push({ code: say("without a headline: its first words were taken"), message: title });
    return { title, heads: new Set() };
  }
  const title = plainText(head);
  // The head is a part of the element: as many letters are all letters.
  const isAll = lettersOf(textWithin(element)).length === lettersOf(textWithin(head)).length;
  if (isAll || title.length > longestTitle) {
    notes.push({
      code: isAll
        ? say("a headline without a text")
        : say("a headline of more than 200 characters"),
      message: say("{title}: it is the text too", { title: clause(title) }),
    });
    return { title: clause(title), heads: new Set() };
  }
  const subtitle = second && plainText(second);
  return subtitle !== undefined && subtitle.length <= longestTitle
    ? { title, subtitle, heads: new Set([head, second].filter((it) => it !== undefined)) }
    : { title, heads: new Set([head]) };
}

/** Names that bylines say, and the places that headlines and bylines do. */
function namesOf(
  element: TeiElement,
  heads: ReadonlySet<TeiElement>,
): { authors: TeiName[]; places: TeiName[] } {
  const lines = linesOf(element);
  const authors = lines
    .filter(({ name }) => name === "byline")
    .flatMap((it) => said(it, "persName"));
  const places = [...heads, ...lines].flatMap((it) => said(it, "placeName"));
  return { authors: mergedNames(authors.map(nameOf)), places: mergedNames(places.map(nameOf)) };
}

/** Bylines and datelines of an article itself, not of articles within it. */
function linesOf(element: TeiElement): TeiElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === "byline" || child.name === "dateline") return [child];
    return child.name === "div" && child.attributes["type"] === "item" ? [] : linesOf(child);
  });
}

/** The outermost elements of a name that the paper has: neither notes nor what editors supplied. */
function said(element: TeiElement, name: string): TeiElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return /^(?:note|supplied|del|corr)$/.test(child.name) ? [] : said(child, name);
  });
}
