/** Reads which shortcodes a text has, and what they enclose. */
import { marksOf, type Mark } from "./shortcode-marks.ts";

/** A shortcode with what it encloses. */
export interface Shortcode {
  /** Its name in lower case. */
  name: string;
  /** Its attributes by name; those without one are `0`, `1` … */
  attributes: ReadonlyMap<string, string>;
  /** What it encloses; `undefined` if nothing closes it. */
  inside: readonly ShortcodeNode[] | undefined;
  /** Its beginning as it is written. */
  source: string;
}

export type ShortcodeNode = string | Shortcode;

/** How deep shortcodes may be in each other; those of page builders are some ten. */
const deepest = 100;

/**
 * A text as a tree of shortcodes. Words in brackets are one if their name is known, or they have an
 * attribute with its name, or something closes them; others are text. So is `[[name]]`, as `[name]`.
 */
export function shortcodeTree(
  text: string,
  isKnown: (name: string) => boolean,
): readonly ShortcodeNode[] {
  const marks = withoutEscapes(marksOf(text), isKnown);
  const partners = partnersOf(marks);
  const build = (from: number, to: number): ShortcodeNode[] => {
    const nodes: ShortcodeNode[] = [];
    for (let i = from; i < to; i++) {
      const mark = marks[i];
      if (mark === undefined || mark === "") continue;
      const partner = partners.get(i);
      if (typeof mark === "string") nodes.push(mark);
      else if (partner !== undefined) {
        const { name, attributes, source } = mark;
        nodes.push({ name, attributes, inside: build(i + 1, partner), source });
        i = partner;
      } else if (mark.kind === "open" && (isKnown(mark.name) || hasNamed(mark))) {
        const { name, attributes, source } = mark;
        nodes.push({ name, attributes, inside: undefined, source });
      } else if (mark.kind === "open" || !isKnown(mark.name)) nodes.push(mark.source);
    }
    return nodes;
  };
  return build(0, marks.length);
}

function hasNamed({ attributes }: Mark): boolean {
  return [...attributes.keys()].some((name) => !/^\d+$/.test(name));
}

/** `[[gallery]]` and `[[b]words[/b]]` as the text that they stand for. */
function withoutEscapes(
  marks: readonly (string | Mark)[],
  isKnown: (name: string) => boolean,
): (string | Mark)[] {
  const read = [...marks];
  for (const [i, mark] of read.entries()) {
    const before = read[i - 1];
    if (typeof mark === "string" || mark?.kind !== "open" || typeof before !== "string") continue;
    if (!before.endsWith("[") || !(isKnown(mark.name) || hasNamed(mark))) continue;
    const isClosed = (at: number) => {
      const after = read[at + 1];
      return typeof after === "string" && after.startsWith("]");
    };
    const end = read[i + 2];
    const isPair = typeof end === "object" && end.kind === "close" && end.name === mark.name;
    const last = isClosed(i) ? i : isPair && isClosed(i + 2) ? i + 2 : undefined;
    if (last === undefined) continue;
    read[i - 1] = before.slice(0, -1);
    read[i] = mark.source;
    if (isPair && last !== i) read[last] = end.source;
    const after = read[last + 1];
    if (typeof after === "string") read[last + 1] = after.slice(1);
  }
  return read;
}

/** The end of each mark that has one, by their places. */
function partnersOf(marks: readonly (string | Mark)[]): Map<number, number> {
  const partners = new Map<number, number>();
  const open: { name: string; at: number }[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, by: number) => counts.set(name, (counts.get(name) ?? 0) + by);
  for (const [at, mark] of marks.entries()) {
    if (typeof mark === "string") continue;
    const { name } = mark;
    if (mark.kind === "open") {
      if (mark.isWhole || open.length >= deepest) continue;
      open.push({ name, at });
      count(name, 1);
      continue;
    }
    if ((counts.get(name) ?? 0) === 0) continue;
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      count(last.name, -1);
      if (last.name !== name) continue;
      partners.set(last.at, at);
      break;
    }
  }
  return partners;
}
