/** Did you mean: a query in which the words that are hardly in the archive are put right. */
import { tokenise } from "../analyser/index.ts";
import { bucketOf } from "../format/vocabulary.ts";
import { correction } from "./correct.ts";
import type { QueryTerm } from "./query.ts";

/** Articles that a word is in, up to which another one may have been meant. */
const HARDLY = 2;

/** Loads the files of a bucket of words, of every bundle. */
type LoadWords = (bucket: string) => Promise<string[]>;

/**
 * The query put right, if any of its words can be.
 *
 * @param text the query as it was typed.
 * @param counts how many articles have each of its terms.
 */
export async function correctedQuery(
  text: string,
  terms: readonly QueryTerm[],
  counts: readonly number[],
  words: LoadWords,
): Promise<string | undefined> {
  const right = new Map<string, string>();
  for (const [i, { form, prefix }] of terms.entries()) {
    const count = counts[i] ?? 0;
    if (prefix || count > HARDLY || !/^\p{L}{3,}$/u.test(form)) continue;
    const meant = await meantBy(form, count, words);
    if (meant !== undefined) right.set(form, meant);
  }
  if (right.size === 0) return undefined;
  let corrected = "";
  let done = 0;
  for (const { start, end, form } of tokenise(text)) {
    corrected += text.slice(done, start) + (right.get(form) ?? text.slice(start, end));
    done = end;
  }
  return corrected + text.slice(done);
}

/** The word that was meant, or what was meant behind a proclitic. */
async function meantBy(form: string, count: number, words: LoadWords): Promise<string | undefined> {
  const whole = correction(form, count, await words(bucketOf(form)));
  if (whole !== undefined) return whole;
  const proclitic = /^[وفبلك]/.exec(form)?.[0] ?? "";
  const rest = form.slice(1);
  if (proclitic === "" || rest.length < 4) return undefined;
  const found = correction(rest, count, await words(bucketOf(rest)));
  return found === undefined ? undefined : proclitic + found;
}
