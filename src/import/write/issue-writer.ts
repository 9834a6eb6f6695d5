/** Writes printed issues: their `issue.yaml`, the scans of their pages, and the boxes of the words on them. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse, stringify } from "yaml";
import { dayOf, hijriId, monthOf, type ArchiveDate, type HijriDate } from "../../calendar/index.ts";
import { hashOf } from "../../lib/hash.ts";
import { asciiSlug } from "../../article/index.ts";
import type { Note, PrintedIssue, PrintedPage } from "../item.ts";
import type { Outcome } from "../report.ts";
import { Journal, type JournalEntry } from "./journal.ts";
import { bringScan } from "./scans.ts";
import { writeWhole } from "../../lib/write-whole.ts";
import { say, type Message } from "../../messages/message.ts";

/** What became of an issue. */
export interface PlacedIssue {
  outcome: Extract<Outcome, "imported" | "updated" | "unchanged" | "attention" | "skipped">;
  /** Its file, relative to the archive. */
  file?: string;
  reason?: Message;
  /** How many of its pages have a scan that is a file of the archive. */
  scans: number;
  notes: Note[];
}

/** When an issue was published, as far as that was decided. */
export interface IssueDate {
  date: ArchiveDate | undefined;
  hijri: HijriDate | undefined;
}

/** Where the issues of an archive are written to, never over what a person wrote. */
export class IssueWriter {
  readonly #directory: string;
  readonly #dryRun: boolean;
  readonly #journal: Journal;
  /** Issues that imports wrote, by their sources. */
  readonly #bySource: Map<string, JournalEntry>;

  /**
   * @param directory the archive; it need not exist yet.
   * @param dryRun whether nothing is to be written.
   */
  constructor(directory: string, dryRun: boolean) {
    this.#directory = directory;
    this.#dryRun = dryRun;
    this.#journal = new Journal(directory);
    this.#bySource = this.#journal.read();
  }

