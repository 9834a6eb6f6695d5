/** Labels of the pages of an issue, each another. */
import { readDigits } from "../../../calendar/index.ts";

const label = /^[\p{L}\p{N}](?:[\p{L}\p{N} .-]{0,18}[\p{L}\p{N}])?$/u;

/** Gives each page of an issue its label: the one that its source has, else its place. */
export class Labels {
  readonly #taken = new Set<string>();
  #count = 0;

  /** The label of the next page. */
  next(said: string | undefined): string {
    const place = String(++this.#count);
    const own = readDigits(said ?? "")
      .replace(/^[[(]\s*|\s*[\])]$/g, "")
      .replace(/\s+/g, " ")
      .trim();
    const wanted = label.test(own) && !this.#taken.has(own) ? own : place;
    let free = wanted;
    for (let i = 2; this.#taken.has(free); i++) free = `${wanted}-${i}`;
    this.#taken.add(free);
    return free;
  }
}

/** Labels that are numbers, as an article's pages are cited: `2-4`, `1, 4`; `undefined` for others. */
export function pageNumbersOf(labels: readonly string[]): string | undefined {
  if (labels.length === 0 || !labels.every((it) => /^[1-9]\d{0,6}$/.test(it))) return undefined;
  const numbers = labels.map(Number);
  if (numbers.some((number, i) => number <= (numbers[i - 1] ?? 0))) return undefined;
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(", ");
}
