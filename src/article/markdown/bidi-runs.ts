/** Finds the parts of an Arabic text to isolate: Latin names, addresses, ranges, telephone numbers. */

/** A range of a text, as positions for `slice`. */
export interface IsolatedRun {
  start: number;
  end: number;
  /** Given where the direction that `<bdi>` finds by itself would be wrong. */
  direction?: "rtl";
}

interface Run extends IsolatedRun {
  /** Of its words, whether one has a Latin letter, and whether all are Arabic-Indic digits. */
  isLatin: boolean;
  isArabicIndic: boolean;
  /** Whether a dash joins some of its words, or it is a telephone number. */
  isRange: boolean;
}

/** With a country's or an area's code, of seven digits at least; a time behind a date is not of it. */
const telephone =
  "(?<![\\p{Script=Latin}\\d+])(?:\\(?\\+|(?=\\(?0))(?=(?:[ ()‐‑–-]{0,3}\\d){7})\\(?\\d+(?:\\)?[ ‐‑–-]{0,2}\\(?\\d+)*(?![\\d:])";
/** Superscripts and subscripts stay with their word: `m²`, `H₂O`, `x⁻¹`. */
const raised = "²³¹⁰⁴-⁾₀-₎";
const words = new RegExp(
  `${telephone}|[\\p{Script=Latin}\\u0300-\\u036f${raised}\\d٠-٩۰-۹]+`,
  "gu",
);
const latin = /\p{Script=Latin}/u;
const dash = /^[-‐‑–—−]$/;
const innerMarks = /^[-‐‑–—−.,'’_/:@&+#=?%~]{1,3}$/;
const spaces = /^(?: |\u00a0| & )$/;

/**
 * The runs of a text that are to be isolated:
 *
 * - words with a Latin letter, with the words and numbers that a space or inner punctuation joins to
 *   them: `Financial Times`, `GPT-4`, `iPhone 15`, `U.S.`, `@handle`, `example.org/path`;
 * - numbers joined by a dash: `2010–2012`, `2-1`. In Arabic-Indic digits (`٢٠١٠–٢٠١٢`) they run from
 *   right to left, as Arabic writes them and as UAX #9 orders them after Arabic letters; `<bdi>`
 *   finds no letter there and would turn them round, hence `direction`;
 * - telephone numbers, whose groups a right-to-left line would turn round: `+20 2 1234567`,
 *   `(02) 2578 6100`.
 *
 * It is one pass over the words of the text.
 */
export function isolatedRuns(text: string): IsolatedRun[] {
  const runs: IsolatedRun[] = [];
  let run: Run | undefined;
  const end = () => {
    if (run?.isLatin) runs.push(widened(text, run));
    else if (run?.isRange) runs.push(rangeOf(run));
  };
  for (const { 0: word, index } of text.matchAll(words)) {
    if (run && joins(text.slice(run.end, Math.min(index, run.end + 4)), run, word)) {
      extend(run, text.slice(run.end, index), word);
    } else {
      end();
      const isRange = /[+( ‐‑–-]/.test(word);
      run = { start: index, end: index + word.length, ...kindOf(word), isRange };
    }
  }
  end();
  return runs;
}

function kindOf(word: string): Pick<Run, "isLatin" | "isArabicIndic"> {
  return { isLatin: latin.test(word), isArabicIndic: /^[٠-٩]+$/.test(word) };
}

function joins(gap: string, run: Run, word: string): boolean {
  if (innerMarks.test(gap)) return true;
  // A space joins what follows a Latin word; Arabic-Indic digits there count something Arabic.
  return run.isLatin && spaces.test(gap) && !/^[٠-٩۰-۹]/.test(word);
}

function extend(run: Run, gap: string, word: string): void {
  const { isLatin, isArabicIndic } = kindOf(word);
  run.end += gap.length + word.length;
  run.isLatin ||= isLatin;
  run.isArabicIndic &&= isArabicIndic;
  run.isRange ||= dash.test(gap);
}

function rangeOf({ start, end, isArabicIndic }: Run): IsolatedRun {
  return isArabicIndic ? { start, end, direction: "rtl" } : { start, end };
}

/** With the marks at its edges that are part of the name: `@handle`, `U.S.`, `C++`, `a.org/`. */
function widened(text: string, { start, end }: Run): IsolatedRun {
  const before = /[@#]/.test(text.charAt(start - 1)) ? 1 : 0;
  const last = text.slice(Math.max(start, end - 12), end);
  const next = text.slice(end, end + 3);
  const isInitials = /(?:^|[\s.])\p{L}\.\p{L}$/u.test(last) && next.startsWith(".");
  const isAddress = /[./]\p{L}+$/u.test(last) && /^\/(?!\p{L})/u.test(next);
  const plus = /\p{L}$/u.test(last)
    ? (/^(?:\+{1,2}|#)(?![\p{L}\p{N}])/u.exec(next)?.[0] ?? "")
    : "";
  return { start: start - before, end: end + (isInitials || isAddress ? 1 : plus.length) };
}
