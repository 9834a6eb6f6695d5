/**
 * Characters by which a text can be made to look like another one.
 *
 * Direction: UAX #9, and Boucher and Anderson, "Trojan Source: Invisible Vulnerabilities" (2021).
 * Letters: UTS #39, "Unicode Security Mechanisms", mixed-script confusables.
 */

const [LRE, RLE, PDF, LRO, RLO] = ["\u202a", "\u202b", "\u202c", "\u202d", "\u202e"] as const;
const [LRI, RLI, FSI, PDI] = ["\u2066", "\u2067", "\u2068", "\u2069"] as const;
const controls = /[\u202a-\u202e\u2066-\u2069]/g;
const anyControl = /[\u202a-\u202e\u2066-\u2069]/;

/** A direction mark that has been opened: where, and which. */
interface Open {
  at: number;
  mark: string;
}

/**
 * A text whose direction marks do not reach beyond their line. Embeddings and isolates that are not
 * closed are removed, and marks that close nothing. Overrides, which reverse the letters themselves, are
 * removed too. Whole pairs stay, and so do marks without reach (U+200E, U+200F, U+061C).
 */
export function withoutOverrides(text: string): string {
  if (!anyControl.test(text)) return text;
  return text.split("\n").map(sanitisedLine).join("\n");
}

function sanitisedLine(line: string): string {
  const left = new Set<number>();
  const open: Open[] = [];
  const close = (opened: Open, at: number): void => {
    if (opened.mark !== LRO && opened.mark !== RLO) return;
    left.add(opened.at).add(at);
  };
  let isolates = 0;
  for (const { 0: mark, index: at } of line.matchAll(controls)) {
    const last = open.at(-1);
    if (([LRE, RLE, LRO, RLO, LRI, RLI, FSI] as string[]).includes(mark)) {
      open.push({ at, mark });
      if (isIsolate(mark)) isolates++;
    } else if (mark === PDF && last && !isIsolate(last.mark)) {
      open.pop();
      close(last, at);
    } else if (mark === PDI && isolates > 0) {
      // It also closes what was opened within it.
      for (let inner = open.pop(); inner && !isIsolate(inner.mark); inner = open.pop()) {
        left.add(inner.at);
      }
      isolates--;
    } else left.add(at);
  }
  for (const { at } of open) left.add(at);
  return left.size === 0
    ? line
    : line.replace(controls, (mark, at: number) => (left.has(at) ? "" : mark));
}

function isIsolate(mark: string): boolean {
  return mark === LRI || mark === RLI || mark === FSI;
}

/** Cyrillic and Greek letters that look like Latin ones. */
const lookalikes = /[аеорсухіјѕһԁԛԝАВЕЅЗІЈКМНОРСТУХοανικρυτΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]/u;
const latin = /\p{Script=Latin}/u;

/**
 * The first word that mixes Latin letters with letters that only look like Latin ones.
 *
 * @returns `undefined` when there is none.
 */
export function mixedScriptWord(text: string): string | undefined {
  if (!lookalikes.test(text)) return undefined;
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (lookalikes.test(word) && latin.test(word)) return word;
  }
  return undefined;
}
