/**
 * What was imported, remembered beside the archive: a line for each file that was written, so that
 * an import can be run again and tells its own work from that of people.
 */
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Name of the file, in the archive's directory; it belongs under version control with the articles. */
const journalName = ".imported.jsonl";

/** Lines that are written at once: what an interruption may lose is found again by the files. */
const batch = 50;

/** One article that was imported. */
export interface JournalEntry {
  /** Its source: an address, or what stands for one. */
  key: string;
  /** Its file, relative to the archive. */
  file: string;
  /** SHA-256 of the file as it was written, to see whether somebody has edited it since. */
  hash: string;
  /** Where in the input it was found, if it has neither an address nor a number. */
  from?: string;
}

/** The journal of an archive. */
export class Journal {
  readonly #file: string;
  #waiting: JournalEntry[] = [];
  #isCut: boolean | undefined;

  constructor(directory: string) {
    this.#file = path.join(directory, journalName);
  }

  /** All entries; of one source the last counts. A line that an interruption cut is passed over. */
  read(): Map<string, JournalEntry> {
    const entries = new Map<string, JournalEntry>();
    if (!existsSync(this.#file)) return entries;
    for (const line of readFileSync(this.#file, "utf8").split("\n")) {
      const entry = parseEntry(line);
      if (entry) entries.set(entry.key, entry);
    }
    return entries;
  }

  /** Remembers an article that was just written. */
  add(entry: JournalEntry): void {
    this.#waiting.push(entry);
    if (this.#waiting.length >= batch) this.flush();
  }

  /** Writes what is waiting. */
  flush(): void {
    if (this.#waiting.length === 0) return;
    // A line that was cut must not swallow the next one.
    this.#isCut ??= existsSync(this.#file) && !endsWithNewline(this.#file);
    const lines = this.#waiting.map((entry) => `${JSON.stringify(entry)}\n`);
    appendFileSync(this.#file, (this.#isCut ? "\n" : "") + lines.join(""));
    this.#isCut = false;
    this.#waiting = [];
  }
}

function parseEntry(line: string): JournalEntry | undefined {
  try {
    const { key, file, hash, from } = JSON.parse(line) as Partial<JournalEntry>;
    return typeof key === "string" && typeof file === "string" && typeof hash === "string"
      ? { key, file, hash, ...(typeof from === "string" && { from }) }
      : undefined;
  } catch {
    return undefined;
  }
}

function endsWithNewline(file: string): boolean {
  return readFileSync(file).at(-1) === 10;
}
