/** Finds `[name attribute="value"]` and `[/name]` in a text, in time by its length. */
import { firstWhere } from "../../../lib/first-where.ts";
import { piecesOf } from "./tags.ts";

/** A shortcode's beginning or end. */
export interface Mark {
  kind: "open" | "close";
  /** Its name in lower case. */
  name: string;
  /** Its attributes by name; those without one are `0`, `1` … */
  attributes: ReadonlyMap<string, string>;
  /** Whether it ends itself: `[name /]`. */
  isWhole: boolean;
  source: string;
}

/** Characters that may be read in vain, by those of the text; no real text comes near. */
const patience = 20;

const begin = /\[(\/?)([a-z][\w-]*)/iy;
const space = /[\s\u00a0]*/y;
const nameAndEquals = /([\w:-]+)[\s\u00a0]*=[\s\u00a0]*/y;
const bareValue = /[^\s\u00a0\]["'<>]+/y;
const end = /\/?\]/y;
// Editors made typographic marks and references of the quotation marks of old posts.
const marksOfValues = [
  '&quot;|&#8220;|&#8221;|&#8243;|["“”″]',
  "&#0?39;|&#8216;|&#8217;|&#8242;|['‘’′]",
];
const opening = marksOfValues.map((marks) => new RegExp(`(?:${marks})`, "y"));
/** A quotation mark ends a value if an attribute or the end follows; others are part of it. */
const closing = marksOfValues.map(
  (marks) =>
    new RegExp(
      `(?:${marks})(?=[\\s\\u00a0]*(?:/?\\]|[\\w:-]+[\\s\\u00a0]*=)|[\\s\\u00a0]+(?:${marks}))`,
      "g",
    ),
);

/** The marks of a text with the texts between them; what stands within a tag of HTML is text. */
export function marksOf(text: string): (string | Mark)[] {
  const found: (string | Mark)[] = [];
  const reader = new MarkReader(text);
  const tags = tagRanges(text);
  let tag = tags.next();
  let done = 0;
  for (let at = text.indexOf("["); at !== -1; at = text.indexOf("[", at)) {
    while (!tag.done && tag.value.to <= at) tag = tags.next();
    const isInTag = !tag.done && tag.value.from < at;
    const mark = isInTag ? undefined : reader.at(at);
    if (mark === undefined) {
      at++;
      continue;
    }
    found.push(text.slice(done, at), mark);
    at += mark.source.length;
    done = at;
  }
  found.push(text.slice(done));
  return found;
}

function* tagRanges(text: string): Generator<{ from: number; to: number }> {
  let from = 0;
  for (const { kind, source } of piecesOf(text)) {
    const to = from + source.length;
    if (kind !== "text") yield { from, to };
    from = to;
  }
}

class MarkReader {
  readonly #text: string;
  #at = 0;
  #vain = 0;
  /** Where quotation marks close values, by kind of mark; found when the first is looked for. */
  readonly #closings: (readonly RegExpExecArray[] | undefined)[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** The mark that begins at a place, if one does. */
  at(place: number): Mark | undefined {
    if (this.#vain > patience * this.#text.length + 10_000) return undefined;
    this.#at = place;
    const mark = this.#mark(place);
    if (mark === undefined) this.#vain += this.#at - place;
    return mark;
  }

  #mark(place: number): Mark | undefined {
    const [, slash = "", name = ""] = this.#take(begin) ?? [];
    if (name === "") return undefined;
    const attributes = new Map<string, string>();
    for (;;) {
      const gap = this.#take(space)?.[0] ?? "";
      const ending = this.#take(end)?.[0];
      if (ending !== undefined) {
        if (attributes.size === 0 && this.#text[this.#at] === "(") return undefined;
        const source = this.#text.slice(place, this.#at);
        const kind = slash === "" ? "open" : "close";
        return { kind, name: name.toLowerCase(), attributes, isWhole: ending === "/]", source };
      }
      // `[audio:address]` and `[youtube=address]` are old forms of an attribute.
      const isJoined = /^[:=]/.test(this.#text.slice(this.#at, this.#at + 1));
      if (gap === "" && attributes.size === 0 && !isJoined) return undefined;
      if (isJoined) this.#at++;
      if (!this.#attribute(attributes)) return undefined;
    }
  }

  #attribute(attributes: Map<string, string>): boolean {
    const name = this.#take(nameAndEquals)?.[1]?.toLowerCase() ?? String(attributes.size);
    const value = this.#quoted() ?? this.#take(bareValue)?.[0];
    if (value === undefined) return false;
    const isBeforeEnd = this.#text[this.#at] === "]" && value.endsWith("/") && !value.includes(":");
    attributes.set(name, isBeforeEnd ? value.slice(0, -1) : value);
    return true;
  }

  #quoted(): string | undefined {
    for (const [kind, mark] of opening.entries()) {
      if (!this.#take(mark)) continue;
      const from = this.#at;
      const closed = this.#closing(kind, from);
      if (closed === undefined) return undefined;
      this.#at = closed.index + closed[0].length;
      return this.#text.slice(from, closed.index);
    }
    return undefined;
  }

  #closing(kind: number, from: number): RegExpExecArray | undefined {
    const all = (this.#closings[kind] ??= [...this.#text.matchAll(closing[kind] ?? /$^/g)]);
    return all[firstWhere(0, all.length, (i) => (all[i]?.index ?? 0) >= from)];
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }
}
