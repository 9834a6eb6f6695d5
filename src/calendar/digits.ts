/** The digits a newspaper prints: European `latn` or Arabic-Indic `arab`, by their CLDR names. */
export type Digits = "latn" | "arab";

/** Countries whose papers are printed in Arabic-Indic digits: the Mashriq's, and not the Maghreb's. */
const arabicIndic = new Set("BH DJ EG IL IQ JO KM KW LB MR OM PS QA SA SD SO SY TD YE".split(" "));

/** The digits that a country prints, by CLDR 48 (`ar-EG` and so on, `defaultNumberingSystem`). */
export function digitsOf(country: string): Digits {
  return arabicIndic.has(country) ? "arab" : "latn";
}

const arabicZero = 0x0660;
const persianZero = 0x06f0;

/**
 * Writes the digits of a text as the newspaper does.
 *
 * @param text any text; all but 0–9 stays.
 * @param digits with `arab`, 0–9 become ٠–٩; with `latn`, nothing changes.
 */
export function writeDigits(text: string, digits: Digits): string {
  if (digits === "latn") return text;
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(arabicZero + Number(digit)));
}

/** Turns Arabic-Indic (٠–٩) and Persian (۰–۹) digits into 0–9; the rest of the text stays. */
export function readDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code < persianZero ? arabicZero : persianZero));
  });
}
