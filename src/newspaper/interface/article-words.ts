/** The words of an article's page that its script shows. */

export interface ReadingWords {
  /** Name of the row of tools over an article. */
  tools: string;
  smaller: string;
  larger: string;
  /** What is shown and said of a size: `{n}` in per cent. */
  size: string;
  wider: string;
  narrower: string;
  share: string;
  copyLink: string;
  linkCopied: string;
  /** Before what a browser will not copy, so that the reader does. */
  copyYourself: string;
  failed: string;
  cite: CiteWords;
  passage: { label: string; copy: string; copied: string };
}

export interface CiteWords {
  copy: string;
  download: string;
  /** Said when one was copied: `{name}`. */
  copied: string;
  formats: Readonly<Record<"note" | "apa" | "bibtex" | "ris" | "csl", string>>;
  text: CitationWords;
}

/** How a volume is called. */
export interface VolumeWords {
  /** Such as `السنة` or `المجلد`. */
  word: string;
  /** The names of the first numbers, such as `الأولى`. */
  ordinals: readonly string[];
}

/** Words of a citation. */
export interface CitationWords {
  /** Before the number of an issue and of a page. */
  issue: string;
  volume: VolumeWords;
  page: string;
  /** In place of a date that is not known. */
  undated: string;
  /** When a reader read it, `{date}`: in a footnote, and before the URL by author and date. */
  accessed: string;
  retrieved: string;
}
