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
import { hasTokens, partsOf, plainText, type Token } from "./tokens.ts";
import type { WordsById } from "./marked-words.ts";

/** Elements that hold nothing but text: what is said of their words is said of all of it. */
const TEXT_ONLY = /^<(?:title|option)\b/;

/** What is read as it is: scripts, data and styles. */
const PIECE = /<(script|style)\b[^>]*>[^]*?<\/\1>|<[^>]*>/g;

/** Marks a page: its tokens become its text, and what they say its marks. */
export function withMarks(page: string, words: WordsById): string {
  if (!hasTokens(page)) return page;
  let out = "";
  let from = 0;
  let tag = ""; // the one before a text, which waits until it is known whether it bears a mark
  for (const { 0: piece, index } of page.matchAll(PIECE)) {
    const text = page.slice(from, index);
    from = index + piece.length;
    if (hasTokens(text)) {
      const [mark, written] = ofText(text, isAll(tag, piece) ? tag : "", words);
      out += withMark(tag, mark) + written;
    } else out += tag + text;
    tag = hasTokens(piece) ? ofTag(piece, words) : piece;
  }
  return out + tag + plainText(page.slice(from));
}

/** Whether there is nothing but text between a tag and the next. */
function isAll(tag: string, next: string): boolean {
  const name = /^<([\w-]+)/.exec(tag)?.[1];
  return name !== undefined && next.startsWith(`</${name}`);
}

/** The mark that a tag bears for the text between it and its end, if it may, and the text. */
function ofText(text: string, tag: string, words: WordsById): [mark: string, text: string] {
  const parts = partsOf(text.trim());
  const [first] = parts;
  if (tag !== "" && parts.length === 1 && typeof first === "object") {
    return [said(first, words), plainText(text)];
  }
  if (TEXT_ONLY.test(tag))
    return [parts.map((part) => said(part, words)).join("+"), plainText(text)];
  const spans = partsOf(text).map((part) =>
    typeof part === "string"
      ? part
      : `<span data-w="${said(part, words)}">${plainText(part.text)}</span>`,
  );
  return ["", spans.join("")];
}

/** A tag whose attributes have tokens. */
function ofTag(tag: string, words: WordsById): string {
  if (/^<(?:meta|link|script|style)\b/.test(tag)) return plainText(tag);
  const marks = Array.from(tag.matchAll(/([\w-]+)="([^"]*)"/g)).flatMap(
    ([, name = "", value = ""]) =>
      hasTokens(value)
        ? [
            `${name}=${partsOf(value)
              .map((part) => said(part, words))
              .join("+")}`,
          ]
        : [],
  );
  return withMark(plainText(tag), marks.join(" "));
}

function withMark(tag: string, mark: string): string {
  if (mark === "") return tag;
  const other = / data-w="([^"]*)"/.exec(tag);
  if (other) return tag.replace(other[0], () => ` data-w="${mark} ${other[1]}"`);
  return tag.replace(/\s*\/?>$/, (end) => ` data-w="${mark}"${end}`);
}

/** What a text or a token says, as a mark says it. */
function said(part: string | Token, words: WordsById): string {
  if (typeof part === "string") return `'${encoded(part)}`;
  const word = words.get(part.head);
  if (typeof word !== "string" || !word.includes("{")) return part.head;
  const args = filledInto(word, part.text).map(
    ([name, value]) =>
      `${name}=${partsOf(value)
        .map((inner) => said(inner, words))
        .join("")}`,
  );
  return [part.head, ...args].join("~");
}

/** What has been filled into a word, by the names of its places. */
function filledInto(word: string, text: string): [name: string, value: string][] {
  const names = Array.from(word.matchAll(/\{(\w+)\}/g), ([, name = ""]) => name);
  const literals = word.split(/\{\w+\}/).map((it) => it.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const values = new RegExp(`^${literals.join("([^]*?)")}$`).exec(text) ?? [];
  return names.map((name, i) => [name, values[i + 1] ?? ""]);
}

/** A text of HTML, without what a mark would take for its own. */
function encoded(text: string): string {
  return text.replace(/[%+~\s"'=<>]/g, (sign) =>
    encodeURIComponent(sign).replace("'", "%27").replace("~", "%7E"),
  );
}
