/**
 * Verbs in their tenses and genders, by pattern (Wright, "A Grammar of the Arabic Language", I §90–180): of `تعلن`
 * it gives `يعلن` and `أعلن`. Which of them there are, the archive's vocabulary says. Pure.
 */

/** Verbs whose first letter, و, the imperfect leaves out, and that news has. */
const ASSIMILATED = new Set("وصل وقع وقف وجد وضع وعد ولد ورد وصف وزن".split(" "));

/** A verb as the third person has it, folded: `أعلن`, and of `يعلن` what follows the person's letter. */
export interface Verb {
  perfect: string;
  imperfect: string;
}

/** The person's letter, the rest, and the plural's ending. */
const IMPERFECT = /^[يت](.{2,}?)(?:(?<=.{4})(?:ون|وا|ان))?$/;

/** Without the ending of the feminine or the plural. */
const PERFECT = /^(.{3,}?)(?:ت|وا)?$/;

/** What verbs a folded word may be, likely or not: nothing stands before it. */
export function verbsOf(form: string): Verb[] {
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
export function femininesOf(perfect: string): string[] {
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
