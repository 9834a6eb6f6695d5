/**
 * Lines of Markdown in which nothing is a mark but what is held out of the escaping, and the beginnings of
 * printed pages, which wait for the text that begins them.
 */
import { escapeInline, escapeStart } from "../../../article/markdown/decoded-text.ts";
import { HELD, Held } from "../held.ts";
import type { PageLabel } from "./page-labels.ts";
import type { TeiElement } from "./tree.ts";

/** Signs at the end of a run of text, with the space between them. */
const signsAtEnd = new RegExp(`(?:\\s*${HELD})*\\s*$`);
const markBeforeSign = new RegExp(`[!^](?=${HELD})`, "g");

/** The lines of one text. */
export class Lines {
  readonly #labelOf: PageLabel;
  readonly #held = new Held();
  /** Beginnings of pages that wait. */
  #pages: string[] = [];

  constructor(labelOf: PageLabel) {
    this.#labelOf = labelOf;
  }

  /** Markdown as a part of a run of text, which is not escaped with it. */
  hold(markdown: string): string {
    return this.#held.hold(markdown);
  }

  /** Whether a run of text has anything held in it. */
  hasHeld(run: string): boolean {
    return this.#held.piecesIn(run).length > 0;
  }

  /** Has a page begin with the next text. */
  pageBreak(pb: TeiElement): void {
    const label = this.#labelOf(pb);
    if (label !== undefined) this.#pages.push(`[[ص ${label}]]`);
  }

  /** Where a page begins within a run of text; nothing for one of another edition. */
  pageMark(pb: TeiElement): string {
    const label = this.#labelOf(pb);
    if (label === undefined) return "";
    const mark = this.hold(`[[ص ${label}]]`);
    return pb.attributes["break"] === "no" ? mark : ` ${mark} `;
  }

  /** Writes something that stands apart, such as a note: no page begins with it. */
  apart<Result>(write: () => Result): Result {
    const pages = this.#pages;
    this.#pages = [];
    const result = write();
    this.#pages = pages;
    return result;
  }

  /** Whether a reader sees any of it: pages that begin are no text. */
  isSeen(run: string): boolean {
    return this.#held.release(run, (piece) => (piece.startsWith("[[ص ") ? "" : "x")).trim() !== "";
  }

  /** Whether it is calls of notes and nothing else. */
  isCallAlone(run: string): boolean {
    const others = this.#held.release(run, (piece) => (piece.startsWith("[^") ? "" : "x"));
    return others.trim() === "" && this.isSeen(run);
  }

  /** A line that begins a block. */
  paragraph(run: string): string {
    return escapeStart(this.withPages(run));
  }

  /** A line, behind the beginnings of pages that waited for it; those of an empty one wait on. */
  withPages(run: string): string {
    if (!this.isSeen(run)) {
      this.#pages.push(...this.#held.piecesIn(run));
      return "";
    }
    const pages = this.#pages;
    // A page that begins behind a paragraph begins with the next.
    const [last = ""] = signsAtEnd.exec(run) ?? [];
    const isNext = last.trim() !== "" && !this.isSeen(last);
    this.#pages = isNext ? this.#held.piecesIn(last) : [];
    return [...pages, this.line(isNext ? run.slice(0, -last.length) : run)].join(" ");
  }

  /** A run of text as one line in which nothing is a mark of Markdown but what is held. */
  line(run: string, isLabel = false): string {
    const text = run.replace(/\s+/g, " ").trim().normalize("NFC");
    return this.#held.release(escapeInline(text, isLabel).replace(markBeforeSign, "\\$&"));
  }
}
