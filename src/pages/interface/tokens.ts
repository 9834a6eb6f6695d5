/**
 * Words of the interface that can be told from all other text while a page is written. A token is a text with
 * what it says before it, between noncharacters, which Unicode keeps for the inner use of programs.
 * `marks.ts` turns tokens into marks of the page, or takes them out.
 */

const START = "\uFDD0";
const MIDDLE = "\uFDD1";
const END = "\uFDD2";

const START_CODE = START.charCodeAt(0);
const END_CODE = END.charCodeAt(0);

/** Each is sought by itself: a page is searched for one sign ten times as fast as for any of a set. */
const SIGNS = [START, MIDDLE, END];

/** What a token may say: a word's id with its arguments, or a kind of date and its date. */
const HEAD = /^[\w:~=.-]+$/;

/** A text, and what it says to who writes it in another language. */
export interface Token {
  head: string;
  /** It may hold other tokens. */
  text: string;
}

/** Makes a token. */
export function token(head: string, text: string): string {
  return START + head + MIDDLE + text + END;
}

/** Whether a text has a token, or what looks like a part of one. */
export function hasTokens(text: string): boolean {
  return SIGNS.some((sign) => text.includes(sign));
}

/** Where the first of a token, or of what looks like a part of one, is in a text from a place on; -1 without one. */
export function tokenFrom(text: string, place: number): number {
  let first = -1;
  for (const sign of SIGNS) {
    const at = text.indexOf(sign, place);
    if (at !== -1 && (first === -1 || at < first)) first = at;
  }
  return first;
}

/** A text without what its tokens say. */
export function plainText(text: string): string {
  return hasTokens(text)
    ? text.replace(/\uFDD0[^\uFDD0-\uFDD2]*\uFDD1|[\uFDD0-\uFDD2]/g, "")
    : text;
}

/**
 * A text in its parts. What an article forges of a token is text like any other.
 *
 * @returns texts, and the tokens that lie in no other.
 */
export function partsOf(text: string): (string | Token)[] {
  const parts: (string | Token)[] = [];
  let [depth, begin, from] = [0, 0, 0];
  for (let at = text.indexOf(START); at !== -1 && at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === START_CODE && depth++ === 0) begin = at;
    if (sign !== END_CODE || depth === 0 || --depth > 0) continue;
    const inner = text.slice(begin + 1, at);
    const middle = inner.indexOf(MIDDLE);
    const head = middle === -1 ? inner : inner.slice(0, middle);
    if (!HEAD.test(head)) continue;
    if (begin > from) parts.push(plainText(text.slice(from, begin)));
    parts.push({ head, text: middle === -1 ? "" : inner.slice(middle + 1) });
    from = at + 1;
  }
  const last = plainText(text.slice(from));
  if (last !== "") parts.push(last);
  return parts;
}
