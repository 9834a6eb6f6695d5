/** Articles of recognised pages: a page whole, or what a METS says of several. */
import { clause } from "../clause.ts";
import type { ImportItem, ItemPage, Note } from "../../item.ts";
import { lettersOf } from "../../letters.ts";
import type { Repairs } from "../../../article/repair/repair.ts";
import { regionsOf } from "./boxes.ts";
import type { IssuePage } from "./issue-pages.ts";
import { pageNumbersOf } from "./labels.ts";
import { languageTag } from "./mods.ts";
import { isHead, type MetsDivision, type SegmentRole } from "./mets-divisions.ts";
import { isArabic, type Block } from "./page.ts";
import { lineOf, textOf, type Segment } from "./text.ts";
import { say } from "../../../messages/message.ts";

/** Blocks of a page that an article has, in its order. */
export interface PlacedBlocks {
  on: IssuePage;
  blocks: readonly Block[];
}

/** What an article is beside its text. */
export interface ArticleFrame {
  origin: string;
  /** The path that may say its date. */
  name: string;
  /** What tells it from all others. */
  key: string;
  published: readonly string[];
  volume?: string | undefined;
  issue?: string | undefined;
  lang?: string | undefined;
  rights?: string | undefined;
  /** The address of its issue. */
  partOf?: string | undefined;
}

/** The note of what stands around a text: running heads and numbers of pages. */
export function leftOut(blocks: readonly Block[]): Note | undefined {
  const lines = blocks.filter(({ role }) => role === "margin").map((block) => lineOf([block]));
  const said = lines.filter((line) => line !== "");
  if (said.length === 0) return undefined;
  return { code: say("left out: running heads and numbers of pages"), message: said.join("; ") };
}

/** The note of a headline that was recognised otherwise than the METS has it. */
export function headlineNote(said: string, recognised: string): Note | undefined {
  if (lettersOf(said).includes(lettersOf(recognised))) return undefined;
  return {
    code: say("headlines that the METS has otherwise than they were recognised"),
    message: `${said}: "${recognised}"`,
  };
}

/** A page as an article. */
export function pageArticle(on: IssuePage, frame: ArticleFrame, isRest = false): ImportItem {
  const text = on.page.blocks.filter(({ role }) => role !== "margin");
  const segments = text.map((block) => ({
    label: on.label,
    isHeading: block.role === "heading",
    blocks: [block],
  }));
  const left = leftOut(on.page.blocks);
  const notes = left ? [left] : [];
  return {
    ...itemOf(frame, segments, [{ on, blocks: text }], notes),
    // What is left over lies here and there.
    ...(isRest && { pages: [{ n: on.label }] }),
    title: isRest ? `بقية الصفحة ${on.label}` : `الصفحة ${on.label}`,
    slug: isRest ? `page-${on.label}-rest` : `page-${on.label}`,
  };
}

/** A part of an article, and where it stands. */
export interface PlacedSegment {
  role: SegmentRole;
  areas: readonly PlacedBlocks[];
}

/** An article by the logical structure of a METS. */
export function divisionArticle(
  division: MetsDivision,
  segments: readonly PlacedSegment[],
  frame: ArticleFrame,
): ImportItem {
  const first = segments.findIndex(({ role }) => !isHead(role));
  const said = division.kind === "rest" ? division.sections.at(-1) : division.title;
  const heads = partedHeads(segments.slice(0, first < 0 ? segments.length : first), said);
  const rest = first < 0 ? [] : segments.slice(first);
  // What is nothing but a headline is a text.
  const isAll = rest.every(({ areas }) => areas.length === 0);
  const body = isAll ? heads.map((head): PlacedSegment => ({ ...head, role: "text" })) : rest;
  const notes: Note[] = [];
  const title = titleOf(said, heads, segments, notes);
  const bylines = linesOf(rest, "author").filter((line) => line.length <= longestByline);
  const [inner, outer] = [division.sections.at(-1), division.sections.at(-2)];
  const section = division.kind === "rest" ? outer : inner;
  const item = itemOf(
    { ...frame, lang: division.lang ?? frame.lang },
    body.flatMap(segmentsOf),
    segments.flatMap(({ areas }) => areas),
    notes,
  );
  return {
    ...item,
    title: clause(title),
    kicker: isAll ? section : linesOf(heads, "overline").join(" – ") || section,
    subtitle: isAll ? undefined : linesOf(heads, "subtitle").join(" – ") || undefined,
    section: section !== undefined && section.length <= longestTag ? section : undefined,
    author: division.authors.length > 0 ? division.authors : bylines,
    tags: division.kind === "advertisement" ? ["إعلانات"] : [],
  };
}

