/** The archive as an import sees it: what is there, from which source, and what may be written. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { glob } from "tinyglobby";
import { hashOf } from "../../lib/hash.ts";
import { addressKey, createArticleParser, type ArticleSettings } from "../../article/index.ts";
import { contentOf, mayCorrect, shareMostWords, type Identity } from "../identity.ts";
import { Journal, type JournalEntry } from "./journal.ts";
import { writeWhole } from "../../lib/write-whole.ts";
import { say, type Message } from "../../messages/message.ts";

/** What became of an article that was put into an archive. */
export type Placing =
  | { outcome: "unchanged" | "updated"; file: string }
  /** `beside` is the file that has the place which it would have had. */
  | { outcome: "imported"; file: string; beside?: string | undefined }
  | { outcome: "attention"; file: string; reason: Message };

/** An article to be put into an archive. */
export interface Placed {
  /** Its source. */
  key: string;
  /** Its file, relative to the archive, without `.md`. */
  place: string;
  /** Another such place, if that one is another article's. */
  otherPlace: string;
  /** Where in the input it was found. */
  from: string;
  text: string;
}

/** A file whose source is known; its hash, if an import wrote it. */
type Known = Pick<JournalEntry, "file"> & Partial<JournalEntry>;

/** An article whose source is asked for. */
type Article = Omit<Placed, "key">;

/** Where articles are written to, never over what a person wrote. */
export class ArchiveWriter {
  readonly #directory: string;
  readonly #journal: Journal;
  readonly #bySource: Map<string, Known>;
  /** Files and addresses that are taken, in lower case: some file systems tell no difference. */
  readonly #taken: Set<string>;
  /** Articles without address and number, by where in the input they were found. */
  readonly #byPlace = new Map<string, Known>();
  /** Sources of this import. */
  readonly #placed = new Set<string>();
  /** Keys that articles of several texts have. */
  readonly #several = new Set<string>();
  readonly #dryRun: boolean;

  private constructor(
    directory: string,
    journal: Journal,
    bySource: Map<string, Known>,
    taken: Set<string>,
    dryRun: boolean,
  ) {
    this.#directory = directory;
    this.#journal = journal;
    this.#bySource = bySource;
    this.#taken = taken;
    for (const [key, known] of bySource) this.#know(key, known);
    this.#dryRun = dryRun;
  }

  /**
   * Looks at what a directory holds. Files that the journal knows are not read; of others the front
   * matter says their source.
   *
   * @param directory the archive; it need not exist yet.
   * @param dryRun whether nothing is to be written.
   */
  static async open(
    directory: string,
    settings: ArticleSettings,
    dryRun: boolean,
  ): Promise<ArchiveWriter> {
    const journal = new Journal(directory);
    // Journals that were written before have addresses as they were.
    const bySource = new Map<string, Known>(
      [...journal.read()].map(([key, entry]) => [addressKey(key), entry]),
    );
    const own = new Set([...bySource.values()].map(({ file }) => file));
    const taken = new Set<string>();
    const parse = createArticleParser(settings);
    const files = existsSync(directory)
      ? await glob("**/*.md", { cwd: directory, followSymbolicLinks: false })
      : [];
    for (const file of files.sort()) {
      taken.add(placeKey(file));
      if (own.has(file)) continue;
      const text = readFileSync(path.join(directory, file), "utf8");
      const { article } = parse(file, text);
      const url = article?.source?.url ?? heldUrl(text);
      if (article) taken.add(article.url.toLowerCase());
      const key = url === undefined ? undefined : addressKey(url);
      if (key !== undefined && !bySource.has(key)) bySource.set(key, { file });
    }
    return new ArchiveWriter(directory, journal, bySource, taken, dryRun);
  }

