/** Articles of recognised pages: a page whole, or what a METS says of several. */
import { clause } from "../clause.ts";
import type { ImportItem, ItemPage, Note } from "../../item.ts";
import type { Repairs } from "../../../article/repair/repair.ts";
import { regionsOf } from "./boxes.ts";
import type { IssuePage } from "./issue-pages.ts";
import { pageNumbersOf } from "./labels.ts";
import { languageTag } from "./mods.ts";
import type { MetsDivision } from "./mets-divisions.ts";
import { isArabic, type Block } from "./page.ts";
import { lineOf, textOf, type Segment } from "./text.ts";

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
}

/** A page as an article. */
export function pageArticle(on: IssuePage, frame: ArticleFrame, isRest = false): ImportItem {
  const text = on.page.blocks.filter(({ role }) => role !== "margin");
  const segments = text.map((block) => ({
    label: on.label,
    isHeading: block.role === "heading",
    blocks: [block],
  }));
  const left = on.page.blocks
    .filter(({ role }) => role === "margin")
    .map((block) => lineOf([block]));
  const notes: Note[] =
    left.length === 0
      ? []
      : [
          {
            code: "left out: running heads and numbers of pages",
            message: left.join("; ").slice(0, 200),
          },
        ];
  return {
    ...itemOf(frame, segments, [{ on, blocks: text }], notes),
    title: isRest ? `بقية الصفحة ${on.label}` : `الصفحة ${on.label}`,
  };
}

/** An article by the logical structure of a METS. */
export function divisionArticle(
  division: MetsDivision,
  segments: readonly { role: "headline" | "author" | "text"; areas: readonly PlacedBlocks[] }[],
  frame: ArticleFrame,
): ImportItem {
  const first = segments.findIndex(({ role }) => role !== "headline");
  const heads = segments.slice(0, first < 0 ? segments.length : first);
  const rest = first < 0 ? [] : segments.slice(first);
  const notes: Note[] = [];
  const blocksOf = (areas: readonly PlacedBlocks[]) => areas.flatMap(({ blocks }) => blocks);
  const headline = heads
    .map(({ areas }) => lineOf(blocksOf(areas)))
    .filter((it) => it !== "")
    .join(" – ");
  const body = rest.flatMap(({ role, areas }): Segment[] =>
    areas.map(({ on, blocks }, i) => ({
      label: on.label,
      isHeading: role === "headline",
      blocks,
      goesOn: i > 0,
    })),
  );
  const own = division.kind === "rest" ? division.sections.at(-1) : division.title;
  // What is nothing but a headline is a text.
  const isAll = body.length === 0;
  const whole = isAll
    ? heads.flatMap(({ areas }) =>
        areas.map(({ on, blocks }) => ({ label: on.label, isHeading: false, blocks })),
      )
    : body;
  const item = itemOf(
    { ...frame, lang: division.lang ?? frame.lang },
    whole,
    segments.flatMap(({ areas }) => areas),
    notes,
  );
  const title = own ?? headline;
  if (title === "")
    notes.push({ code: "without a headline: its first words were taken", message: division.id });
  else if (!isAll && headline !== "" && own !== undefined && lettersOf(headline) !== lettersOf(own))
    notes.push({
      code: "headlines that the METS has otherwise than they were recognised",
      message: `${own}: "${headline}"`,
    });
  const bylines = rest
    .filter(({ role }) => role === "author")
    .map(({ areas }) => lineOf(blocksOf(areas)));
  const authors =
    division.authors.length > 0 ? division.authors : bylines.filter((it) => it.length <= 60);
  const section = division.kind === "rest" ? division.sections.at(-2) : division.sections.at(-1);
  return {
    ...item,
    title:
      title === ""
        ? clause(lineOf(blocksOf(segments.flatMap(({ areas }) => areas))))
        : clause(title),
    kicker: section,
    section: section !== undefined && section.length <= 80 ? section : undefined,
    author: authors,
    tags: division.kind === "advertisement" ? ["إعلانات"] : [],
    notes,
  };
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

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
