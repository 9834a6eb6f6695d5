/** Ordinals of a query as others write them: `القمة الـ33` and `القمة الثالثة والثلاثون`. Pure. */
import { foldSpelling } from "../../lib/fold-spelling.ts";
import { tensIn, TENS } from "./quantities.ts";

/** From one to ten, as they stand before ten and before tens; alone the first is `أول`. */
const UNITS = "حادي ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر".split(" ");

const valueOfUnit = new Map([
  ...UNITS.map((word, i) => [word, i + 1] as const),
  ...["اول", "اولي"].map((word) => [word, 1] as const),
]);

/** An ordinal of a text: the words that are it, its value, and where it ends among the text's words. */
export interface Ordinal {
  written: readonly string[];
  value: number;
  end: number;
}

/** @param words of a text. */
export function ordinalsIn(words: readonly string[]): Ordinal[] {
  const folded = words.map(foldSpelling);
  return folded.flatMap((word, at): Ordinal[] => {
    const [, bare = ""] = /^(?:[وفب]?ال|لل)(.+)$/.exec(word) ?? [];
    const unit = valueOfUnit.get(bare) ?? valueOfUnit.get(bare.replace(/ه$/, ""));
    const isAfterUnit = valueOfUnit.has(folded[at - 1]?.replace(/^[وفب]?ال|^لل|ه$/g, "") ?? "");
    const tens = isAfterUnit ? undefined : tensIn(`و${bare}`);
    const more = tensIn((folded[at + 1] ?? "").replace(/^وال/, "و"));
    const [value, count] =
      unit !== undefined && unit < 10 && more !== undefined ? [unit + more, 2] : [unit ?? tens, 1];
    if (value === undefined) return [];
    return [{ written: words.slice(at, at + count), value, end: at + count }];
  });
}

/** As either gender has it: `الثالث`, `الحادي عشر`, `الثالثة والثلاثون`. */
export function ordinalWritings(value: number): string[] {
  const unit = UNITS[(value % 10) - 1];
  const tens = TENS[Math.floor(value / 10) - 2]?.[1];
  if (value === 1) return ["الأول", "الأولى"];
  if (value < 1 || value > 99) return [];
  if (value < 11)
    return UNITS.slice(value - 1, value).flatMap((word) => [`ال${word}`, `ال${word}ة`]);
  if (value < 20) return [`ال${unit} عشر`, `ال${unit}ة عشرة`];
  if (tens === undefined || unit === undefined) return [`ال${tens}`];
  return [`ال${unit} وال${tens}`, `ال${unit}ة وال${tens}`];
}
