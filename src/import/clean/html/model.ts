/** An article's text between HTML and Markdown: blocks, and lines of words with their marks. */

/** What a stretch of words is marked as. */
export type Mark = "strong" | "em" | "del";

/** A stretch of words, in the marks and the link that all of it stands in. */
export interface Words {
  kind: "words";
  text: string;
  marks: ReadonlySet<Mark>;
  /** The address that it leads to. */
  href?: string | undefined;
}

/** A piece of code within a line: shown letter by letter, in no marks. */
export interface Code {
  kind: "code";
  text: string;
  href?: string | undefined;
}

/** What a line is made of; a note is called by its number. */
export type Inline = Words | Code | { kind: "break" } | { kind: "note"; number: number };

/** A picture that has been brought along. */
export interface PictureBlock {
  kind: "picture";
  src: string;
  alt: string;
  caption: string;
}

/** What follows one another in a text. */
export type Block =
  | { kind: "paragraph"; content: Inline[] }
  | { kind: "heading"; level: number; content: Inline[] }
  | { kind: "list"; start: number | undefined; items: Block[][] }
  | { kind: "quote"; blocks: Block[] }
  | { kind: "table"; hasHead: boolean; rows: Inline[][][] }
  | { kind: "rule" }
  | { kind: "code"; text: string; language: string }
  | PictureBlock
  | { kind: "note"; number: number; blocks: Block[] };

/** How raised or lowered words are written: what stands before them, and what becomes of their letters. */
export interface Raised {
  before: string;
  change: (text: string) => string;
}

/** What the elements around a text say of it. */
export interface Style {
  marks: ReadonlySet<Mark>;
  href?: string | undefined;
  /** Whether line ends are shown. */
  keepsLines: boolean;
  /** Whether blocks are lines of verse. */
  isVerse: boolean;
  /** Whether it stands in a link, one that leads nowhere included. */
  isLink: boolean;
  /** How it is raised or lowered. */
  raised?: Raised | undefined;
}

export const plainStyle: Style = {
  marks: new Set(),
  keepsLines: false,
  isVerse: false,
  isLink: false,
};

/** Words in the marks of a style. */
export function wordsIn({ marks, href, raised }: Style, text: string): Words {
  return { kind: "words", text: raised ? raised.change(text) : text, marks, href };
}
