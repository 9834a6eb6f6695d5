/** Citations of the article that the page shows, written from the page's own data. */
import { readingWords } from "../../../_data/strings.ts";
import { toApa, toNote, type CitationStyle } from "../../article/citation/arabic.ts";
import { referenceFormats, type ReferenceFormatName } from "../../article/citation/formats.ts";
import { keyOf } from "../../article/citation/key.ts";
import { saveFile } from "../common/save-file.ts";
import { writerOf } from "../../calendar/writer.ts";
import { pageStyle } from "../common/page-style.ts";
import { pageReference } from "./page-reference.ts";

export type CitationName = "note" | "apa" | ReferenceFormatName;

/** The citation in a style or a format. */
export function citation(name: CitationName): string {
  const reference = pageReference();
  if (name === "note") return toNote(reference, style());
  if (name === "apa") return toApa(reference, style());
  return referenceFormats[name].write([reference]);
}

/** Has the browser save the citation as a file. */
export function saveCitation(name: CitationName): void {
  if (name === "note" || name === "apa") return;
  const { extension, type } = referenceFormats[name];
  saveFile(`${keyOf(pageReference())}.${extension}`, type, citation(name));
}

function style(): CitationStyle {
  const write = writerOf(pageStyle());
  return {
    date: (date) => write.date(date),
    digits: (text) => write.digits(text),
    words: readingWords.cite.text,
  };
}
