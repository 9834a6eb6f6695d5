/**
 * Derives the lexicon from the frequencies of words: which words are stems, and which are a more frequent
 * word with a clitic or an ending. Run by `npm run lexicon`, not by a build.
 */
import { createEvidence } from "./evidence.ts";
import type { Frequency } from "./frequency.ts";
import { listed, rareNouns } from "./listed-words.ts";
import {
  ARTICLES,
  bare,
  ENDINGS,
  FEMININE,
  PROCLITICS,
  SHORTEST,
} from "../../search/analyser/stem.ts";

const ARABIC = /^[\u0621-\u064a]{2,}$/;

/**
 * How likely a letter is a proclitic. A word that begins with it is cut if the word is not more frequent
 * than this share of the rest. ك and ف are rarely proclitics, so `كمال` is not ك before مال.
 */
const BELIEF: Readonly<Record<string, number>> = { و: 1, ف: 0.1, ب: 0.5, ك: 0.05, ل: 0.5, س: 0.3 };

/** For endings: how frequent the rest must be, as a share of the frequency of the whole word. */
const WORTH: Readonly<Record<string, number>> = {
  ات: 0.15,
  ان: 0.6,
  هم: 0.6,
  نا: 0.6,
  هن: 1,
  كم: 1.5,
  ت: 0.5,
  تي: 0.5,
  اتهما: 0.1,
  اتها: 0.1,
  اتهم: 0.1,
  اتنا: 0.1,
  اته: 0.1,
  تهما: 0.1,
  تهن: 0.1,
  يات: 0.1,
  يين: 0.1,
  يون: 0.1,
  تها: 0.15,
  تهم: 0.15,
  تنا: 0.2,
  تكم: 0.2,
  ته: 0.2,
};
const USUAL_WORTH = 0.3;

/** Words whose beginning or end only looks like an affix, though their frequencies do not show it. */
const BY_HAND =
  "الله المان ماكرون ياسين شعبان عرفات بلال باسم هارون شاهين لينين خلدون نادين كانون نبات".split(
    " ",
  );

/** Words that are no stems, though they are frequent enough. */
const NO_STEMS: ReadonlySet<string> = new Set(["واضاف"]);

/** How often the words of a stem are written. */
interface Family {
  /** In all, with whatever stands before them. */
  count: number;
  alone: number;
  /** After a definite article, or with `ال` that is part of the word. */
  noun: number;
}

/**
 * The stems of a language, as {@link bare} leaves them, and what is listed beside them.
 *
 * @param frequencies of each folded word; some ten thousand articles are enough.
 * @param least articles that a stem, or its whole family, must be in.
 */
export function deriveLexicon(
  frequencies: ReadonlyMap<string, Frequency>,
  least: number,
): string[] {
  const evidence = createEvidence(frequencies, BY_HAND);
  const { frequency, asNoun, asDefinite } = evidence;

  function beginsWithClitic(word: string): boolean {
    const article = ARTICLES.find((a) => word.startsWith(a) && word.length - a.length >= 2);
    if (article !== undefined && !evidence.hasOwnArticle(word)) return true;
    return PROCLITICS.some((proclitic) => word.startsWith(proclitic) && isClitic(proclitic, word));
  }

  function isClitic(proclitic: string, word: string): boolean {
    const rest = word.slice(proclitic.length);
    if (rest.length < 2) return false;
    const count = frequency(word);
    const ofRest = frequency(rest) + frequency(`ال${rest}`);
    const noun = asNoun(word);
    const belief = Math.min(...Array.from(proclitic, (letter) => BELIEF[letter] ?? 0));
    if (ofRest * belief >= count && !(noun >= 3 && noun >= 0.1 * count)) return true;
    // `وقال` and `بقيادة` are frequent, but never take what a noun does.
    if (rest.length < SHORTEST || noun >= 0.03 * count) return false;
    if (proclitic === "و") return ofRest >= (rest.length > SHORTEST ? 0.05 : 0.3) * count;
    return /^و?[بل]$/.test(proclitic) && ofRest >= 0.1 * count && asNoun(rest) > 0.1 * ofRest;
  }

  const heads = new Map<string, number>();
  for (const [word, { articles }] of frequencies) {
    if (ARABIC.test(word) && !beginsWithClitic(word)) heads.set(word, articles + asNoun(word));
  }
  const head = (word: string): number => heads.get(word) ?? 0;

  /** Without its ending, `مؤسساتي` is `مؤسسات`, which still has one. */
  function endsWithSuffix(word: string, count: number): boolean {
    return (
      endsDirectly(word, count) || (bare(word).endsWith("ات") && endsDirectly(bare(word), count))
    );
  }

  function endsDirectly(word: string, count: number): boolean {
    return ENDINGS.some((ending) => {
      const shortest = FEMININE.test(ending) ? SHORTEST - 1 : SHORTEST;
      if (!word.endsWith(ending) || word.length - ending.length < shortest) return false;
      const rest = word.slice(0, -ending.length);
      const relatives = ending.startsWith("ت") && ending !== "ت" ? ["ه"] : ["", "ه", "ي", "يه"];
      const best = Math.max(...(ending === "ان" ? [""] : relatives).map((e) => head(rest + e)));
      return best >= least && best >= (WORTH[ending] ?? USUAL_WORTH) * count;
    });
  }

  const words = [...heads].filter(([word, count]) => !endsWithSuffix(word, count));
  const families = new Map<string, Family>();
  for (const [word, count] of words) {
    const family = familyOf(bare(word));
    families.set(bare(word), {
      count: family.count + count,
      alone: family.alone + frequency(word),
      noun: family.noun + evidence.withArticle(word) + evidence.hamza(word),
    });
  }

  function familyOf(stem: string): Family {
    return families.get(stem) ?? { count: 0, alone: 0, noun: 0 };
  }

  function isDefinite(word: string): boolean {
    if (BY_HAND.includes(`ال${word}`) || evidence.hasHamza(`ال${word}`)) return false;
    return evidence.withArticle(word) >= least;
  }

  function isStem(stem: string): boolean {
    const { count, noun } = familyOf(stem);
    if (count < least || NO_STEMS.has(stem)) return false;
    // A stem of two letters is listed only for the definite article before it.
    if (stem.length < SHORTEST) return isDefinite(stem);
    // `الغاز` rather means `غاز` than `ألغاز`.
    return !stem.startsWith("ال") || noun > familyOf(stem.slice(2)).alone;
  }

  const stems = new Set([...families.keys()].filter(isStem));
  for (const word of BY_HAND) stems.add(bare(word));
  const asNouns = (word: string): number => familyOf(bare(word)).noun;
  const moreUsual = words
    .map(([word]) => word)
    .filter((word) => word.startsWith("ل") && asNouns(word) > asNouns(word.slice(1)));
  return [
    ...stems,
    ...listed(stems, moreUsual, evidence, least),
    ...rareNouns(stems, evidence)
      .filter((word) => !endsWithSuffix(word, asDefinite(word)))
      .map(bare),
  ];
}
