/** When two articles are one: an address is one source, but only a text is one article. */
import { hashOf } from "../lib/hash.ts";
import { addressKey, readBody } from "../article/index.ts";
import type { ImportItem } from "./item.ts";
import { lettersOf } from "./letters.ts";

/** What an article is, to compare it with others. */
export interface Identity {
  /** Its source: its address, the number that its old system gave it, else its text. */
  key: string;
  /** What journals call the source that were written before texts told articles apart. */
  formerKey: string;
  /** Hash of the letters of its headline and text. */
  content: string;
}

/** How much of the words of two texts is the same where one is a correction of the other. */
const fewestShared = 0.5;

/**
 * The identity of an article. One that has neither an address nor a number is its text, so that two of
 * a weekly column of one headline are never taken for each other.
 *
 * @param text its file, as it is written.
 */
export function identityOf({ url, id, key }: ImportItem, text: string): Identity {
  const content = contentOf(text);
  const own = id === undefined ? `text:${content}` : key;
  return { key: url === undefined ? own : addressKey(url), formerKey: key, content };
}

/** Hash of the letters and digits of an article's headline and text: what a reader reads. */
export function contentOf(text: string): string {
  return hashOf(lettersOf(readable(text)), 32);
}

/** Whether one article's file may be a correction of another's: of one headline, or in most words. */
export function mayCorrect(text: string, other: string): boolean {
  if (headline(text) === headline(other)) return true;
  return shareMostWords(text, other);
}

/** Whether two articles' files have most of their words in common. */
export function shareMostWords(text: string, other: string): boolean {
  const [words, others] = [wordsOf(text), wordsOf(other)];
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared >= fewestShared * Math.max(1, Math.min(words.size, others.size));
}

function wordsOf(text: string): Set<string> {
  return new Set(readable(text).match(/[\p{L}\p{N}]+/gu) ?? []);
}

function readable(text: string): string {
  return `${headline(text)}\n${readBody(text)}`.normalize("NFC");
}

function headline(text: string): string {
  return /^title: ?(.*)$/m.exec(text)?.[1] ?? "";
}
