/** Marks around a text. */
import type { TeiElement } from "./tree.ts";

/** A text in the marks that the paper prints around it and the edition says by `rend`. */
export function dressed({ attributes: { rend = "" } }: TeiElement, text: string): string {
  if (rend.includes("brackets") && !/^\s*\(/.test(text)) return around("(", text, ")");
  if (/quoa?tation-marks/.test(rend) && !/^\s*["«“]/.test(text)) return around("«", text, "»");
  return text;
}

/** Something around a text, within the white space at its ends. */
export function around(
  before: string,
  text: string,
  after: string,
  change = (core: string) => core,
): string {
  const [, start = "", core = "", end = ""] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
  return `${start}${before}${change(core)}${after}${end}`;
}

/** A text of several lines behind a mark: one before the first of them, another before the others. */
export function indented(text: string, first: string, others: string): string {
  return text
    .split("\n")
    .map((line, i) => (i === 0 ? first : line === "" ? others.trimEnd() : others) + line)
    .join("\n");
}
