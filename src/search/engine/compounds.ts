/** Names and words of two parts, written as one or with a space: `أبو زيد`, `أبوزيد`. Pure. */

/** First parts, folded, behind which a name goes on. */
const FIRST = "عبد|ابو|ابي|ابا|ام|ابن|بن|ذو|ذي|راس|تل|دير|بور|سان|نيو|كوت|بيت|حضر";

/** Second parts, folded. */
const SECOND = "الله|الدين|الملك|السلام";

const COMPOUND = new RegExp(`^(?:(${FIRST})(.{3,})|(.{2,}?)(${SECOND}))$`);

/** The two parts of a folded word, if it is likely to have them. */
export function partsOf(form: string): readonly [string, string] | undefined {
  const [, first, rest, name, second] = COMPOUND.exec(form) ?? [];
  if (first !== undefined && rest !== undefined) return [first, rest];
  return name !== undefined && second !== undefined ? [name, second] : undefined;
}

/** What two folded words are as one. */
export function together(first: string, second: string): string | undefined {
  const isLong = first.length >= 2 && second.length >= 3;
  return isLong && /^\p{L}+$/u.test(first + second) ? first + second : undefined;
}
