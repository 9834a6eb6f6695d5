/** A page made ready to be used, whichever format it came from: its order, divided words, odd characters. */
import { repair, safeRepairs, type Repairs } from "../../../article/repair/repair.ts";
import type { Block, RecognisedPage } from "./page.ts";
import { putInOrder } from "./reading-order.ts";

/** Settles a page, and says what was repaired in its letters. */
export function settle(page: RecognisedPage): Repairs {
  putInOrder(page);
  for (const block of page.blocks) joinDivided(block);
  const repairs: Repairs = {};
  const mend = (text: string): string => {
    if (!/[^\x20-\x7e\u0600-\u061b\u061d-\u06ff]/.test(text)) return text;
    // Noise of recognition looks like misread bytes: that is not for a machine to read again.
    const mended = repair(text, safeRepairs);
    for (const [kind, count] of Object.entries(mended.repairs) as [keyof Repairs, number][])
      repairs[kind] = (repairs[kind] ?? 0) + count;
    return mended.text;
  };
  for (const { lines } of page.blocks) {
    for (const { words } of lines)
      for (const word of words) {
        word.text = mend(word.text);
        if (word.whole) word.whole.text = mend(word.whole.text);
      }
  }
  return repairs;
}

/** Signs that say that a word goes on in the next line; a hyphen does before a small letter alone. */
const divided = /^(.*\p{L})(?:[¬⸗\u00ad]|[-‐](?=$))$/u;

/** Finds words that lines divide, where the file does not say so. */
function joinDivided({ lines }: Block): void {
  for (const [i, { words }] of lines.entries()) {
    const last = words.at(-1);
    const next = lines[i + 1]?.words[0];
    if (!last || !next || last.whole || next.whole) continue;
    const [, stem] = divided.exec(last.text) ?? [];
    if (stem === undefined || !/^\p{L}/u.test(next.text)) continue;
    if (/[-‐]$/.test(last.text) && !/^(?=\p{Script=Latin})\p{Ll}/u.test(next.text)) continue;
    const text = stem + next.text;
    last.whole = { text, part: 1 };
    next.whole = { text, part: 2 };
  }
}
