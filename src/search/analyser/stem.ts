/**
 * Stemming of Arabic words that looks words up.
 *
 * The affixes are those of light stemming (Larkey, Ballesteros and Connell, "Light stemming for
 * Arabic information retrieval", 2007: light10; Lucene's `ArabicStemmer`; Snowball's Arabic), with the
 * bare proclitics ب ل ك ف س and the pronouns that light10 leaves alone. What light10 cuts blindly is
 * cut here only where the rest is known as a stem: `وزير`, `إيران` and `سكان` stay whole, `لكندا` and
 * `بأسبوع` do not. Only a word of which no part is known is cut as light10 does.
 */

/** The article with what may stand before it; the longest first. */
export const ARTICLES = [
  "وبال",
  "وكال",
  "فبال",
  "ولل",
  "فلل",
  "وال",
  "فال",
  "بال",
  "كال",
  "لل",
  "ال",
];

/** Proclitics without an article, in the order in which they are tried. */
export const PROCLITICS = ["و", "ف", "ب", "ك", "ل", "س", "وب", "ول", "وك", "فب", "فل", "وس", "فس"];

/** Endings that may be cut at once: feminine ت before a pronoun, plurals, duals, verbs, tanwin. */
export const ENDINGS = (
  "اتهما تهما اتها اتهم اتنا تها تهم تهن تنا تكم تان تين اته يات يين يون يان ته تي هما " +
  "ها هم هن نا كم ات ان ين ون وا تا ت ا"
).split(" ");

/** Those before which a feminine ه becomes ت: it is one of the three letters in `لغتهم`, `سنتين`. */
export const FEMININE = /^ت..+$/;

/** Endings under which another one may lie: `لقاءاته`. */
const OUTER = ["هما", "ها", "هم", "هن", "نا", "ه", "ي", "ا"];

/** {@link ENDINGS} by the letter in which they end: most words end in none of them. */
const BY_LAST_LETTER = new Map<string, string[]>();
for (const ending of ENDINGS) {
  const letter = ending.slice(-1);
  BY_LAST_LETTER.set(letter, [...(BY_LAST_LETTER.get(letter) ?? []), ending]);
}

/** light10's endings, for words of which nothing is known. */
const BLIND = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];

/** A decade, which is no number of years: `التسعينات`, `التسعينيات`. */
const DECADE = /^[وف]?(?:[بك]?ال|لل|[بل])?((?:عشر|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)ين)ي?ات$/;

/** Letters that must be left after a cut. */
export const SHORTEST = 3;

const ARABIC = /^[\u0621-\u064a]+$/;

/** Whether a stem is known. */
export interface Stems {
  has(stem: string): boolean;
}

/** A word without the feminine ه and the ي of relation, in which its relatives differ from it. */
export function bare(word: string): string {
  const masculine = word.length > SHORTEST ? cut(word, "ه") : word;
  return masculine.length > SHORTEST ? cut(masculine, "ي") : masculine;
}

/**
 * The stem of a folded word. Words of other scripts, numbers and words of two letters are their own.
 *
 * A word with the article has the stem of the word without it, unless the lexicon knows those letters
 * as part of a stem.
 *
 * @param stems the known stems, each as {@link bare} leaves it.
 */
export function stem(word: string, stems: Stems): string {
  if (word.length < SHORTEST || !ARABIC.test(word)) return word;
  if (/^[وف]?لله$/.test(word)) return stem("الله", stems);
  const decade = word.endsWith("ات") ? DECADE.exec(word)?.[1] : undefined;
  if (decade !== undefined) return `${decade}ات`;
  return lookUp(word, stems) ?? blind(word);
}

/**
 * A word as it begins, for the word that is still being typed: without article, but with whatever
 * ending it has so far.
 */
export function beginning(word: string): string {
  return word.replace(/^(?:[وف]?[بك]?ال|[وف]?لل)/, "");
}

/**
 * The known stem of a word with whatever stands before and after it.
 *
 * @param articles those that may begin the word.
 */
