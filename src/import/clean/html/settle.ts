/** Moves the ends of marks to where CommonMark takes them for marks, and changes no word. */
import type { Mark, Words } from "./model.ts";

/** Punctuation to every reader, and to some: younger versions of CommonMark count symbols as well. */
const isPunctuation = /^[\p{P}!-/:-@[-`{-~]/u;
const firstMarks = /^[\p{P}\p{S}]+/u;
const lastMarks = /[\p{P}\p{S}]+$/u;
const pairs: Readonly<Record<string, string>> = {
  "«": "»",
  "(": ")",
  "[": "]",
  "“": "”",
  '"': '"',
  "‘": "’",
};

/**
 * Words of one line, or of one link in it, made ready to be marked:
 *
 * - Words of equal marks are one, and white space at the ends of marks is outside.
 * - Between a letter and punctuation CommonMark lets no mark open or close (commonmark-spec#650), so
 *   that punctuation goes outside as well: `و«**الأهرام**»`, `**القاهرة**:قال`.
 * - What is struck bears no other mark, as `~~` is punctuation to `**`.
 */
export function settle(words: readonly Words[]): Words[] {
  const alone = words.map((it) => (it.marks.has("del") ? { ...it, marks: struck } : it));
  const pieces = merged(spaced(alone));
  const settled = pieces.flatMap((piece, i) => atWords(piece, pieces[i - 1], pieces[i + 1]));
  return merged(spaced(settled));
}

const struck: ReadonlySet<Mark> = new Set(["del"]);
const none: ReadonlySet<Mark> = new Set();

/** White space of marked words stands by itself, marked where what is on both its sides is. */
function spaced(words: readonly Words[]): Words[] {
  const parts = words.flatMap((it) => {
    const [, before = "", core = "", after = ""] = /^(\s*)([^]*?)(\s*)$/.exec(it.text) ?? [];
    return [before, core, after].filter((text) => text !== "").map((text) => ({ ...it, text }));
  });
  const isSpace = (it: Words) => it.text.trim() === "";
  let last = none;
  const before = parts.map((it) => {
    const marks = isSpace(it) ? common(it.marks, last) : it.marks;
    last = marks;
    return { ...it, marks };
  });
  last = none;
  return before
    .reverse()
    .map((it) => {
      const marks = isSpace(it) ? common(it.marks, last) : it.marks;
      last = marks;
      return { ...it, marks };
    })
    .reverse();
}

/** Whether one has marks that the other lacks. */
function hasMore(marks: ReadonlySet<Mark>, others: ReadonlySet<Mark>): boolean {
  return [...marks].some((it) => !others.has(it));
}

/** A piece whose marks begin and end where CommonMark lets them. */
function atWords(piece: Words, before: Words | undefined, after: Words | undefined): Words[] {
  const { text, marks } = piece;
  const left = before?.marks ?? none;
  const right = after?.marks ?? none;
  const opens = hasMore(marks, left) && touches(before?.text.slice(-2) ?? "", left, true);
  const closes = hasMore(marks, right) && touches(after?.text.slice(0, 2) ?? "", right, false);
  let lead = opens ? (firstMarks.exec(text)?.[0] ?? "") : "";
  let tail = closes && lead !== text ? (lastMarks.exec(text)?.[0] ?? "") : "";
  // What is opened outside is closed outside.
  const isPair = lead.length + tail.length < text.length;
  if (isPair && lead !== "" && tail === "" && pairs[lead.slice(-1)] === text.slice(-1)) {
    tail = text.slice(-1);
  } else if (isPair && tail !== "" && lead === "" && pairs[text.charAt(0)] === tail.charAt(0)) {
    lead = text.charAt(0);
  }
  const core = text.slice(lead.length, text.length - tail.length);
  return [
    { ...piece, text: lead, marks: common(marks, left) },
    { ...piece, text: core },
    { ...piece, text: tail, marks: common(marks, right) },
  ].filter((it) => it.text !== "");
}

/**
 * Whether what is beside a mark keeps it from standing before or behind punctuation: neither white space nor
 * punctuation to every reader. Within other marks punctuation does, as the mark could end those.
 */
function touches(beside: string, marks: ReadonlySet<Mark>, isBefore: boolean): boolean {
  const character = (isBefore ? /.$/su : /^./su).exec(beside)?.[0] ?? " ";
  return character.trim() !== "" && (marks.size > 0 || !isPunctuation.test(character));
}

function merged(words: readonly Words[]): Words[] {
  const result: Words[] = [];
  for (const it of words) {
    const last = result.at(-1);
    const isSame =
      last !== undefined && !hasMore(last.marks, it.marks) && !hasMore(it.marks, last.marks);
    if (isSame) result[result.length - 1] = { ...last, text: last.text + it.text };
    else result.push(it);
  }
  return result;
}

function common(a: ReadonlySet<Mark>, b: ReadonlySet<Mark>): ReadonlySet<Mark> {
  return new Set([...a].filter((it) => b.has(it)));
}
