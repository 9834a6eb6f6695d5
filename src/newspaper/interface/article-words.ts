/** The words of an article's page that its script shows. */
import type { CitationWords } from "../../article/citation/arabic.ts";

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