/** Of several headlines the METS may have one: what stands above and below that is told apart from it. */
function partedHeads(
  heads: readonly PlacedSegment[],
  said: string | undefined,
): readonly PlacedSegment[] {
  if (said === undefined) return heads;
  const isSaid = heads.map((head) => {
    const letters = lettersOf(linesOf([head], "headline").join(""));
    return letters !== "" && lettersOf(said).includes(letters);
  });
  const at = isSaid.indexOf(true);
  if (at < 0) return heads;
  return heads.map((head, i) => {
    if (head.role !== "headline" || isSaid[i] === true) return head;
    return { ...head, role: i < at ? "overline" : "subtitle" };
  });
}

const longestByline = 60;
/** A tag is a word or some. */
const longestTag = 80;

/** The headline that the METS has, which people have corrected; else as it was recognised; else first words. */
function titleOf(
  said: string | undefined,
  heads: readonly PlacedSegment[],
  segments: readonly PlacedSegment[],
  notes: Note[],
): string {
  const headline = linesOf(heads, "headline").join(" – ");
  const isCut = said !== undefined && /(?:…|\.\.\.)$/.test(said);
  if (isCut && lettersOf(headline).startsWith(lettersOf(said))) return headline;
  if (said !== undefined) {
    const other = headlineNote(said, headline);
    if (other) notes.push(other);
    return said;
  }
  if (headline !== "") return headline;
  const text = lineOf(segments.flatMap(({ areas }) => areas.flatMap(({ blocks }) => blocks)));
  notes.push({
    code: say("without a headline: its first words were taken"),
    message: clause(text),
  });
  return text;
}

/** The lines of the parts of one role. */
function linesOf(segments: readonly PlacedSegment[], role: SegmentRole): string[] {
  return segments
    .filter((segment) => segment.role === role)
    .map(({ areas }) => lineOf(areas.flatMap(({ blocks }) => blocks)))
    .filter((line) => line !== "");
}

function segmentsOf({ role, areas }: PlacedSegment): Segment[] {
  return areas.map(({ on, blocks }, i) => ({
    label: on.label,
    isHeading: isHead(role),
    blocks,
    goesOn: i > 0,
  }));
}

function itemOf(
  { key, lang, ...frame }: ArticleFrame,
  segments: readonly Segment[],
  placed: readonly PlacedBlocks[],
  notes: Note[],
): ImportItem {
  const { markdown, confidence } = textOf(segments);
  const pages = pagesOf(placed);
  return {
    ...frame,
    key: `scan:${key}`,
    id: key,
    title: "",
    body: { kind: "markdown", value: markdown },
    author: [],
    tags: [],
    datelines: [],
    page: pageNumbersOf(pages.map(({ n }) => n)),
    pages,
    confidence,
    repairs: repairsOf(placed),
    // What is Arabic is, whatever a catalogue says of the paper.
    lang: isArabic(markdown) || lang === undefined ? undefined : languageTag(lang),
    notes,
  };
}

/** The pages on which blocks stand, each once, in the order of the text. */
function pagesOf(placed: readonly PlacedBlocks[]): ItemPage[] {
  const byPage = new Map<IssuePage, Block[]>();
  for (const { on, blocks } of placed) byPage.set(on, [...(byPage.get(on) ?? []), ...blocks]);
  return [...byPage].map(([on, blocks]) => {
    const regions = regionsOf(blocks, on.scale);
    return { n: on.label, ...(regions.length > 0 && { regions }) };
  });
}

/** What was repaired on a page counts with the first article of it. */
function repairsOf(placed: readonly PlacedBlocks[]): Repairs {
  const repairs: Repairs = {};
  for (const on of new Set(placed.map((it) => it.on))) {
    for (const [kind, count] of Object.entries(on.repairs) as [keyof Repairs, number][])
      repairs[kind] = (repairs[kind] ?? 0) + count;
    on.repairs = {};
  }
  return repairs;
}
