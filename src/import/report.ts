/** What became of every article of an import: counted in memory, told in full in a file. */
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import path from "node:path";
import type { RepairKind, Repairs } from "../article/repair/repair.ts";
import { english, say, type Message } from "../messages/message.ts";
import type { DateOrigin, Note } from "./item.ts";

/** What can become of an article. */
export const outcomes = [
  "imported",
  "unchanged",
  "updated",
  "held",
  "skipped",
  "attention",
] as const;
export type Outcome = (typeof outcomes)[number];

/** What became of one article. */
export interface Entry {
  outcome: Outcome;
  /** Where it was found. */
  origin: string;
  /** Its file in the archive or, held, in the holding folder. */
  file?: string | undefined;
  /** Why it is not in the archive, or not as its source has it now. */
  reason?: Message | undefined;
  /** Its date, and what says it. */
  date?: { date: string; from: DateOrigin } | undefined;
  notes?: readonly Note[];
}

/** How often something was met, with the first places where it was. */
export interface Tally {
  /** What was met the first time. It is not in the file, where its English words are the key. */
  said: Message;
  count: number;
  examples: (Message | string)[];
}

/** An import in numbers. */
export interface Summary {
  counts: Record<Outcome, number>;
  /** Articles that are in the archive now, by what says their date. */
  dates: Partial<Record<DateOrigin, number>>;
  repairs: Partial<Record<RepairKind, { articles: number; places: number }>>;
  /** By their English words: reasons why articles are not in the archive. */
  reasons: Record<string, Tally>;
  /** By their English words: notes on articles that are. */
  notes: Record<string, Tally & { needsPerson: boolean }>;
  /** Lines that were left out of texts as boilerplate. */
  furniture: Record<string, number>;
  bylines: number;
  readAlso: number;
  pictures: number;
  files: number;
  /** Printed issues, and the scans of their pages. */
  issues: Partial<Record<Outcome, number>>;
  scans: number;
  /** The error that ended the import before its end. */
  error?: Message;
}

const mostExamples = 5;
/** Kinds of reasons and notes that are told apart; an input may make them up without end. */
const mostTallies = 500;
/** Kinds of boilerplate that are told apart: real pages have some dozens. */
const mostBoilerplate = 1000;

/** Gathers the report of an import. */
export class Report {
  readonly summary: Summary = {
    counts: { imported: 0, unchanged: 0, updated: 0, held: 0, skipped: 0, attention: 0 },
    dates: {},
    repairs: {},
    reasons: {},
    notes: {},
    furniture: {},
    bylines: 0,
    readAlso: 0,
    pictures: 0,
    files: 0,
    issues: {},
    scans: 0,
  };
  readonly #file: number | undefined;
  #written = 0;

  /** @param file where the report goes as JSON; entries are written as they come. */
  constructor(file?: string) {
    if (file !== undefined) {
      mkdirSync(path.dirname(file), { recursive: true });
      this.#file = openSync(file, "w");
    }
    this.#write('{\n"entries": [');
  }

  /** Counts one article, and writes it down. */
  add(entry: Entry): void {
    this.summary.counts[entry.outcome]++;
    this.#tell(entry);
  }

  /** Counts one printed issue, and writes it down. */
  addIssue(entry: Entry, scans: number): void {
    const { summary } = this;
    summary.issues[entry.outcome] = (summary.issues[entry.outcome] ?? 0) + 1;
    summary.scans += scans;
    this.#tell(entry);
  }

  #tell(entry: Entry): void {
    const { summary } = this;
    if (entry.reason !== undefined) {
      const key = generic(english(entry.reason));
      tally(summary.reasons, key, entry.reason, entry.origin);
    }
    for (const { code, message, needsPerson } of entry.notes ?? []) {
      const place = entry.file ?? entry.origin;
      const note = tally(
        summary.notes,
        english(code),
        code,
        say("{place}: {message}", { place, message }),
      );
      Object.assign(note, { needsPerson: needsPerson ?? false });
    }
    const isIn = !["skipped", "held"].includes(entry.outcome);
    if (entry.date && isIn) {
      summary.dates[entry.date.from] = (summary.dates[entry.date.from] ?? 0) + 1;
    }
    this.#write(`${this.#written++ === 0 ? "" : ","}\n${JSON.stringify(entry, inEnglish)}`);
  }

  /** Counts what was done to one article's text. */
  cleaned(
    repairs: Repairs,
    { dropped, author, readAlso }: { dropped: string[]; author: string[]; readAlso: number },
  ): void {
    const { summary } = this;
    for (const [kind, places] of Object.entries(repairs) as [RepairKind, number][]) {
      const total = (summary.repairs[kind] ??= { articles: 0, places: 0 });
      total.articles++;
      total.places += places;
    }
    for (const line of dropped) {
      const isNew = summary.furniture[line] === undefined;
      const name = isNew && Object.keys(summary.furniture).length >= mostBoilerplate ? "…" : line;
      summary.furniture[name] = (summary.furniture[name] ?? 0) + 1;
    }
    summary.bylines += author.length;
    summary.readAlso += readAlso;
  }

  /** Ends the file. */
  close(): void {
    this.#write(`\n],\n"summary": ${summaryAsJson(this.summary)}\n}\n`);
    if (this.#file !== undefined) closeSync(this.#file);
  }

  #write(text: string): void {
    if (this.#file !== undefined) writeSync(this.#file, text);
  }
}

/** A summary for machines. */
export function summaryAsJson(summary: Summary): string {
  return JSON.stringify(summary, inEnglish, 2);
}

/** A report for machines says the same in every language. */
function inEnglish(key: string, value: unknown): unknown {
  if (key === "said") return undefined;
  const isMessage = typeof value === "object" && value !== null && "id" in value;
  return isMessage && "values" in value ? english(value as Message) : value;
}

function tally<T extends Tally>(
  tallies: Record<string, T>,
  key: string,
  said: Message,
  example: Message | string,
): Tally {
  const isFull = !Object.hasOwn(tallies, key) && Object.keys(tallies).length >= mostTallies;
  const found: Tally = (tallies[isFull ? "others" : key] ??= {
    said: isFull ? say("others") : said,
    count: 0,
    examples: [],
  } as unknown as T);
  found.count++;
  if (found.examples.length < mostExamples) found.examples.push(example);
  return found;
}

/**
 * A reason without what is particular to one article, so that equal reasons are counted together.
 * Numbers that are part of a name stay (`.mp3`), as do counts of files, and names of one word, which tell
 * kinds apart; behind an equals sign it is what to type.
 */
export function generic(reason: string): string {
  return reason
    .replace(/"(?![a-z][\w-]*")[^"]*"/gi, "…")
    .replace(/(?<![\w.=-])\d[\d.:T+-]*(?![\w-]|\.\w| ×)/g, "N")
    .slice(0, 200);
}
