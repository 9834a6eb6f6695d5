/** The import: what a format finds goes through one pipeline into the archive. */
import path from "node:path";
import { hashOf } from "../lib/hash.ts";
import { addressKey, createArticleParser } from "../article/index.ts";
import type { Newspaper } from "../newspaper/newspaper.ts";
import type { ReadFormat } from "./formats/format.ts";
import { decideDates } from "./date/decide.ts";
import { identityOf } from "./identity.ts";
import type { Found, ImportItem, Note, OwnArticle, PrintedIssue } from "./item.ts";
import { hijriOf, prepare, type Prepared, type PrepareSettings } from "./prepare.ts";
import { reasonOf } from "./refusal.ts";
import { Report, type Entry, type Summary } from "./report.ts";
import { IssueWriter } from "./write/issue-writer.ts";
import { bringFile, bringPicture, copyNamed } from "./write/pictures.ts";
import { ArchiveWriter, type Placed, type Placing } from "./write/archive-writer.ts";
import { joined, say, type Message } from "../messages/message.ts";

/** What a person asks of an import. */
export interface ImportOptions {
  /** Files and folders. */
  files: readonly string[];
  /** The archive's directory. */
  to: string;
  /** Whether nothing is to be written but the report. */
  dryRun: boolean;
  /** The section of articles that have none. */
  section?: string | undefined;
  /** The date of articles that have none, an archive date. */
  date?: string | undefined;
  /** Where the report goes as JSON. */
  report?: string | undefined;
}

/** The holding folder of an archive: beside it, so that no build reads it. */
export function holdingFolder(archive: string): string {
  return `${archive.replace(/[/\\]+$/, "")}-held`;
}

/**
 * Imports. Whatever a single article does, the import goes on with the others.
 *
 * @param read the format's reader.
 * @param onProgress called now and then with the number of articles so far.
 * @throws Error when an input does not exist or the archive cannot be written.
 */
export async function importArticles(
  read: ReadFormat,
  options: ImportOptions,
  newspaper: Newspaper,
  onProgress: (done: number) => void = () => {},
): Promise<Summary> {
  const run = await ImportRun.start(options, newspaper);
  let done = 0;
  try {
    for await (const found of read(options.files)) {
      run.take(found);
      if (++done % 100 === 0) {
        onProgress(done);
        await new Promise(setImmediate);
      }
    }
    run.relate();
  } catch (error) {
    run.report.summary.error = reasonOf(error);
    throw error;
  } finally {
    run.end();
  }
  return run.report.summary;
}

class ImportRun {
  readonly report: Report;
  readonly #options: ImportOptions;
  readonly #settings: PrepareSettings;
  readonly #parse: ReturnType<typeof createArticleParser>;
  readonly #archive: ArchiveWriter;
  readonly #held: ArchiveWriter;
  /** Articles that were written before others that are read with them. */
  readonly #waiting: ImportItem[] = [];
  readonly #issues: IssueWriter;
  /** Texts of this run by their sources. */
  readonly #seen = new Map<string, Set<string>>();

  private constructor(
    options: ImportOptions,
    settings: PrepareSettings,
    archive: ArchiveWriter,
    held: ArchiveWriter,
  ) {
    this.report = new Report(options.report);
    this.#options = options;
    this.#settings = settings;
    this.#parse = createArticleParser(settings);
    this.#archive = archive;
    this.#held = held;
    this.#issues = new IssueWriter(options.to, options.dryRun);
  }

  static async start(options: ImportOptions, newspaper: Newspaper): Promise<ImportRun> {
    const settings: PrepareSettings = {
      zone: newspaper.zone,
      sections: newspaper.sections.map(({ name }) => name),
      language: newspaper.language,
      section: options.section,
      date: options.date,
    };
    const archive = await ArchiveWriter.open(options.to, settings, options.dryRun);
    const held = await ArchiveWriter.open(holdingFolder(options.to), settings, options.dryRun);
    return new ImportRun(options, settings, archive, held);
  }

