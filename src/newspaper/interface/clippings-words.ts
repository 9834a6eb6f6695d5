/** The words of a reader's clippings: of the button that keeps an article, and of the page that lists them. */
import type { CountForms } from "../../calendar/writer.ts";

/** Of the button, on the pages of articles and on results. */
export interface ClipWords {
  /** On the button, before and after. */
  keep: string;
  kept: string;
  /** What the button is called then by those who do not see it. */
  keepOf: string;
  letGoOf: string;
  /** What is said when it is done; a link to the list, so called, stands behind the first. */
  added: string;
  list: string;
  removed: string;
  failed: string;
}

/** Of the page. */
export interface ClippingsWords {
  intro: string;
  noScript: string;
  /** Where the browser keeps nothing. */
  closed: string;
  empty: string;
  count: CountForms;
  /** Of those that can be read without a connection: all, or `{n}` of `{all}`. */
  allSaved: string;
  someSaved: string;
  /** A reader's note; the name of its field, with the article's `{title}`. */
  note: string;
  noteOn: string;
  /** What is done with an article, each with its `{title}`; after a move `{n}` of `{all}`. */
  up: string;
  down: string;
  remove: string;
  moved: string;
  removed: string;
  undo: string;
  sort: string;
  sorted: string;
  /** Of the texts in a row. */
  read: string;
  reading: string;
  backToList: string;
  print: string;
  contents: string;
  /** In place of a text that is not there. */
  unread: string;
  download: string;
  formats: Readonly<Record<"csv" | "ris" | "bibtex" | "csl" | "markdown", string>>;
  /** What such files are called, less their suffix. */
  file: string;
  /** Heading of the column of notes. */
  notes: string;
  link: { label: string; copy: string; withNotes: string; copied: string };
  add: {
    label: string;
    /** On the button, and which files they are. */
    choose: string;
    file: string;
    /** Of a file that is too large, or has no article of this archive. */
    tooLarge: string;
    nothing: string;
    /** How many were new. */
    done: CountForms;
  };
  /** Of a list that came in a link. */
  offer: { title: string; text: CountForms; add: string; dismiss: string; damaged: string };
  full: string;
}
