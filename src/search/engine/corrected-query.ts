/** Did you mean: a query in which the words that are hardly in the archive are put right. */
import { tokenise } from "../analyser/index.ts";
import { bucketOf } from "../format/vocabulary.ts";
import { correction, merged } from "./correct.ts";
import { inOtherLayout } from "./keyboard.ts";
import type { QueryTerm } from "./query.ts";
import { transliterated } from "./transliterate.ts";

/**
 * Share of the archive's articles that have a word, up to which another one may have been meant; where
 * other forms of it are more frequent, a slip within it.
 */
export const HARDLY = 1 / 10_000;

/** The same as a number of articles, at least. */
const LEAST = 2;

/** Letters with which words begin that are taken for each other. */
const CONFUSED = ["ضظ", "صس", "طت", "ذزد", "قغج"];

/** Loads the files of a bucket of words. */
type LoadWords = (bucket: string) => Promise<string[]>;

/** What is known of the archive that was searched. */
interface Archive {
  /** How many articles it has. */
  articles: number;
  /** How many of them have each term, in any form and as it is typed. */
  counts: readonly { all: number; exact: number }[];
  words: LoadWords;
  /** Share of all articles that is known by their words. */
  share: number;
}

/**
 * The query put right, if any of its words can be.
 *
 * @param text the query as it was typed.
 */
export async function correctedQuery(
  text: string,
  terms: readonly QueryTerm[],
  { articles, counts, words, share }: Archive,
): Promise<string | undefined> {
  const hardly = Math.max(LEAST, articles * HARDLY);
  const rare = new Map(
    terms.flatMap(({ form, prefix }, i): [string, { count: number; slip: boolean }][] => {
      const { all, exact } = counts[i] ?? { all: 0, exact: 0 };
      if (prefix || exact > hardly || !/^\p{L}{3,}$/u.test(form)) return [];
      return [[form, { count: share * exact, slip: all > hardly }]];
    }),
  );
  const areRare = terms.every(
    ({ form }, i) => form.length < 3 || (counts[i]?.exact ?? 0) <= hardly,
  );
  if (areRare) {
    const other = inOtherLayout(text);
    if (other !== undefined && (await areKnown(other, words))) return other;
    const arabic = await transliterated(text, words);
    if (arabic !== undefined) return arabic;
  }
  let corrected = "";
  let done = 0;
  for (const { start, end, form } of tokenise(text)) {
    const typed = text.slice(start, end);
    const known = rare.get(form);
    const meant = known && (await meantBy(typed, form, known, words));
    corrected += text.slice(done, start) + (meant ?? typed);
    done = end;
  }
  corrected += text.slice(done);
  return corrected === text ? undefined : corrected;
}

/** The word or the two words that were meant, or what was meant behind a proclitic. */
async function meantBy(
  typed: string,
  form: string,
  { count, slip }: { count: number; slip: boolean },
  words: LoadWords,
): Promise<string | undefined> {
  const parted = await twoWords(typed, words);
  if (parted !== undefined) return parted;
  const proclitic = /^[وفبلك]/.exec(form)?.[0] ?? "";
  // What seems misspelt is most often what a proclitic makes of a word.
  if (slip && proclitic !== "") return undefined;
  const whole = correction(
    form,
    count,
    await (slip ? words(bucketOf(form)) : wordsLike(form, words)),
    slip,
  );
  if (whole !== undefined) return whole;
  const rest = form.slice(1);
  if (proclitic === "" || rest.length < 4) return undefined;
  const found = correction(rest, count, await wordsLike(rest, words));
  return found === undefined ? undefined : proclitic + found;
}

/** Two words of which the space was left out: what ends a word stands in it, or an article. */
async function twoWords(typed: string, words: LoadWords): Promise<string | undefined> {
  const place = /(?<=.{2}[ةى])(?=.{3})|(?<=.{3})(?=ال.{2})/.exec(typed)?.index;
  if (place === undefined) return undefined;
  const parted = `${typed.slice(0, place)} ${typed.slice(place)}`;
  return (await areKnown(parted, words)) ? parted : undefined;
}

/** Whether all words of a text are in the archive's vocabulary, which has none of less than three letters. */
async function areKnown(text: string, words: LoadWords): Promise<boolean> {
  const forms = tokenise(text)
    .map(({ form }) => form)
    .filter(({ length }) => length >= 3);
  const known = forms.map(async (form) => merged(await words(bucketOf(form))).has(form));
  return forms.length > 0 && (await Promise.all(known)).every(Boolean);
}

/** The words that begin as a word does, or with a letter that is taken for its first. */
export async function wordsLike(form: string, words: LoadWords): Promise<string[]> {
  const own = bucketOf(form);
  const first = String.fromCodePoint(Number.parseInt(own, 16));
  const others = CONFUSED.filter((letters) => letters.includes(first)).join("");
  const buckets = new Set([own, ...Array.from(others, (letter) => bucketOf(letter))]);
  return (await Promise.all(Array.from(buckets, words))).flat();
}