  /**
   * The source that an article is of, by the name that the journal has or will have for it: its own
   * key, that key with its text behind it where another article has the key, or a former one.
   *
   * @param article its file, as it would be written.
   * @param isOther whether another article of the same key was in this import.
   */
  sourceOf({ key, formerKey, content }: Identity, article: Article, isOther: boolean): string {
    const { text } = article;
    const several = `${key}#${content}`;
    if (this.#bySource.has(several)) return several;
    const known = this.#bySource.get(key);
    if (!known) return isOther ? several : (this.#formerly(formerKey, article) ?? key);
    const present = this.#textOf(known.file);
    const isSame =
      known.hash === hashOf(text) || present === undefined || contentOf(present) === content;
    if (isSame) return isOther && present === undefined ? several : key;
    if (isOther || this.#several.has(key)) return several;
    return mayCorrect(text, present) ? key : several;
  }

  /**
   * The source that an article had when it was imported before, if its text is its key and has changed
   * since: it was found in the same place, is of the same day, and has most of its words.
   */
  #formerly(formerKey: string, { text, place, from }: Article): string | undefined {
    for (const known of [this.#bySource.get(formerKey), this.#byPlace.get(from)]) {
      const present = known && this.#textOf(known.file);
      if (present === undefined || known?.key === undefined || this.#placed.has(known.key))
        continue;
      if (contentOf(present) === contentOf(text)) return known.key;
      if (dayOfPlace(place) === dayOfPlace(known.file) && shareMostWords(present, text))
        return known.key;
    }
    return undefined;
  }

  /** Puts an article into an archive, or says why a person has to decide. */
  place(article: Placed): Placing {
    this.#placed.add(article.key);
    const known = this.#bySource.get(article.key);
    return known ? this.#again(article, known) : this.#first(article);
  }

  /** The file that a source has, if it was imported. */
  fileOf(key: string): string | undefined {
    return this.#bySource.get(key)?.file;
  }

  /** The same, unless somebody has moved or removed it. */
  presentFileOf(key: string): string | undefined {
    const file = this.fileOf(key);
    return file !== undefined && existsSync(path.join(this.#directory, file)) ? file : undefined;
  }

  /** Takes an article away that the archive has now, unless somebody has edited it. */
  drop(key: string): void {
    const { file, hash } = this.#bySource.get(key) ?? {};
    if (this.#dryRun || file === undefined || hash === undefined) return;
    if (this.#hashOfFile(file) === hash) rmSync(path.join(this.#directory, file));
  }

  /** Makes sure that all of it is on disk. */
  close(): void {
    if (!this.#dryRun) this.#journal.flush();
  }

  #first({ key, place, otherPlace, text, from }: Placed): Placing {
    const hash = hashOf(text);
    const source = { key, hash, ...(key.startsWith("text:") && { from }) };
    const apart = `${place}-${hashOf(key).slice(0, 6)}`;
    for (const file of [`${place}.md`, `${otherPlace}.md`, `${apart}.md`]) {
      if (!this.#taken.has(placeKey(file))) {
        this.#write({ ...source, file }, text);
        return {
          outcome: "imported",
          file,
          ...(file !== `${place}.md` && { beside: `${place}.md` }),
        };
      }
      // An import that was interrupted wrote the file, but not its line of the journal.
      if (this.#hashOfFile(file) === hash) {
        this.#remember({ ...source, file });
        return { outcome: "unchanged", file };
      }
    }
    const reason = say("other articles have the file and the address that it would have");
    return { outcome: "attention", file: `${apart}.md`, reason };
  }

  #again({ key, text, place }: Placed, known: Known): Placing {
    const { file } = known;
    const hash = hashOf(text);
    const present = this.#hashOfFile(file);
    if (known.hash === hash || present === hash) {
      if (present === undefined)
        return {
          outcome: "attention",
          file,
          reason: say(
            "imported before, and its file has been moved or removed since: it is not brought back",
          ),
        };
      if (known.hash !== hash) this.#remember({ ...known, key, file, hash });
      return { outcome: "unchanged", file };
    }
    if (known.hash === undefined) {
      return {
        outcome: "attention",
        file,
        reason: say("this file has the same source, and another text: it was left as it is"),
      };
    }
    if (present === undefined) {
      return {
        outcome: "attention",
        file,
        reason: say(
          "its source has changed, but its file has been moved or removed since it was imported",
        ),
      };
    }
    if (present !== known.hash) {
      return {
        outcome: "attention",
        file,
        reason: say(
          "its source has changed, but so has the file since it was imported: it was left as it is",
        ),
      };
    }
    if (path.posix.dirname(`${place}.md`) !== path.posix.dirname(file)) {
      return {
        outcome: "attention",
        file,
        reason: say(
          "its source has changed, and by its new date it would be {place}.md: it was left as it is",
          { place },
        ),
      };
    }
    this.#write({ ...known, key, file, hash }, text);
    return { outcome: "updated", file };
  }

  /** The hash of a file on disk; a dry run has written none. */
  #hashOfFile(file: string): string | undefined {
    const text = this.#textOf(file);
    return text === undefined ? undefined : hashOf(text);
  }

  #textOf(file: string): string | undefined {
    const full = path.join(this.#directory, file);
    return existsSync(full) ? readFileSync(full, "utf8") : undefined;
  }

  #write(entry: JournalEntry, text: string): void {
    if (!this.#dryRun) writeWhole(path.join(this.#directory, entry.file), text);
    this.#remember(entry);
  }

  #know(key: string, known: Known): void {
    if (known.from !== undefined) this.#byPlace.set(known.from, known);
    const shared = /^(.*)#[0-9a-f]{32}$/s.exec(key)?.[1];
    if (shared !== undefined) this.#several.add(shared);
  }

  #remember(entry: JournalEntry): void {
    this.#bySource.set(entry.key, entry);
    this.#taken.add(placeKey(entry.file));
    this.#know(entry.key, entry);
    if (!this.#dryRun) this.#journal.add(entry);
  }
}

/** The date that a file's path begins with: `2024/05/07` of `2024/05/07-x.md`. */
function dayOfPlace(file: string): string {
  return /^\d{4}(?:\/\d\d(?:\/\d\d(?=-))?)?(?=[/-])/.exec(file)?.[0] ?? "";
}

/** The address that a file's path stands for: `2024/05/07-x.md` is `/2024/05/07/x/`. */
function placeKey(file: string): string {
  const place = file.replace(/\.md$/, "").replace(/(?<=\/\d\d\/)(\d\d)-/, "$1/");
  return `/${place}/`.toLowerCase();
}

/** The source of a file that is no valid article, such as a held one without a date. */
function heldUrl(text: string): string | undefined {
  return /^---\n(?:(?!---\n).*\n)*?source:\n(?: {2}.*\n)*? {2}url: "?([^"\n]+)"?\n/.exec(text)?.[1];
}
