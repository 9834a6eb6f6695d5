/** The text of an article that a machine recognised, as Markdown, and how sure the machine was. */
import { escapeInline, escapeStart } from "../../../article/markdown/decoded-text.ts";
import type { Block, Word } from "./page.ts";

/** Blocks that make a paragraph or a heading together. */
export interface Segment {
  /** Label of the page on which it stands. */
  label: string;
  isHeading: boolean;
  blocks: readonly Block[];
  /** Whether it goes on with the paragraph before it. */
  goesOn?: boolean;
}

export interface RecognisedText {
  markdown: string;
  /** Mean of its words', from 0 to 1 with two places; `undefined` where none is known. */
  confidence: number | undefined;
}

/** The text of some segments. Where it goes on to another page, a mark says so. */
export function textOf(segments: readonly Segment[]): RecognisedText {
  const paragraphs: Paragraph[] = [];
  let label = segments[0]?.label;
  let divided: Word | undefined;
  let [sum, count] = [0, 0];
  for (const segment of segments) {
    const words = segment.blocks.flatMap(({ lines }) => lines.flatMap((line) => line.words));
    const before = paragraphs.at(-1);
    const isRest = divided?.whole !== undefined && divided.whole.text === words[0]?.whole?.text;
    const goesOn =
      before !== undefined &&
      !before.isHeading &&
      !segment.isHeading &&
      (isRest || segment.goesOn === true);
    const paragraph = goesOn ? before : new Paragraph(segment.isHeading);
    for (const word of words) {
      if (word.confidence !== undefined) {
        sum += word.confidence;
        count++;
      }
      const isPart = word.whole?.part === 2 && word.whole.text === divided?.whole?.text;
      divided = word.whole?.part === 1 ? word : undefined;
      if (isPart) continue;
      if (label !== segment.label) {
        label = segment.label;
        paragraph.mark(`[[ص ${label}]]`);
      }
      const isFirst = word.whole?.part === 1;
      paragraph.word(isFirst ? (word.whole?.text ?? word.text) : word.text, word.isGlued === true);
    }
    if (!goesOn && words.length > 0) paragraphs.push(paragraph);
  }
  return {
    markdown: paragraphs
      .map((paragraph) => paragraph.markdown())
      .filter((it) => it !== "")
      .join("\n\n"),
    confidence: count === 0 ? undefined : Math.round((sum / count) * 100) / 100,
  };
}

/** The same as one line without marks, as headlines are. */
export function lineOf(blocks: readonly Block[]): string {
  const { markdown } = textOf([{ label: "", isHeading: false, blocks }]);
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

/** A paragraph as it is written: runs of words, and marks between them. */
class Paragraph {
  readonly isHeading: boolean;
  readonly #parts: { text: string; isMark: boolean }[] = [];

  constructor(isHeading: boolean) {
    this.isHeading = isHeading;
  }

  word(text: string, isGlued: boolean): void {
    const last = this.#parts.at(-1);
    if (last && !last.isMark) last.text += (isGlued ? "" : " ") + text;
    else this.#parts.push({ text, isMark: false });
  }

  mark(text: string): void {
    this.#parts.push({ text, isMark: true });
  }

  markdown(): string {
    const text = this.#parts
      .map(({ text: part, isMark }) => (isMark ? part : escapeInline(part.normalize("NFC"))))
      .join(" ");
    return this.isHeading ? `## ${text}` : escapeStart(text);
  }
}