function lookUp(word: string, stems: Stems, articles = ARTICLES): string | undefined {
  const article = articleOf(word, articles);
  if (article === undefined) return known(word, stems) ?? withoutProclitic(word, stems);
  const rest = word.slice(article.length);
  // Neither a conjunction nor a preposition follows an article.
  const found = lookUp(rest, stems, ["ال"]);
  if (article.endsWith("لل")) return afterLam(rest, found, stems);
  // `ألمانيا` and `بألمانيا` have no article. But the article is not among the three letters that a cut
  // must leave, and no more may be cut than after it: `المئة` is no `ألم` with an ending.
  const own = known(`ال${rest}`, stems);
  if (own !== undefined && own.length - 2 >= (found?.length ?? SHORTEST)) return own;
  const exact = article === "ال" ? undefined : [bare(word), bare(cut(word, "ا"))];
  const whole = exact?.find((plain) => stems.has(plain));
  if (whole !== undefined) return whole; // `والدي`, `والدها`, `بالغة`
  if (stems.has(ownArticle(`ال${rest}`))) return own;
  if (found !== undefined) return found;
  const short = rest.length < SHORTEST ? own : undefined; // `ألفا`
  return article === "ال" ? short : (known(word, stems) ?? short ?? withoutProclitic(word, stems));
}

/**
 * The known stem of what follows لل: `للوزير` is ل before الوزير, `للندن` is ل before لندن. `للجنة` may
 * be either, and the lexicon lists what is meant. But no more may be cut for it: `للبنات` is no `لبن`.
 *
 * @param found the known stem of the rest as it is.
 */
function afterLam(rest: string, found: string | undefined, stems: Stems): string | undefined {
  const whole = known(`ل${rest}`, stems);
  if (whole === undefined || found === undefined) return whole ?? found;
  return stems.has(ownLam(whole)) && whole.length > cut(found, "ه").length ? whole : found;
}

/** What the lexicon lists for a word that seems to have an article of which the rest is a word as well. */
export function ownArticle(word: string): string {
  return `ا${word}`;
}

/** What the lexicon lists for a stem that begins with ل and after لل is more usual than without. */
export function ownLam(word: string): string {
  return `ل${word}`;
}

function articleOf(word: string, articles: readonly string[]): string | undefined {
  return articles.find((article) => word.startsWith(article) && word.length >= article.length + 2);
}

/** The known stem that is left when endings are cut, up to three of them. */
function known(word: string, stems: Stems, depth = 0): string | undefined {
  const plain = bare(word);
  if (stems.has(plain)) return plain;
  for (const ending of BY_LAST_LETTER.get(word.slice(-1)) ?? []) {
    const left = word.length - ending.length;
    if (!word.endsWith(ending) || left < SHORTEST - 1) continue;
    if (left < SHORTEST && !FEMININE.test(ending)) continue;
    const rest = left < SHORTEST ? `${word.slice(0, left)}ه` : bare(word.slice(0, left));
    if (stems.has(rest)) return rest;
  }
  if (depth === 3) return undefined;
  for (const ending of OUTER) {
    if (!word.endsWith(ending) || word.length - ending.length <= SHORTEST) continue;
    const found = known(word.slice(0, -ending.length), stems, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function withoutProclitic(word: string, stems: Stems): string | undefined {
  for (const proclitic of PROCLITICS) {
    if (!word.startsWith(proclitic) || word.length - proclitic.length < SHORTEST) continue;
    const rest = word.slice(proclitic.length);
    // س stands before verbs, which have no article.
    const definite = rest.startsWith("ال") && !proclitic.endsWith("س");
    const found = definite ? lookUp(rest, stems, ["ال"]) : known(rest, stems);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What light10 leaves of a word. */
function blind(word: string): string {
  const article = articleOf(word, ARTICLES);
  if (article !== undefined) return blind(word.slice(article.length));
  const alone = word.length > SHORTEST + 1 ? word.replace(/^و/, "") : word;
  return BLIND.reduce(
    (rest, ending) => (rest.length - ending.length >= SHORTEST ? cut(rest, ending) : rest),
    alone,
  );
}

function cut(word: string, ending: string): string {
  return word.endsWith(ending) ? word.slice(0, -ending.length) : word;
}
