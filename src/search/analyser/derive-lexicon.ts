/**
 * Derives the lexicon from how often words occur: which of them are stems, and which are made of a
 * clitic or an ending and something better known. Run by `npm run lexicon`, not by a build.
 */
import { isStopWord } from "./stop-words.ts";
import { ARTICLES, bare, ENDINGS, PROCLITICS, SHORTEST } from "./stem.ts";

const ARABIC = /^[\u0621-\u064a]{2,}$/;

/**
 * What a proclitic letter is believed: a word that begins with it is cut if it is not more frequent
 * than this share of the rest. ك and ف are rare as proclitics, so `كمال` is not ك before مال.
 */
const BELIEF: Readonly<Record<string, number>> = { و: 1, ف: 0.1, ب: 0.5, ك: 0.05, ل: 0.5, س: 0.3 };

/** The like for endings: how frequent the rest must be, as a share of the whole word. */
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

/** Names and words whose beginning or end only looks like an affix, which no frequency tells. */
const BY_HAND =
  "الله المان ماكرون ياسين شعبان عرفات بلال باسم هارون شاهين لينين خلدون نادين كانون نبات".split(
    " ",
  );

/** And what frequency takes for a stem, since the paper writes it so at every turn. */
const NO_STEMS: ReadonlySet<string> = new Set(["واضاف"]);

/**
 * The stems of a language, as {@link bare} leaves them.
 *
 * @param frequencies how many articles have each folded word; some ten thousand articles are enough.
 * @param least articles that a stem, or its whole family, must be in.
 */
export function deriveLexicon(frequencies: ReadonlyMap<string, number>, least: number): string[] {
  const frequency = (word: string): number => frequencies.get(word) ?? 0;

  /** How often a word takes an article or a preposition: only a noun does, and only its beginning. */
  function asNoun(word: string): number {
    const before = ["ال", "وال", "بال", "فال", "كال", "ب", "وب"];
    if (!word.startsWith("ل")) before.push("ل", "ول", "لل", "ولل");
    return before.reduce((sum, clitic) => sum + frequency(clitic + word), 0);
  }

  function beginsWithClitic(word: string): boolean {
    const article = ARTICLES.find((a) => word.startsWith(a) && word.length - a.length >= 2);
    if (article !== undefined) {
      // `التزام` has an article of its own before it, `الوزير` does not.
      const own = ["ال", "بال", "وال", "لل"].reduce((sum, a) => sum + frequency(a + word), 0);
      return own < 3 || own <= 0.02 * frequency(word);
    }
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
  for (const [word, count] of frequencies) {
    if (ARABIC.test(word) && !beginsWithClitic(word)) heads.set(word, count + asNoun(word));
  }
  const head = (word: string): number => heads.get(word) ?? 0;

  /** What stays of `مؤسساتي` is `مؤسسات`, which has an ending still. */
  function endsWithSuffix(word: string, count: number): boolean {
    return (
      endsDirectly(word, count) || (bare(word).endsWith("ات") && endsDirectly(bare(word), count))
    );
  }

  function endsDirectly(word: string, count: number): boolean {
    return ENDINGS.some((ending) => {
      if (!word.endsWith(ending) || word.length - ending.length < SHORTEST) return false;
      const rest = word.slice(0, -ending.length);
      const relatives = ending.startsWith("ت") && ending !== "ت" ? ["ه"] : ["", "ه", "ي", "يه"];
      const best = Math.max(...(ending === "ان" ? [""] : relatives).map((e) => head(rest + e)));
      return best >= least && best >= (WORTH[ending] ?? USUAL_WORTH) * count;
    });
  }

  const stems = new Map<string, number>();
  for (const [word, count] of heads) {
    if (endsWithSuffix(word, count)) continue;
    stems.set(bare(word), (stems.get(bare(word)) ?? 0) + count);
  }
  const frequent = [...stems].filter(([, count]) => count >= least).map(([stem]) => stem);
  const stopWord = (word: string): boolean => word.length < SHORTEST && isStopWord(word);
  const right = frequent.filter((word) => !stopWord(word) && !NO_STEMS.has(word));
  return [...right, ...BY_HAND.map(bare)];
}
