/** The articles of an issue by the logical structure of its METS, and the blocks of which they are made. */
import { childrenOf, within, type XmlElement } from "../xml-tree.ts";
import { numberOf } from "./page.ts";
import { describe, type Description } from "./mods.ts";

/** A part of a recognised file. */
export interface MetsArea {
  /** Address of the file. */
  file: string;
  /** Names of the first and the last thing in it; the whole file without them. */
  begin?: string;
  end?: string;
  /** What lies in a rectangle, in the units of the page: left, top, right, bottom. */
  corners?: readonly number[];
}

/** What a part of an article is; of its head, the line above the headline and the one below it. */
export type SegmentRole = "overline" | "headline" | "subtitle" | "author" | "text";

/** A paragraph of an article, or a part of its head. */
export interface MetsSegment {
  role: SegmentRole;
  areas: readonly MetsArea[];
}

/** An article, an advertisement, or what stands beside articles: a section's headline stands above each of them. */
export interface MetsDivision extends Description {
  id: string;
  kind: "article" | "advertisement" | "masthead" | "headline" | "rest";
  /** Headlines of the sections that it stands in, the outermost first. */
  sections: readonly string[];
  segments: readonly MetsSegment[];
  /** The parts of the METS that describe it. */
  descriptions: readonly XmlElement[];
}

/** What a structure refers to. */
export interface MetsReferences {
  href: ReadonlyMap<string, string>;
  described: (div: XmlElement) => XmlElement[];
}

const articles =
  /^(?:article|item|chapter|ad|adverts?|advertisements?|classifieds?|(?:death_?)?notices?|obituary|letters?|poem|feuilleton|weather|review|editorial|interview|announcement|news|picture|illustration|table)$/i;
const advertisements = /^(?:ad|adverts?|advertisements?|classifieds?)$/i;
const mastheads = /^(?:title_section|masthead|publishing_stmt)$/i;
const headlines = /^(?:heading|title|headline)$/i;
const overlines = /^(?:overline|kicker)$/i;
const subtitles = /^(?:subheadline|sub_headline|subtitle)$/i;
const authors = /^(?:author|byline)$/i;
const parts =
  /^(?:body|body_content|paragraph|text|textblock|block|caption|footnote|motto|image|cell|row)$/i;

/** The divisions of the logical structure, in its order; none where it has no articles. */
export function logicalDivisions(
  root: XmlElement,
  maps: readonly XmlElement[],
  references: MetsReferences,
): MetsDivision[] {
  const logical = maps.filter(({ attributes }) => !/^physical$/i.test(attributes["TYPE"] ?? ""));
  const reader = new DivisionReader(linkedDivs(root), references);
  for (const map of logical) for (const div of childrenOf(map, "div")) reader.visit(div, []);
  return reader.found.some(({ kind }) => kind === "article" || kind === "advertisement")
    ? reader.found
    : [];
}

/**
 * Parts of pages that a structure links to logical divisions, by the names of these: each link by itself
 * (`smLink`), or the places of a group (`smLinkGrp`), of which one is the division.
 */
