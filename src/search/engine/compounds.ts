/** Names and words of two parts, written as one or with a space: `أبو زيد`, `أبوزيد`. */
import type { Analyser } from "../analyser/index.ts";
import { bucketOf } from "../format/vocabulary.ts";
import { merged } from "./correct.ts";
import type { QueryTerm } from "./query.ts";
import { termOf } from "./synonyms.ts";
import type { LoadWords } from "./archive-words.ts";

/** First parts, folded, behind which a name goes on. */
const FIRST = "عبد|ابو|ابي|ابا|ام|ابن|بن|ذو|ذي|راس|تل|دير|بور|سان|نيو|كوت|بيت|حضر";

/** Second parts, folded. */
const SECOND = "الله|الدين|الملك|السلام";

const COMPOUND = new RegExp(`^(?:(${FIRST})(.{3,})|(.{2,}?)(${SECOND}))$`);

/** For each word, what it is in two parts, and as one with its neighbour if the archive knows that. */
export async function compoundsOf(
  terms: readonly QueryTerm[],
  words: LoadWords,
  analyser: Analyser,
): Promise<QueryTerm[][]> {
  const families = terms.map(({ form, parts }) => {
    const [first, second] = (!parts && partsOf(form)) || [];
    const term = first && second ? termOf(`${first} ${second}`, analyser) : undefined;
    return term ? [term] : [];
  });
  for (const [i, { form, parts }] of terms.entries()) {
    const next = terms[i + 1];
    const whole = next && !parts && !next.parts ? together(form, next.form) : undefined;
    const term = whole === undefined ? undefined : termOf(whole, analyser);
    if (!term || !merged(await words(bucketOf(term.form))).has(term.form)) continue;
    families[i]?.push(term);
    families[i + 1]?.push(term);
  }
  return families;
}

/** The two parts of a folded word, if it is likely to have them. */
function partsOf(form: string): readonly [string, string] | undefined {
  const [, first, rest, name, second] = COMPOUND.exec(form) ?? [];
  if (first !== undefined && rest !== undefined) return [first, rest];
  return name !== undefined && second !== undefined ? [name, second] : undefined;
}

/** What two folded words are as one. */
function together(first: string, second: string): string | undefined {
  const isLong = first.length >= 2 && second.length >= 3;
  return isLong && /^\p{L}+$/u.test(first + second) ? first + second : undefined;
}
