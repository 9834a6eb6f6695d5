/**
 * Arabic words that Latin letters stand for, as IJMES writes them (`Mubārak`, `al-Qāhira`) or as newspapers
 * do (`Mubarak`, `Gamal`): of what each letter may be, the archive's own vocabulary has few words.
 */
import { bucketOf } from "../format/vocabulary.ts";
import { merged } from "./correct.ts";
import type { LoadWords } from "./archive-words.ts";

/** What each letter or pair may be in a word whose spelling is folded, as a pattern. */
const LETTERS: Readonly<Record<string, string>> = {
  sch: "ش",
  sh: "ش",
  kh: "خ",
  gh: "غ",
  th: "[ثت]",
  dh: "[ذظض]",
  ch: "(?:تش|ش)",
  ph: "ف",
  nh: "ن[يه]",
  ou: "[وا]?",
  ow: "ا?و?",
  "\u1e6d": "ط",
  "\u1e63": "ص",
  "\u1e0d": "ض",
  "\u1e93": "ظ",
  "\u1e25": "ح",
  "\u02bf": "ع",
  "\u0101": "[اى]",
  "\u012b": "ي",
  "\u016b": "و",
  b: "ب",
  c: "[كس]",
  d: "[دضذ]",
  f: "ف",
  g: "[جغقك]",
  h: "[هح]",
  j: "ج",
  k: "[كق]",
  l: "ل",
  m: "م",
  n: "ن",
  p: "ب",
  q: "ق",
  r: "ر",
  s: "[سصز]",
  t: "[تط]",
  v: "ف",
  w: "و",
  x: "ك[سز]",
  y: "ا?[يو]?",
  z: "[زظذس]",
  a: "[اعى]?",
  e: "[ايع]?",
  i: "ا?[يع]?",
  o: "[وا]?",
  u: "[وا]?",
};

const LETTER = new RegExp(
  Object.keys(LETTERS)
    .sort((a, b) => b.length - a.length)
    .join("|"),
  "gu",
);

/** What a letter more is worth: foreign names are written with their vowels. */
const LETTER_WORTH = 4;

/** What it is worth that both write a letter that one may lack: `y` and ي, `U` and the و of `أوبر`, `z` and ز. */
const LIKELY = 20;

/** The definite article, before any letter: `al-`, `el-`, `as-`, `ash-`. */
const ARTICLE = /^(?:[ae]l-?|[ae](?:sh|th|dh|[dnrstz\u1e0d\u1e63\u1e6d\u1e93])-)(?=.{2})/u;

/**
 * The words of the archive that Latin ones stand for.
 *
 * @param text of one word or more; an article may be parted from its word.
 * @param words loads the files of a bucket of words, of every bundle.
 * @returns `undefined` where the text is not all in Latin letters, or the archive has nothing for a word of it.
 */
export async function transliterated(text: string, words: LoadWords): Promise<string | undefined> {
  const latin = lettersOf(text);
  if (!/^[\p{Script=Latin}\u02bf\s-]+$/u.test(latin)) return undefined;
  const parts = latin.replace(/\b([ae]l)\s+/g, "$1-").split(/\s+/);
  const found = await Promise.all(parts.map((part) => arabicFor(part, words)));
  const likeliest = found.flatMap(([word]) => word ?? []);
  return likeliest.length === parts.length ? likeliest.join(" ") : undefined;
}

/** Letters that say the same in one way: the hamza is not written, `'` may be either sign and says nothing. */
function lettersOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .normalize("NFC")
    .replace(/[\u02bb\u2018`]/g, "\u02bf")
    .replace(/[\u02be\u2019'\u02bc]/g, "")
    .replaceAll("\u1e0f", "dh")
    .replaceAll("\u1e6f", "th")
    .replaceAll("\u1e2b", "kh")
    .replaceAll("\u0121", "gh")
    .replaceAll("\u0161", "sh");
}

/**
 * The words of the archive that a Latin one may stand for, the likeliest first.
 *
 * @param latin in small letters; an article may stand before it with a hyphen.
 */
export async function arabicFor(latin: string, words: LoadWords): Promise<string[]> {
  const hasArticle = ARTICLE.test(latin);
  const rest = latin
    .replace(ARTICLE, "")
    .replaceAll("-", "")
    .replace(/(\p{L})\1+/gu, "$1");
  const pattern = patternOf(rest);
  const is = new RegExp(`^(ال)?${pattern}$`, "u");
  const buckets = new Set(Array.from(firstLetters(pattern), bucketOf));
  const found: { written: string; worth: number }[] = [];
  for (const [form, { written, articles }] of merged(
    (await Promise.all(Array.from(buckets, words))).flat(),
  )) {
    const match = is.exec(form);
    // `إليها` has no article.
    if (!match || (match[1] !== undefined && /^[أإ]/.test(written))) continue;
    const own = form.slice(match[1]?.length ?? 0);
    const agrees = hasArticle === (match[1] !== undefined);
    const worth =
      articles *
      LETTER_WORTH ** own.length *
      (agrees ? 2 : 1) *
      ((form.includes("ي") ? /[iīye]/ : /^[^iīy]*$/).test(rest) ? LIKELY : 1) *
      (/^[ouū]/.test(rest) && own.startsWith("او") ? LIKELY : 1) *
      (own.includes("ز") && /^[^xz]+$/.test(rest) ? 1 : LIKELY);
    found.push({ written, worth });
  }
  return found.sort((a, b) => b.worth - a.worth).map(({ written }) => written);
}

/** Vowels at the beginning and at the end of a word have their own letters. */
function patternOf(latin: string): string {
  return latin
    .replace(LETTER, (letters) => LETTERS[letters] ?? letters)
    .replace(/^\[اعى\]\?|^\[ايع\]\?|^ا\?\[يع\]\?|^\[وا\]\?/, (vowel) =>
      vowel.startsWith("[وا") ? "[اع]و?" : vowel.startsWith("[اعى") ? "[اع]" : "[اع]ي?",
    )
    .replace(/^ا\?\[يو\]\?/, "ي")
    .replace(/\[اعى\]\?$/, "[اهىع]?")
    .replace(/\[ايع\]\?$/, "[ايهع]?")
    .replace(/\[اعى\]\?\[هح\]$/, "(?:[اع]?ح|[اه])");
}

/** The letters with which a word that fits may begin, less those that its skeleton leaves out. */
function firstLetters(pattern: string): string {
  let letters = "";
  for (const [piece] of pattern.matchAll(/\((?:\?:)?[^)]*\)\??|\[[^\]]*\]\??|.\??/gu)) {
    const own = piece.replace(/[^\p{L}]/gu, "");
    const strong = own.replace(/[اويهى]/g, "");
    letters += strong;
    if (!piece.endsWith("?") && strong === own) return letters;
  }
  return `${letters}ا`;
}
