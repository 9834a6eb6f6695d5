/** The pages of an issue as they are read: their labels, scans, places of words, and what somebody should know. */
import type { Repairs } from "../../../article/repair/repair.ts";
import type { InputFile } from "../../input/input-file.ts";
import type { Note, PrintedPage } from "../../item.ts";
import { scaleOf, wordBoxes, type Scale, type Size } from "./boxes.ts";
import { Labels } from "./labels.ts";
import type { RecognisedPage } from "./page.ts";
import type { ReadPage } from "./read-pages.ts";
import { findScan } from "./scan-files.ts";
import { english, say, type Message } from "../../../messages/message.ts";

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
  /** Pictures that are a page's: a build takes the first of a file's pages. */
  readonly #images = new Set<string>();
  readonly #told: Note[] = [];
  readonly #notes = new Map<string, { what: Message; count: number; file: string }>();

  /** @param keepsWords whether the issue will be written, so that the places of words are of use. */
  constructor(keepsWords: boolean) {
    this.#keepsWords = keepsWords;
  }

  /** Takes a page that was read. */
  async add(source: PageSource, { page, repairs }: ReadPage): Promise<IssuePage> {
    const label = this.#labels.next(source.label ?? page.label);
    const { image, size } = await findScan(source.file, [...(source.images ?? []), page.image]);
    const scale = scaleOf(page, size ?? source.size);
    for (const { what, count } of page.notes.values()) this.note(what, source.file.name, count);
    const missing = this.#whyWithout(image, scale);
    if (missing !== undefined) this.note(missing, source.file.name);
    this.printed.push({
      label,
      ...(missing === undefined && { image }),
      ...(missing === undefined && typeof image === "string" && { ...scale.scan }),
      ...(this.#keepsWords && { words: wordBoxes(page, scale) }),
    });
    return { label, page, scale, repairs };
  }

  /** Why a page is one without a scan; `undefined` where it has one. */
  #whyWithout(image: PrintedPage["image"], { scan }: Scale): Message | undefined {
    if (image === undefined)
      return say(
        "scans not found: they are looked for beside the pages, in images/, and in the folder above, if that was named",
      );
    const place = typeof image === "string" ? image : image.path;
    if (this.#images.has(place))
      return say(
        "pages that name the picture of another page: part a file of several pages (tiffsplit does)",
      );
    this.#images.add(place);
    if (typeof image === "string" && !scan)
      return say("scans of an address and of no known size: left out");
    return undefined;
  }

  /** Takes a page whose file cannot be read: its scan may be there. */
  async addUnread({ file, label, images = [] }: PageSource): Promise<void> {
    const { image } = await findScan(file, images);
    const isFile = typeof image === "object";
    this.printed.push({ label: this.#labels.next(label), ...(isFile && { image }) });
  }

  note(what: Message, file: string, count = 1): void {
    const name = english(what);
    const before = this.#notes.get(name);
    this.#notes.set(name, {
      what,
      count: (before?.count ?? 0) + count,
      file: before?.file ?? file,
    });
  }

  /** Takes a note of something that is no matter of counting. */
  tell(note: Note | undefined): void {
    if (note) this.#told.push(note);
  }

  get notes(): Note[] {
    const counted = [...this.#notes.values()].map(({ what: code, count, file }): Note => ({
      code,
      message: count === 1 ? file : say("{count}, the first in {file}", { count, file }),
    }));
    return [...counted, ...this.#told];
  }
}