  /** Takes one thing that was found, and reports what became of it. */
  take(found: Found): void {
    if ("skipped" in found) {
      this.report.add({ outcome: "skipped", origin: found.origin, reason: found.skipped });
      return;
    }
    try {
      if ("printed" in found) this.#placeIssue(found.origin, found.printed);
      else this.report.add("own" in found ? this.#copy(found) : this.#import(found));
    } catch (error) {
      // What the system refuses, such as a full disk, it refuses for all.
      if (error instanceof Error && "syscall" in error) throw error;
      this.report.add({ outcome: "skipped", origin: found.origin, reason: reasonOf(error) });
    }
  }

  /** Writes articles once more that name others which came after them. */
  relate(): void {
    for (const item of this.#waiting.filter(({ related }) => this.#present(related).length > 0)) {
      const article = { ...this.#prepare(item), from: item.origin };
      const key = this.#archive.sourceOf(identityOf(item, article.text), article, false);
      if (this.#archive.presentFileOf(key) !== undefined) this.#archive.place({ ...article, key });
    }
  }

  #present(keys: readonly string[] = []): string[] {
    return keys.flatMap((key) => this.#archive.presentFileOf(key) ?? []);
  }

  /** Ends the journals and, whatever becomes of them, the report. */
  end(): void {
    try {
      this.#archive.close();
      this.#held.close();
      this.#issues.close();
    } finally {
      this.report.close();
    }
  }

  /** Copies an article that the archive takes as it is. */
  #copy({ origin, own }: { origin: string; own: OwnArticle }): Entry {
    const { file, text, date, files } = own;
    const key = `file:${file}`;
    const place = file.replace(/\.md$/, "");
    const otherPlace = `${place}-${hashOf(text, 6)}`;
    const placed = this.#archive.place({ key, place, otherPlace, from: origin, text });
    const notes = files.flatMap(({ from, to }): Note[] => {
      const refused = copyNamed(from, path.join(this.#options.to, to), this.#options.dryRun);
      if (refused === undefined) this.report.summary.files++;
      return refused === undefined
        ? []
        : [
            {
              code: say("file-not-brought"),
              message: say("{place}: {message}", { place: to, message: refused }),
              needsPerson: true,
            },
          ];
    });
    const { outcome, file: there } = placed;
    const reason = "reason" in placed ? placed.reason : undefined;
    return { origin, outcome, file: there, reason, notes, date: { date, from: "metadata" } };
  }

  #prepare(item: ImportItem): Prepared {
    return prepare(item, this.#settings, {
      picture: (candidates, from, notes) => this.#picture(candidates, from, notes),
      file: (href, from, notes) => this.#file(href, from, notes),
      article: (key) => this.#archive.presentFileOf(key),
    });
  }

  #import(item: ImportItem): Entry {
    const prepared = this.#prepare(item);
    if (this.#present(item.related).length < (item.related ?? []).length) this.#waiting.push(item);
    const { origin, takenFrom } = item;
    const identity = identityOf(item, prepared.text);
    const before = this.#seen.get(identity.key);
    if (before?.has(identity.content))
      return {
        outcome: "skipped",
        origin,
        reason: say("the same article was in this import before"),
      };
    const article = { ...prepared, from: origin };
    const source = this.#archive.sourceOf(identity, article, before !== undefined);
    const isOther = source === `${identity.key}#${identity.content}`;
    if (isOther && takenFrom !== undefined && addressKey(takenFrom) !== identity.key) {
      return this.#import({ ...item, url: takenFrom, notes: [...item.notes, otherText(item)] });
    }
    this.#seen.set(identity.key, (before ?? new Set()).add(identity.content));
    this.report.cleaned(prepared.repairs, prepared.stripped);
    const heldSource = this.#held.sourceOf(identity, article, before !== undefined);
    const placed = this.#place({ ...article, key: source }, heldSource, prepared.dates);
    const notes = [...prepared.notes];
    if (isOther) notes.push(otherText(item));
    else if ("beside" in placed && identity.key.startsWith("text:"))
      notes.push(sameHeadline(placed.beside));
    return {
      origin,
      outcome: placed.outcome,
      file: placed.file,
      ...("reason" in placed && { reason: placed.reason }),
      notes,
      ...(prepared.dates.published && { date: prepared.dates.published }),
    };
  }

  #placeIssue(origin: string, printed: PrintedIssue): void {
    const dates = decideDates(printed, "", this.#settings);
    const date = dates.published?.date;
    const notes = [...printed.notes, ...dates.notes];
    const hijri = dates.hijri ?? hijriOf(printed, date, notes);
    const { scans, ...placed } = this.#issues.place(printed, { date, hijri });
    this.report.addIssue({ origin, ...placed, notes: [...notes, ...placed.notes] }, scans);
  }

  /** Into the archive if it has a date and is valid, else into the holding folder. */
  #place(
    article: Placed,
    heldKey: string,
    dates: Prepared["dates"],
  ): Placing | Pick<Entry, "outcome" | "file" | "reason"> {
    const { key, place, text } = article;
    const faults = this.#parse(`${place}.md`, text).faults.filter(
      ({ severity }) => severity === "error",
    );
    if (dates.published && faults.length === 0) {
      this.#held.drop(heldKey);
      return this.#archive.place(article);
    }
    const taken = this.#archive.fileOf(key);
    // Somebody gave a held article its date and moved it into the archive.
    if (taken !== undefined) return { outcome: "unchanged", file: taken };
    const reason = dates.published
      ? joined(
          faults.map(({ message }) => message),
          "{one}; {other}",
        )
      : say("nothing says when it was published");
    const held = this.#held.place({ ...article, key: heldKey });
    const outcome = held.outcome === "attention" ? "unchanged" : "held";
    return { outcome, file: held.file, reason: outcome === "held" ? reason : undefined };
  }

  #picture(candidates: readonly string[], item: ImportItem, notes: Note[]): string | undefined {
    let refused: Message = say("not beside the input");
    for (const candidate of candidates) {
      const file = item.picture?.(candidate);
      const brought = file && bringPicture(file, this.#options.to, this.#options.dryRun);
      if (brought && "src" in brought) {
        this.report.summary.pictures++;
        return brought.src;
      }
      refused = brought?.refused ?? refused;
    }
    notes.push({
      code: say("picture-not-brought"),
      message: say("{place}: {message}", {
        place: candidates[0]?.slice(0, 200) ?? "",
        message: refused,
      }),
    });
    return undefined;
  }

  #file(href: string, item: ImportItem, notes: Note[]): string | undefined {
    const file = item.picture?.(href);
    if (!file) return undefined;
    const brought = bringFile(file, this.#options.to, this.#options.dryRun);
    if ("src" in brought) {
      this.report.summary.files++;
      return brought.src;
    }
    notes.push({
      code: say("file-not-brought"),
      message: say("{place}: {message}", { place: href.slice(0, 200), message: brought.refused }),
    });
    return undefined;
  }
}

function otherText({ url, key }: ImportItem): Note {
  return {
    code: say("other-text-of-one-source"),
    message: say(
      "another text came from {key}, and both were kept: the page may name a wrong address as its own",
      { key: url ?? key },
    ),
    needsPerson: true,
  };
}

function sameHeadline(file: string | undefined): Note {
  return {
    code: say("same-headline-and-day"),
    message: say(
      "{file} has the same headline and day, and another text: if one is a correction of the other, remove one",
      { file: file ?? "" },
    ),
    needsPerson: true,
  };
}
