/** Where folding drops a hamza, with what a word ends in: what else a word so written may be. Pure. */

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

/** The same word in the other cases. */
export function otherCases(written: string): string[] {
  const [seat] = BEFORE_PRONOUN.exec(written) ?? [];
  if (seat === undefined) return [];
  return Array.from("ءؤئ".replace(seat, ""), (other) => written.replace(BEFORE_PRONOUN, other));
}

/** What a word with a hamza at its end may be: without a seat (`جزؤ`), and without what stands before it. */
export function barerOf(written: string): string | undefined {
  if (/^\p{L}{2,}[ؤئ]$/u.test(written)) return `${written.slice(0, -1)}ء`;
  return /^[وفبلك]\p{L}{2,}ء$/u.test(written) ? written.slice(1) : undefined;
}

/** Of two letters before a hamza, before which the analyser cuts nothing: `وبدء`. */
export function withProclitics(written: string): string[] {
  return /^\p{L}{2}ء$/u.test(written) ? ["و", "ب", "ل"].map((before) => before + written) : [];
}