  /** Writes an issue, or says why that was not done. Its file is written when all that it names is there. */
  place(printed: PrintedIssue, dates: IssueDate): PlacedIssue {
    const left = (outcome: "attention" | "skipped", reason: Message, file?: string) => ({
      outcome,
      reason,
      ...(file !== undefined && { file }),
      scans: 0,
      notes: [],
    });
    const folder = folderOf(dates.date);
    if (folder === undefined)
      return left(
        "skipped",
        dates.date === undefined
          ? say(
              "nothing says when the issue was published: its pages are brought along once --date does",
            )
          : say(
              "only the year of the issue is known, expected a day or a month: its pages are brought along once --date says it",
            ),
      );
    const key = `issue:${printed.key}`;
    const place = this.#placeOf(key, folder, printed);
    if ("reason" in place) return left("attention", place.reason, place.file);
    const { file, present } = place;
    const known = this.#bySource.get(key);
    const pagesBefore = present === undefined ? 0 : pagesOf(present).length;
    if (pagesBefore > printed.pages.length)
      return left(
        "attention",
        say("the issue has {pagesBefore} pages, and the input {n}: it was left as it is", {
          pagesBefore,
          n: printed.pages.length,
        }),
        file,
      );

    const { pages, scans, notes } = this.#bringPages(printed.pages, file);
    const text = issueFile(printed, dates.hijri, pages);
    const hash = hashOf(text);
    if (present === undefined || hashOf(present) !== hash) {
      if (!this.#dryRun) writeWhole(path.join(this.#directory, file), text);
    }
    if (known?.hash !== hash || known.file !== file) this.#remember({ key, file, hash });
    const outcome =
      present === undefined ? "imported" : hashOf(present) === hash ? "unchanged" : "updated";
    return { outcome, file, scans, notes };
  }

  /** Makes sure that all of it is on disk. */
  close(): void {
    if (!this.#dryRun) this.#journal.flush();
  }

  /**
   * The file of an issue and its text, if it may be written. A day may have several issues, as long as their
   * numbers tell them apart.
   */
  #placeOf(
    key: string,
    folder: string,
    { issue }: PrintedIssue,
  ): { file: string; present: string | undefined } | { file: string; reason: Message } {
    const known = this.#bySource.get(key);
    const first = `${folder}/issue.yaml`;
    if (known?.file.startsWith(`${folder}/`) === true) {
      const present = this.#textOf(known.file);
      // A file that somebody removed is an issue that they do not want.
      if (present === undefined)
        return {
          file: known.file,
          reason: say("imported before, and its file has been moved or removed since"),
        };
      if (hashOf(present) !== known.hash)
        return {
          file: known.file,
          reason: say("its file has been edited since it was imported: it was left as it is"),
        };
      return { file: known.file, present };
    }
    const present = this.#textOf(first);
    if (present === undefined) return { file: first, present };
    const own = issue?.replace("–", "-");
    const other = issueNumberOf(present);
    const second = `${folder}/issue-${own ?? ""}.yaml`;
    if (own === undefined || other === undefined || own === other || this.#textOf(second))
      return {
        file: first,
        reason: say("this date has an issue of another source: it was left as it is"),
      };
    return { file: second, present: undefined };
  }

  /** Brings the scans and the words of pages along, and says what `issue.yaml` says of them. */
  #bringPages(
    pages: readonly PrintedPage[],
    file: string,
  ): { pages: object[]; scans: number; notes: Note[] } {
    const folder = `pages${/\/issue(-.+)\.yaml$/.exec(file)?.[1] ?? ""}`;
    const directory = path.join(this.#directory, path.dirname(file));
    const names = namesOf(pages);
    const notes: Note[] = [];
    let scans = 0;
    const written = pages.map(({ label, image, width, height, words }, i) => {
      const name = `${folder}/${names[i] ?? label}`;
      const page: Record<string, unknown> = { label };
      if (typeof image === "string") Object.assign(page, { image, width, height });
      else if (image !== undefined) {
        const brought = bringScan(image, path.join(directory, name), this.#dryRun);
        if ("refused" in brought)
          notes.push({
            code: say("scan-not-brought"),
            message: say("page {label}: {message}", { label, message: brought.refused }),
          });
        else {
          page["image"] = name + brought.ending;
          scans++;
        }
      }
      if (words !== undefined) {
        page["words"] = `${name}.words.json`;
        const target = path.join(directory, `${name}.words.json`);
        if (!this.#dryRun && textOf(target) !== words) writeWhole(target, words);
      }
      return page;
    });
    return { pages: written, scans, notes };
  }

  #textOf(file: string): string | undefined {
    return textOf(path.join(this.#directory, file));
  }

  #remember(entry: JournalEntry): void {
    this.#bySource.set(entry.key, entry);
    if (!this.#dryRun) this.#journal.add(entry);
  }
}

/** `1906/02/25` of a day, `1906/03` of a month. */
function folderOf(date: ArchiveDate | undefined): string | undefined {
  if (date === undefined) return undefined;
  return (dayOf(date) ?? monthOf(date))?.replaceAll("-", "/");
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** The text of an `issue.yaml`. */
function issueFile(
  { volume, issue, rights, attribution, url }: PrintedIssue,
  hijri: HijriDate | undefined,
  pages: readonly object[],
): string {
  const said = {
    volume,
    issue,
    hijri: hijri && hijriId(hijri),
    rights,
    attribution,
    source: url === undefined ? undefined : { url },
    pages,
  };
  return stringify(said, { lineWidth: 0 });
}

function pagesOf(text: string): unknown[] {
  const pages = valueOf(text, "pages");
  return Array.isArray(pages) ? pages : [];
}

function issueNumberOf(text: string): string | undefined {
  const issue = valueOf(text, "issue");
  const isNumber = typeof issue === "number" || typeof issue === "string";
  return isNumber ? `${issue}`.replace("–", "-") : undefined;
}

function valueOf(text: string, key: string): unknown {
  try {
    const whole: unknown = parse(text);
    return typeof whole === "object" && whole !== null && Object.hasOwn(whole, key)
      ? (whole as Record<string, unknown>)[key]
      : undefined;
  } catch {
    return undefined;
  }
}

/** Names of the files of pages, without endings: those of their scans, else their labels; each another. */
function namesOf(pages: readonly PrintedPage[]): string[] {
  const taken = new Set<string>();
  return pages.map(({ label, image }, i) => {
    const own = typeof image === "object" ? path.parse(image.path).name : label;
    const plain = /^[\w-]{1,60}$/.test(own) ? own.toLowerCase() : asciiSlug(own);
    const name = plain === "" || taken.has(plain) ? `page-${i + 1}` : plain;
    taken.add(name);
    return name;
  });
}
