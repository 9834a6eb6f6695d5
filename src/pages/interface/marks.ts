/**
 * Marks of a page: which of its words belong to the interface, so that a reader's browser can write them in
 * another language (`src/browser/interface`). They are `data-w` of an element:
 *
 *     <span data-w="sQ4x">الأقسام</span>            its text is the word with that id
 *     <p data-w="a8Zk~n=12">12 مقالًا</p>            with what fills the word
 *     <time data-w="date:2024-05-07">…</time>       a date
 *     <input data-w="placeholder=sQ4x" …>           an attribute
 *     <title data-w="sQ4x+'%20|%20X">…</title>      texts after quotes, and words, in a row
 */
import { literal } from "../../lib/literal.ts";
import { hasTokens, partsOf, plainText, tokenFrom, type Token } from "./tokens.ts";
import type { WordsById } from "./marked-words.ts";

/** Elements that hold nothing but text: what is said of their words is said of all of it. */
const TEXT_ONLY: ReadonlySet<string> = new Set(["title", "option"]);

/** What is read as it is: scripts, data and styles. */
const AS_IT_IS: ReadonlySet<string> = new Set(["script", "style"]);

const MARKS = ' data-w="';

/** Marks a page, or elements of one: tokens become text, and what they say becomes marks. */
export function withMarks(page: string, words: WordsById): string {
  let out = "";
  let from = 0;
  // From token to token: most of a page has none, and is not looked at.
  for (let at = tokenFrom(page, 0); at !== -1; at = tokenFrom(page, from)) {
    // A few characters back, mostly: to ask for each of both signs would take longer.
    let edge = at;
    while (edge >= 0 && page[edge] !== "<" && page[edge] !== ">") edge--;
    const start = page[edge] === ">" ? page.lastIndexOf("<", edge) : edge;
    const end = page.indexOf(">", start) + 1;
    const tag = page.slice(start, end);
    const name = /^<([\w-]+)/.exec(tag)?.[1] ?? "";
    const isAsItIs = AS_IT_IS.has(name);
    const next = page.indexOf(isAsItIs ? `</${name}` : "<", end);
    const until = next === -1 ? page.length : next;
    const text = page.slice(end, until);
    const isAll = name !== "" && page.startsWith(`</${name}`, until);
    out += page.slice(from, start);
    out += isAsItIs ? plainText(tag + text) : ofElement(tag, text, isAll ? name : "", words);
    from = until;
  }
  return out + page.slice(from);
}

/**
 * A tag with the text behind it, up to the next tag.
 *
 * @param name of the element that this is all of, so that a mark of it is of all its text; else "".
 */
function ofElement(tag: string, text: string, name: string, words: WordsById): string {
  const own = hasTokens(tag) ? ofTag(tag, words) : tag;
  if (!hasTokens(text)) return own + text;
  if (name !== "") {
    const parts = partsOf(text.trim());
    const isWord = parts.length === 1 && typeof parts[0] === "object";
    if (isWord || TEXT_ONLY.has(name)) {
      return withMark(own, rowOf(parts, words, "+")) + plainText(text);
    }
  }
  let out = own;
  for (const part of partsOf(text)) {
    if (typeof part === "string") out += part;
    else out += `<span data-w="${said(part, words)}">${plainText(part.text)}</span>`;
  }
  return out;
}

/** A tag whose attributes have tokens. */
function ofTag(tag: string, words: WordsById): string {
  if (/^<(?:meta|link)\b/.test(tag)) return plainText(tag);
  const marks: string[] = [];
  for (const [, name = "", value = ""] of tag.matchAll(/([\w-]+)="([^"]*)"/g)) {
    if (hasTokens(value)) marks.push(`${name}=${rowOf(partsOf(value), words, "+")}`);
  }
  return withMark(plainText(tag), marks.join(" "));
}

function withMark(tag: string, mark: string): string {
  if (mark === "") return tag;
  if (tag.includes(MARKS)) return tag.replace(MARKS, () => `${MARKS}${mark} `);
  const bare = tag.slice(0, tag.endsWith("/>") ? -2 : -1).trimEnd();
  return `${bare}${MARKS}${mark}"${tag.slice(bare.length)}`;
}

/** What texts and tokens in a row say. */
function rowOf(parts: readonly (string | Token)[], words: WordsById, between: string): string {
  return parts.map((part) => said(part, words)).join(between);
}

/** What a text or a token says, as a mark says it. */
function said(part: string | Token, words: WordsById): string {
  if (typeof part === "string") return `'${encoded(part)}`;
  const word = words.get(part.head);
  if (typeof word !== "string" || !word.includes("{")) return part.head;
  const args = filledInto(word, part.text).map(
    ([name, value]) => `${name}=${rowOf(partsOf(value), words, "")}`,
  );
  return [part.head, ...args].join("~");
}

/** Words with places, as patterns of the texts that they become; each is made once. */
const patterns = new Map<string, RegExp>();

/** What has been filled into a word, by the names of its places. */
function filledInto(word: string, text: string): [name: string, value: string][] {
  const names = Array.from(word.matchAll(/\{(\w+)\}/g), ([, name = ""]) => name);
  let pattern = patterns.get(word);
  if (pattern === undefined) {
    const literals = word.split(/\{\w+\}/).map(literal);
    pattern = new RegExp(`^${literals.join("([^]*?)")}$`);
    patterns.set(word, pattern);
  }
  const values = pattern.exec(text) ?? [];
  return names.map((name, i) => [name, values[i + 1] ?? ""]);
}

/** A text of HTML, without what a mark would take for its own. */
function encoded(text: string): string {
  return text.replace(/[%+~\s"'=<>]/g, (sign) =>
    encodeURIComponent(sign).replace("'", "%27").replace("~", "%7E"),
  );
}
