/** Quantities in the ways in which print writes them: `1500000`, `1.5 مليون`, `مليون ونصف`. Pure. */
import { foldSpelling } from "../../lib/fold-spelling.ts";

/** From three to ten, before what is masculine and what is feminine. */
const UNITS = [
  ["ثلاثة", "ثلاث"],
  ["أربعة", "أربع"],
  ["خمسة", "خمس"],
  ["ستة", "ست"],
  ["سبعة", "سبع"],
  ["ثمانية", "ثماني"],
  ["تسعة", "تسع"],
  ["عشرة", "عشر"],
] as const;

/** One and two before ten and before tens: `أحد عشر`, `اثنين وعشرين`. Alone they are no number in print. */
const ONES = [
  ["أحد", "إحدى", "واحد", "واحدة"],
  ["اثني", "اثنتي", "اثنين", "اثنتين", "اثنا", "اثنتا", "اثنان", "اثنتان"],
] as const;

/** From twenty to ninety. */
export const TENS = [
  ["عشرين", "عشرون"],
  ["ثلاثين", "ثلاثون"],
  ["أربعين", "أربعون"],
  ["خمسين", "خمسون"],
  ["ستين", "ستون"],
  ["سبعين", "سبعون"],
  ["ثمانين", "ثمانون"],
  ["تسعين", "تسعون"],
] as const;

/** From three hundred to nine hundred, before `مئة`. */
const HUNDREDS = ["ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"] as const;

/** Numbers that have words of one piece. */
const WORDS = new Map<number, readonly string[]>([
  ...UNITS.map((words, i) => [3 + i, words] as const),
  ...TENS.map((words, i) => [20 + 10 * i, words] as const),
  [100, ["مئة", "مائة"]],
  [200, ["مئتين", "مائتين", "مئتي", "مائتي"]],
  ...HUNDREDS.map((word, i) => [300 + 100 * i, [`${word}مئة`, `${word}مائة`]] as const),
]);

/** By what numbers are multiplied: as one, as two, after three to ten. */
const SCALES = [
  { value: 1e3, one: "ألف", two: ["ألفين", "ألفي"], few: "آلاف" },
  { value: 1e6, one: "مليون", two: ["مليونين", "مليوني"], few: "ملايين" },
  { value: 1e9, one: "مليار", two: ["مليارين", "ملياري"], few: "مليارات" },
  { value: 1e9, one: "بليون", two: ["بليونين", "بليوني"], few: "بلايين" },
] as const;

const HALF = "ونصف";

const valueOfWord = new Map(
  [...WORDS].flatMap(([value, words]) => words.map((word) => [foldSpelling(word), value] as const)),
);
const unitOfWord = new Map(
  [...ONES, ...UNITS].flatMap((words, i) =>
    words.map((word) => [foldSpelling(word), i + 1] as const),
  ),
);
const scaleOfWord = new Map<string, { value: number; times: number }>(
  SCALES.flatMap(({ value, one, few, two }) => [
    ...[one, few].map((word) => [foldSpelling(word), { value, times: 1 }] as const),
    ...two.map((word) => [foldSpelling(word), { value, times: 2 }] as const),
  ]),
);

/** A quantity of a text: the words and numbers that are it, and its value. */
export interface Quantity {
  written: readonly string[];
  value: number;
}

/** @param text whose digits are plain, without marks between thousands. */
export function quantitiesIn(text: string): Quantity[] {
  const words = Array.from(
    text.matchAll(/\d+(?:[.,٫]\d{1,2}(?!\d))?|[\p{L}\p{M}]+/gu),
    ([word]) => word,
  );
  const folded = words.map(foldSpelling);
  const quantities: Quantity[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = at;
    let value = valueOf(folded[at] ?? "");
    const unit = unitOfWord.get(folded[at] ?? "");
    const more = tensIn(folded[at + 1] ?? "");
    if (unit !== undefined && unit < 10 && more !== undefined) [value, at] = [unit + more, at + 1];
    const scale = scaleOfWord.get(folded[value === undefined ? at : at + 1] ?? "");
    if (scale && (value === undefined || scale.times === 1)) {
      if (value !== undefined) at++;
      value = (value ?? scale.times) * scale.value;
      if (words[at + 1] === HALF) [value, at] = [value + scale.value / 2, at + 1];
    }
    if (value === undefined) continue;
    const written = words.slice(first, at + 1).flatMap((word) => word.split(/[.,٫]/));
    quantities.push({ written, value });
  }
  return quantities;
}

/** What follows a unit: `عشر`, `وعشرين`. */
export function tensIn(folded: string): number | undefined {
  if (/^عشره?$/.test(folded)) return 10;
  const tens = valueOfWord.get(/^و(.+)/.exec(folded)?.[1] ?? "") ?? 0;
  return tens >= 20 && tens < 100 ? tens : undefined;
}

function valueOf(folded: string): number | undefined {
  return /^\d/.test(folded) ? Number(folded.replace(/[,٫]/, ".")) : valueOfWord.get(folded);
}

/** What is written for a value: digits, words, and both together. */
export function writingsOf(value: number): string[] {
  const scaled = SCALES.flatMap((scale) => inScale(value / scale.value, scale));
  const digits = Number.isInteger(value) ? [String(value)] : [];
  return [...digits, ...wordsOf(value), ...scaled];
}

function inScale(count: number, { value, one, two, few }: (typeof SCALES)[number]): string[] {
  if (count < 1 || count >= 1000) return [];
  if (count === 1) return [one];
  if (count === 2) return [...two, ...(value > 1e3 ? [`2 ${one}`] : [])];
  if (Number.isInteger(count)) {
    const unit = count <= 10 ? few : one;
    const others = [String(count), ...wordsOf(count)].map((word) => `${word} ${unit}`);
    // `5 مليون` is no grammar, but print.
    return count <= 10 ? [...others, `${count} ${one}`] : others;
  }
  // Of thousands, nobody writes parts.
  const [whole = "", part = ""] = String(count).split(".");
  if (value === 1e3 || part.length > 2) return [];
  const digits = `${whole} ${part} ${one}`;
  if (part !== "5") return [digits];
  const unit = whole === "1" ? one : whole === "2" ? two[0] : `${whole} ${few}`;
  return [digits, `${unit} ${HALF}`];
}

function wordsOf(value: number): string[] {
  const known = WORDS.get(value);
  if (known) return [...known];
  const [tens, unit] = [value - (value % 10), value % 10];
  if (unit === 0 || tens === 0 || value > 100) return [];
  const [masculine = "", feminine = "", ...alone] = [...ONES, ...UNITS][unit - 1] ?? [];
  if (tens === 10) return [`${masculine} عشر`, `${feminine} عشرة`];
  const own = unit < 3 ? alone.slice(0, 2) : [masculine, feminine];
  return own.map((word) => `${word} و${WORDS.get(tens)?.[0] ?? ""}`);
}
