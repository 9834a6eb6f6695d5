/** A reader's list as a file: the references of all its articles, with the notes. */
import type { Reference } from "../../article/citation/reference.ts";
import { writerOf } from "../../calendar/writer.ts";
import type { ClippingsSettings } from "../../pages/page-data/clippings-settings.ts";
import { saveFile } from "../common/save-file.ts";
import { saveReferences } from "../common/save-references.ts";
import type { Clipping } from "./clipping.ts";
import { titleOf } from "./clipping-item.ts";
import { toMarkdown } from "./markdown.ts";
import { addressOf } from "./stored.ts";

/** The formats in which a list is taken away. */
export const listFormats = ["csv", "ris", "bibtex", "csl", "markdown"] as const;
export type ListFormat = (typeof listFormats)[number];

/** Has the browser save a list as a file. */
export function takeAway(
  clippings: readonly Clipping[],
  format: ListFormat,
  settings: ClippingsSettings,
): void {
  const { words, title, columns } = settings;
  const references = clippings.map((clipping) => referenceTo(clipping, settings.site));
  if (format === "markdown") {
    const text = toMarkdown(references, title, writerOf(settings).date);
    saveFile(`${words.file}.md`, "text/markdown;charset=utf-8", text);
  } else saveReferences(references, format, words.file, { ...columns, note: words.notes });
}

/** The reference as the article's own page gives it, wherever the site is now, with the note. */
function referenceTo(clipping: Clipping, site: string): Reference {
  const url = addressOf(new URL(site), clipping.path);
  return { ...clipping.reference, title: titleOf(clipping), note: clipping.note, url };
}
