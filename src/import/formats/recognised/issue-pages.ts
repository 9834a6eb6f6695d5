/** The pages of an issue as they are read: their labels, scans, places of words, and what somebody should know. */
import type { Repairs } from "../../../article/repair/repair.ts";
import type { InputFile } from "../../input/input-file.ts";
import type { Note, PrintedPage } from "../../item.ts";
import { scaleOf, wordBoxes, type Scale, type Size } from "./boxes.ts";
import { Labels } from "./labels.ts";
import type { RecognisedPage } from "./page.ts";
import type { ReadPage } from "./read-pages.ts";
import { findScan } from "./scan-files.ts";

/** A page that was read, in its issue. */
export interface IssuePage {
  label: string;
  page: RecognisedPage;
  scale: Scale;
  repairs: Repairs;
}

/** What is said of a page beside its own file. */
export interface PageSource {
  file: InputFile;
  label?: string | undefined;
  /** Names and addresses of its picture. */
  images?: readonly string[];
  /** Size of its picture. */
  size?: Size | undefined;
}

/** Gathers the pages of an issue. */
export class IssuePages {
  readonly printed: PrintedPage[] = [];
  readonly #labels = new Labels();
  readonly #keepsWords: boolean;
  readonly #notes = new Map<string, { count: number; file: string }>();

  /** @param keepsWords whether the issue will be written, so that the places of words are of use. */
  constructor(keepsWords: boolean) {
    this.#keepsWords = keepsWords;
  }

  /** Takes a page that was read. */
  async add(source: PageSource, { page, repairs }: ReadPage): Promise<IssuePage> {
    const label = this.#labels.next(source.label ?? page.label);
    const { image, size } = await findScan(source.file, [...(source.images ?? []), page.image]);
    const scale = scaleOf(page, size ?? source.size);
    const isAddress = typeof image === "string";
    const isKnown = image !== undefined && (!isAddress || scale.scan !== undefined);
    for (const [what, count] of page.notes) this.note(what, source.file.name, count);
    if (!isKnown)
      this.note(
        isAddress
          ? "scans of an address and of no known size: left out"
          : "scans not found: they are looked for beside the pages, in images/, and in the folder above, if that was named",
        source.file.name,
      );
    this.printed.push({
      label,
      ...(isKnown && { image }),
      ...(isKnown && isAddress && { ...scale.scan }),
      ...(this.#keepsWords && { words: wordBoxes(page, scale) }),
    });
    return { label, page, scale, repairs };
  }

  /** Takes a page whose file cannot be read: its scan may be there. */
  async addUnread({ file, label, images = [] }: PageSource): Promise<void> {
    const { image } = await findScan(file, images);
    const isFile = typeof image === "object";
    this.printed.push({ label: this.#labels.next(label), ...(isFile && { image }) });
  }

  note(what: string, file: string, count = 1): void {
    const before = this.#notes.get(what);
    this.#notes.set(what, { count: (before?.count ?? 0) + count, file: before?.file ?? file });
  }

  get notes(): Note[] {
    return [...this.#notes].map(([code, { count, file }]) => ({
      code,
      message: count === 1 ? file : `${count}, the first in ${file}`,
    }));
  }
}
