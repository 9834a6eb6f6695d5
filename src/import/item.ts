/** What every format makes of its input: one article, as it was found. */
import type { EditorialMark } from "../article/index.ts";
import { say, type Message } from "../messages/message.ts";
import type { Repairs } from "../article/repair/repair.ts";

/** Where a date was found; the order is that of trust. */
export const dateOrigins = ["metadata", "url", "dateline", "name", "option"] as const;
export type DateOrigin = (typeof dateOrigins)[number];

/** What was met a number of times, by its first example. */
export function exampleOf(count: number, example: Message | string): Message | string {
  return count === 1 ? example : say("{count}: {example} …", { count, example });
}

/** A picture file that lies beside the input, or within it. */
export interface PictureFile {
  /** Its path on disk; of one within a zip file or a page, its name there. */
  path: string;
  /** Its bytes, where it has no path on disk. */
  bytes?: () => Buffer;
}

/** What an article's picture is. */
export interface ItemPicture {
  /** Its address or path, as the source has it. */
  src: string;
  alt?: string | undefined;
  caption?: string | undefined;
}

/** A page of print on which an article stands. */
export interface ItemPage {
  /** Its label, as printed. */
  n: string;
  /** Where on it, in pixels of its scan or `percent:`: `x,y,w,h`. */
  regions?: readonly string[];
}

/** Something about an article that a person should know. */
export interface Note {
  /** The kind, by which notes are counted. */
  code: Message;
  /** A message, or the words of the source. */
  message: Message | string;
  /** Whether somebody has to do something about it. */
  needsPerson?: boolean;
}

/** What may say when something was published. */
export interface Dated {
  /** The path of its file, which may say its date. */
  name: string;
  /** Dates of publication by its metadata, as written, best first. */
  published: readonly string[];
  /** Dates that the page prints as those of its publication. */
  datelines?: readonly string[];
  updated?: string | undefined;
  /** When the copy was made, as written. */
  captured?: string | undefined;
  url?: string | undefined;
  /** An address without its site, which may say its date. */
  link?: string | undefined;
}

/** One article as its source has it, before dates are decided and texts are cleaned. */
export interface ImportItem extends Dated {
  /** Where it was found, as a person would say it: `dump.zip/2015.json, record 12`. */
  origin: string;
  /** What tells it from all others of its source where it has no URL. */
  key: string;
  title: string;
  kicker?: string | undefined;
  subtitle?: string | undefined;
  summary?: string | undefined;
  /** Its text. Markdown is of an edition: nothing around it, no byline or date is looked for in it. */
  body: { kind: "plain" | "html" | "markdown"; value: string };
  /** Whether its text is as its author wrote it, without what a page has around it. */
  isWritten?: boolean | undefined;
  author: readonly string[];
  places?: readonly string[];
  /** Addresses that stand for its authors and places in authority files, by their names. */
  sameAs?: ReadonlyMap<string, readonly string[]>;
  section?: string | undefined;
  tags: readonly string[];
  datelines: readonly string[];
  /** The Hijri date as printed, `1324-01-01`, where its source has it by itself. */
  hijri?: string | undefined;
  /** The address of the whole that it is a part of, which does not tell it from the other parts. */
  partOf?: string | undefined;
  /** What its relative addresses are relative to, where that is not its URL: a page's `<base>`. */
  base?: string | undefined;
  /** The address that it was taken from, where it names another as its own. */
  takenFrom?: string | undefined;
  publisher?: string | undefined;
  rights?: string | undefined;
  /** The identifier that its old system gave it. */
  id?: string | undefined;
  /** The last part of its address, as its old system had it, in letters of any script. */
  slug?: string | undefined;
  /** Paths on its old site that are to lead to it. */
  aliases?: readonly string[] | undefined;
  issue?: string | undefined;
  volume?: string | undefined;
  page?: string | undefined;
  /** The pages of print on which it stands, in the order of the text. */
  pages?: readonly ItemPage[] | undefined;
  /** Where a machine recognised its text: how sure that was of its words on the whole, from 0 to 1. */
  confidence?: number | undefined;
  /** What its reader has repaired in its letters. */
  repairs?: Repairs | undefined;
  lang?: string | undefined;
  lead?: ItemPicture | undefined;
  /** Finds the file beside the input that an address of the text or the lead names: a picture, a PDF. */
  picture?: (src: string) => PictureFile | undefined;
  /** The address of another article of the input that an address of the text leads to. */
  article?: (href: string) => string | undefined;
  /** Which marks of its editors its text has. */
  marks?: readonly EditorialMark[];
  /** Keys of other articles of its source that are read with it: instalments of one text. */
  related?: readonly string[];
  notes: Note[];
}

/** A page of a printed issue as its source has it. */
export interface PrintedPage {
  /** Its label, as printed. */
  label: string;
  /** Its scan: a file of the input, or an `https` address; without one the page is known and missing. */
  image?: PictureFile | string | undefined;
  /** Pixels of a scan that has an address: nothing is fetched. */
  width?: number | undefined;
  height?: number | undefined;
  /** The boxes of its words, a file of word boxes (JSON). */
  words?: string | undefined;
}

/** A printed issue as its source has it: what becomes an `issue.yaml`. */
export interface PrintedIssue extends Dated {
  /** What tells it from all others of its source, so that it is the same when it is imported again. */
  key: string;
  hijri?: string | undefined;
  volume?: string | undefined;
  issue?: string | undefined;
  rights?: string | undefined;
  attribution?: string | undefined;
  /** The address that it was taken from. */
  url?: string | undefined;
  pages: readonly PrintedPage[];
  notes: Note[];
}

/** An article that is one of Sijill's already. */
export interface OwnArticle {
  /** Its path in an archive. */
  file: string;
  text: string;
  date: string;
  /** The files that it names, and their paths in an archive. */
  files: readonly { from: PictureFile; to: string }[];
}

/** What a format's reader yields: an article, an issue, or something that it does not take. */
export type Found =
  | ImportItem
  | { origin: string; own: OwnArticle }
  | { origin: string; printed: PrintedIssue }
  | { origin: string; skipped: Message };