function linkedDivs(root: XmlElement): Map<string, XmlElement[]> {
  const byId = new Map(within(root, "div").map((div) => [div.attributes["ID"] ?? "", div]));
  const linked = new Map<string, XmlElement[]>();
  const link = (from: string, to: string) => {
    const target = byId.get(to);
    if (target && childrenOf(target, "fptr").length > 0)
      linked.set(from, [...(linked.get(from) ?? []), target]);
  };
  for (const { attributes } of within(root, "smLink"))
    link(attributes["from"] ?? "", attributes["to"] ?? "");
  for (const group of within(root, "smLinkGrp")) {
    const ids = within(group, "smLocatorLink").map(({ attributes }) =>
      (attributes["href"] ?? "").replace(/^#/, ""),
    );
    const [from = "", ...others] = ids;
    for (const to of others) link(from, to);
  }
  return linked;
}

class DivisionReader {
  readonly found: MetsDivision[] = [];
  readonly #linked: ReadonlyMap<string, readonly XmlElement[]>;
  readonly #references: MetsReferences;

  constructor(linked: ReadonlyMap<string, readonly XmlElement[]>, references: MetsReferences) {
    this.#linked = linked;
    this.#references = references;
  }

  /** Takes a division that is an article, or goes into one that holds some. */
  visit(div: XmlElement, sections: readonly string[]): void {
    const type = typeOf(div);
    if (mastheads.test(type)) {
      this.#add("masthead", div, sections, this.#segments(div));
      return;
    }
    const inner = within(div, "div");
    if (articles.test(type) || (!inner.some(isArticle) && /^section$/i.test(type))) {
      const kind = advertisements.test(type) ? "advertisement" : "article";
      this.#add(kind, div, sections, this.#segments(div));
      return;
    }
    const label = /^(?:section|supplement)$/i.test(type)
      ? labelOf(div, this.#references)
      : undefined;
    const own = label === undefined ? sections : [...sections, label];
    const rest: MetsSegment[] = [];
    for (const child of childrenOf(div, "div")) {
      const isPart = parts.test(typeOf(child)) || roleOf(child) !== undefined;
      if (isPart && !within(child, "div").some(isArticle)) rest.push(...this.#segments(child));
      else this.visit(child, own);
    }
    if (rest.length === 0) return;
    const isText = own.length === 0 || rest.some(({ role }) => !isHead(role));
    this.#add(isText ? "rest" : "headline", div, own, rest);
  }

  #add(
    kind: MetsDivision["kind"],
    div: XmlElement,
    sections: readonly string[],
    segments: readonly MetsSegment[],
  ): void {
    const descriptions = this.#references.described(div);
    const label = labelOf(div, this.#references);
    this.found.push({
      ...describe(descriptions),
      ...(label !== undefined && { title: label }),
      id: div.attributes["ID"] ?? `${this.found.length + 1}`,
      kind,
      sections,
      segments,
      descriptions,
    });
  }

  /** The segments of a division, in its order. */
  #segments(div: XmlElement, around: MetsSegment["role"] = "text"): MetsSegment[] {
    const role = roleOf(div) ?? around;
    const pointers = childrenOf(div, "fptr").flatMap((pointer) => this.#areas(pointer));
    const own = pointers.length === 0 ? [] : [{ role, areas: pointers }];
    const linked = this.#linked.get(div.attributes["ID"] ?? "") ?? [];
    const inner = [...linked, ...childrenOf(div, "div")].flatMap((child) =>
      this.#segments(child, role),
    );
    return [...own, ...inner];
  }

  #areas(pointer: XmlElement): MetsArea[] {
    const areas = within(pointer, "area");
    const all = areas.length > 0 ? areas : [pointer];
    return all.flatMap(({ attributes }): MetsArea[] => {
      const file = this.#references.href.get(attributes["FILEID"] ?? "");
      if (file === undefined) return [];
      const { BEGIN: begin, END: end, SHAPE: shape = "", COORDS: coords = "" } = attributes;
      const numbers = coords.split(",").map(numberOf);
      const isRectangle = /^rect$/i.test(shape) && numbers.length === 4;
      return [
        {
          file,
          ...(begin !== undefined && { begin }),
          ...(end !== undefined && { end }),
          ...(isRectangle && begin === undefined && { corners: numbers.map((it) => it ?? 0) }),
        },
      ];
    });
  }
}

function typeOf({ attributes }: XmlElement): string {
  return (attributes["TYPE"] ?? "").replace(/^.*:/, "");
}

/** What a division says that its text is; the part of a page that it may be has a label. */
function roleOf(div: XmlElement): SegmentRole | undefined {
  const type = typeOf(div);
  if (overlines.test(type)) return "overline";
  if (subtitles.test(type)) return "subtitle";
  if (headlines.test(type) || /^headline$/i.test(div.attributes["LABEL"] ?? "")) return "headline";
  return authors.test(type) ? "author" : undefined;
}

/** Whether a part of an article belongs to its head. */
export function isHead(role: SegmentRole): boolean {
  return role === "overline" || role === "headline" || role === "subtitle";
}

function isArticle(div: XmlElement): boolean {
  const type = typeOf(div);
  return articles.test(type) && !/^(?:table|illustration|picture)$/i.test(type);
}

/** What a division is called; programs put a word in place of a name that nobody gave. */
function labelOf(div: XmlElement, { described }: MetsReferences): string | undefined {
  const label = div.attributes["LABEL"]?.replace(/\s+/g, " ").trim() ?? "";
  if (label !== "" && !/^(?:unknown|untitled|\w*placeholder\w*)$/i.test(label)) return label;
  return describe(described(div)).title;
}
