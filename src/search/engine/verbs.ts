/**
 * Verbs in their tenses and genders, by pattern (Wright, "A Grammar of the Arabic Language", I §90–180): of `تعلن`
 * it gives `يعلن` and `أعلن`. Which of them there are, the archive's vocabulary says.
 */
import type { Analyser } from "../analyser/index.ts";
import type { QueryTerm } from "./query.ts";
import { termOf } from "./synonyms.ts";
import { articlesWith, type ArchiveWords } from "./archive-words.ts";

/** Of how many articles that have a word one has it with the article, where it is a noun. */
const OF_NOUNS = 20;

/** What may stand before a verb: a conjunction, the future's س. */
const BEFORE_VERBS = /^[وف]?س?$/;

/** Verbs whose first letter, و, the imperfect leaves out, and that news has. */
const ASSIMILATED = new Set("وصل وقع وقف وجد وضع وعد ولد ورد وصف وزن".split(" "));

/** A verb as the third person has it, folded: `أعلن`, and of `يعلن` what follows the person's letter. */
interface Verb {
  perfect: string;
  imperfect: string;
}

/** The person's letter, the rest, and the plural's ending. */
const IMPERFECT = /^[يت](.{2,}?)(?:(?<=.{4})(?:ون|وا|ان))?$/;

/** Without the ending of the feminine or the plural. */
const PERFECT = /^(.{3,}?)(?:ت|وا)?$/;

/** A verb in its other tense and gender: the most frequent that the word may be, if the archive shows that it is one. */
export async function tensesOf(
  { form, stem }: QueryTerm,
  { words, articles }: ArchiveWords,
  analyser: Analyser,
): Promise<QueryTerm[]> {
  const start = Math.max(0, form.indexOf(stem));
  if (!BEFORE_VERBS.test(form.slice(0, start))) return [];
  const typed = form.slice(start);
  const isText = articles === 1;
  const countOf = async (...forms: string[]): Promise<number> => {
    const counts = await Promise.all(forms.map((one) => articlesWith(one, words)));
    return counts.reduce((sum, { articles: having }) => sum + having, 0);
  };
  if (OF_NOUNS * (await countOf(`ال${typed}`)) > (await countOf(typed))) return [];
  const verbs = verbsOf(typed).map(async ({ perfect, imperfect }) => {
    const persons = isText ? ["ي", "ت"] : ["ي"];
    const counts = await Promise.all([
      countOf(perfect),
      countOf(...persons.map((person) => person + imperfect)),
      countOf(...femininesOf(perfect)),
    ]);
    // A text by itself has few of a verb's forms.
    const isVerb = isText ? counts.some(Boolean) : counts.every(Boolean);
    return { perfect, imperfect, count: isVerb ? counts[0] + counts[1] : -1 };
  });
  const [usual] = (await Promise.all(verbs))
    .filter(({ count }) => count >= 0)
    .sort((a, b) => b.count - a.count);
  if (usual === undefined) return [];
  const forms = [usual.perfect, `ي${usual.imperfect}`, `ت${usual.imperfect}`];
  return forms.flatMap((one) => termOf(one, analyser) ?? []).filter((one) => one.stem !== stem);
}

/** What verbs a folded word may be, likely or not: nothing stands before it. */
function verbsOf(form: string): Verb[] {
  const imperfect = IMPERFECT.exec(form)?.[1];
  const perfect = PERFECT.exec(form)?.[1];
  return [
    ...(imperfect === undefined
      ? []
      : perfectsOf(imperfect).map((own) => ({ perfect: own, imperfect }))),
    ...(perfect === undefined
      ? []
      : imperfectsOf(perfect).map((own) => ({ perfect, imperfect: own }))),
  ];
}

/** The feminine of a perfect, which no noun has: `أعلنت`, `بدأت`, `نفت`. */
function femininesOf(perfect: string): string[] {
  return [`${perfect}ت`, ...(/[اي]$/.test(perfect) ? [`${perfect.slice(0, -1)}ت`] : [])];
}

/** `علن` and `أعلن`, `زور` and `زار`, `ستضيف` and `استضاف`, `وكد` and `أكد`, `دعو` and `دعا`. */
function perfectsOf(imperfect: string): string[] {
  if (imperfect.length < 3) {
    return [`و${imperfect}`].filter((perfect) => ASSIMILATED.has(perfect));
  }
  const hollow = imperfect.replace(/[وي](?=.$)/, "ا");
  const weak = imperfect.replace(/و$/, "ا");
  const hamza = imperfect.replace(/^و/, "ا");
  const plain = [...new Set([imperfect, hollow, weak])];
  return [...new Set([...plain, ...plain.map((one) => `ا${one}`), hamza])];
}

/** The reverse. */
function imperfectsOf(perfect: string): string[] {
  if (ASSIMILATED.has(perfect)) return [perfect.slice(1)];
  const rests = perfect.startsWith("ا") ? [perfect.slice(1), `و${perfect.slice(1)}`] : [];
  return [perfect, ...rests]
    .filter(({ length }) => length >= 3)
    .flatMap((rest) => {
      const weak = rest.endsWith("ا") ? ["و", "ي"].map((last) => rest.slice(0, -1) + last) : [];
      const hollow = /ا.$/.test(rest)
        ? ["و", "ي"].map((middle) => rest.replace(/ا(?=.$)/, middle))
        : [];
      return [rest, ...weak, ...hollow];
    });
}
