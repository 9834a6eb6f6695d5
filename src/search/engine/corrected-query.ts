/** Did you mean: a query in which the words that are hardly in the archive are put right. */
import { fold, tokenise } from "../analyser/index.ts";
import { bucketOf } from "../format/vocabulary.ts";
import { correction, merged, MORE_FREQUENT, type Doubt } from "./correct.ts";
import { otherSeats } from "./hamza.ts";
import { inOtherLayout } from "./keyboard.ts";
import type { QueryTerm } from "./query.ts";
import { transliterated } from "./transliterate.ts";
import type { ArchiveWords, LoadWords } from "./archive-words.ts";

/**
 * Share of the archive's articles that have a word, up to which another one may have been meant; where
 * other forms of it are more frequent, a slip within it.
 */
export const HARDLY = 1 / 10_000;

/** The same as a number of articles, at least. */
const LEAST = 2;

/** Times that share, up to which a word that is far more frequent may have been meant. */
const SELDOM = 10;

/** Letters with which words begin that are taken for each other; the first by most typists. */
const CONFUSED = ["ضظ", "صس", "طت", "ذزد", "قغج"];

/** What is known of the archive that was searched. */
interface Archive extends ArchiveWords {
  /** How many articles have each term, in any form and as it is typed. */
  counts: readonly { all: number; exact: number }[];
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
    terms.flatMap(({ form, prefix }, i): [string, { count: number; doubt: Doubt }][] => {
      const { all, exact } = counts[i] ?? { all: 0, exact: 0 };
      if (prefix || exact > SELDOM * hardly || !/^\p{L}{3,}$/u.test(form)) return [];
      const doubt = exact > hardly ? "word" : all > hardly ? "form" : "none";
      return [[form, { count: share * exact, doubt }]];
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
  { count, doubt }: { count: number; doubt: Doubt },
  words: LoadWords,
): Promise<string | undefined> {
  const certain = (await twoWords(typed, words)) ?? (await otherSeat(typed, count, words));
  if (certain !== undefined) return certain;
  const proclitic = /^[وفبلك]/.exec(form)?.[0] ?? "";
  // What seems misspelt is most often what a proclitic makes of a word.
  if (doubt !== "none" && proclitic !== "") return undefined;
  const whole = correction(
    form,
    count,
    await wordsLike(form, words, doubt === "none" ? CONFUSED : CONFUSED.slice(0, 1)),
    doubt,
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

/** The word with its hamza on another seat, if that is far more frequent: `رئساء`, `قرائة`. */
async function otherSeat(
  typed: string,
  count: number,
  words: LoadWords,
): Promise<string | undefined> {
  const forms = otherSeats(typed);
  if (forms.length === 0) return undefined;
  const known = merged(await words(bucketOf(fold(typed))));
  const [best] = forms
    .flatMap((form) => known.get(fold(form)) ?? [])
    .filter(({ written }) => /[ءأؤئ]/.test(written))
    .sort((a, b) => b.articles - a.articles);
  const isUsual = best !== undefined && best.articles >= MORE_FREQUENT * Math.max(count, 1);
  return isUsual && fold(best.written) !== fold(typed) ? best.written : undefined;
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
export async function wordsLike(
  form: string,
  words: LoadWords,
  confused: readonly string[] = CONFUSED,
): Promise<string[]> {
  const own = bucketOf(form);
  const first = String.fromCodePoint(Number.parseInt(own, 16));
  const others = confused.filter((letters) => letters.includes(first)).join("");
  const buckets = new Set([own, ...Array.from(others, (letter) => bucketOf(letter))]);
  return (await Promise.all(Array.from(buckets, words))).flat();
}
