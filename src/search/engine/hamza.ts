/** Where folding drops a hamza, with what a word ends in: what else a word so written may be. */
import { fold, tokenise } from "../analyser/index.ts";
import type { OtherWriting } from "./numerals.ts";
import { articlesWith, type LoadWords } from "./archive-words.ts";

/** How much more frequent a word is with its hamza on another seat, if that is how it is written. */
const USUALLY = 5;

/** A hamza between a long ا and a pronoun, whose seat is the case's: `أعضاءه`, `أعضاؤه`, `أعضائه`. */
const BEFORE_PRONOUN = /(?<=\p{L}ا)[ءؤئ](?=(?:هما|ها|هم|هن|ه|نا|كم|ي)$)/u;

/** A hamza within a word, with its seat; where it may sit. That of `وأرحل` is at the word's beginning. */
const HAMZA = /(?<=\p{L})(?<!^[وفبكل]{1,2})(?:اء|[ءأؤئ])(?=\p{L})/u;
const SEATS = ["ء", "أ", "ؤ", "ئ", "اء", "ؤو"];

/** A word with a hamza within it, with the hamza on each other seat: `مسؤلية`, `تفائل`. */
export function otherSeats(written: string): string[] {
  if (!HAMZA.test(written)) return [];
  return SEATS.map((seat) => written.replace(HAMZA, seat)).filter((other) => other !== written);
}

/** Words that are written with a hamza, in other writing. */
export async function otherHamzas(text: string, words: LoadWords): Promise<OtherWriting[]> {
  /** In how many articles a word is, where its form is not more often another's: `لماء`, `لما`. */
  const countOf = async (word: string): Promise<number> => {
    const { written, articles } = await articlesWith(word, words);
    return written === word ? articles : 0;
  };
  const found = tokenise(text).map(async ({ start, end }): Promise<OtherWriting> => {
    const written = text.slice(start, end);
    const barer = barerOf(written);
    const isBarer = barer !== undefined && (await countOf(barer)) > (await countOf(written));
    const own = isBarer ? barer : written;
    const others = withProclitics(own);
    const counts = await Promise.all(others.map((other) => articlesWith(other, words)));
    const most = others.length > 0 ? await countOf(own) : 0;
    // What stands before a word makes a rarer one of it, however the first article has written that.
    const known = others.filter((other, i) => {
      const { written: first, articles } = counts[i] ?? { written: "", articles: 0 };
      return articles > 0 && (first === other || articles < most);
    });
    const seated = await usualSeat(written, words);
    return {
      written,
      others: [...(isBarer ? [barer] : []), ...known, ...otherCases(written), ...seated],
    };
  });
  return Promise.all(found);
}

/** A word with its hamza on the seat that it usually has, if it has none: `تفاؤل` for `تفائل`. */
async function usualSeat(written: string, words: LoadWords): Promise<string[]> {
  const forms = otherSeats(written).filter((other) => fold(other) !== fold(written));
  const counts = await Promise.all(
    [written, ...forms].map(async (one) => (await articlesWith(one, words)).articles),
  );
  const [own = 0, ...others] = counts;
  const most = Math.max(0, ...others);
  return most > USUALLY * own ? forms.filter((_, i) => others[i] === most).slice(0, 1) : [];
}

/** The same word in the other cases. */
function otherCases(written: string): string[] {
  const [seat] = BEFORE_PRONOUN.exec(written) ?? [];
  if (seat === undefined) return [];
  return Array.from("ءؤئ".replace(seat, ""), (other) => written.replace(BEFORE_PRONOUN, other));
}

/** What a word with a hamza at its end may be: without a seat (`جزؤ`), and without what stands before it. */
function barerOf(written: string): string | undefined {
  if (/^\p{L}{2,}[ؤئ]$/u.test(written)) return `${written.slice(0, -1)}ء`;
  return /^[وفبلك]\p{L}{2,}ء$/u.test(written) ? written.slice(1) : undefined;
}

/** Of two letters before a hamza, before which the analyser cuts nothing: `وبدء`. */
function withProclitics(written: string): string[] {
  return /^\p{L}{2}ء$/u.test(written) ? ["و", "ب", "ل"].map((before) => before + written) : [];
}
