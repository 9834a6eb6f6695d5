/**
 * Footnotes of WordPress and of its plugins, as HTML that says what is a note to what: a reference
 * `<sup><a href="#ID">`, and at the end a list whose items have these identifiers.
 */
import { escaped } from "./tags.ts";

/** Gathers the notes of one text. */
export class Footnotes {
  readonly #notes: { id: string; content: string }[] = [];

  /** Takes a note of a plugin. @returns the reference that stands for it in the text. */
  add(content: string): string {
    const number = this.#notes.length + 1;
    const id = `wp-note-${number}`;
    this.#notes.push({ id, content: content.trim() });
    return `<sup class="fn"><a href="#${id}">${number}</a></sup>`;
  }

  /** Takes the notes that WordPress 6.3 keeps in a custom field, a list as JSON. */
  addStored(json: string): void {
    for (const note of listIn(json)) {
      if (typeof note !== "object" || note === null) continue;
      const { id, content } = note as { id?: unknown; content?: unknown };
      if (typeof id === "string" && typeof content === "string") this.#notes.push({ id, content });
    }
  }

  /** The notes as a list; empty if there are none. */
  list(): string {
    if (this.#notes.length === 0) return "";
    const items = this.#notes.map(
      ({ id, content }) => `<li id="${escaped(id)}">${content.replace(/\n\s*\n/g, "<br>")}</li>`,
    );
    return `\n\n<ol class="footnotes">\n${items.join("\n")}\n</ol>`;
  }
}

/** `meta_value` has quotation marks behind a backslash in some exports. */
function listIn(json: string): readonly unknown[] {
  for (const text of [json, json.replace(/\\(["\\/])/g, "$1")]) {
    try {
      const read: unknown = JSON.parse(text);
      return Array.isArray(read) ? read : [];
    } catch {
      // The other way of writing it may be the one.
    }
  }
  return [];
}

/** What only a note has: a page, an address, or a word that sends the reader to another text. */
const isNote = /(?:^|\s)ص\s*[.:]?\s*[\d٠-٩]|https?:|^\s*(?:انظر|راجع|ينظر|المصدر|المرجع|see\s)/iu;

/**
 * `((notes))` as plugins have them in the text, as shortcodes. Newspapers also quote with doubled parentheses: what
 * neither touches the word before it nor cites anything is text.
 */
export function doubleParenthesesAsShortcodes(html: string): string {
  if (!html.includes("((")) return html;
  return html.replace(
    /(\S?)([^\S\n]?)\(\(([^()\n]{3,2000}(?:\([^()\n]{0,200}\)[^()\n]{0,2000}){0,5})\)\)/gu,
    (all: string, before: string, space: string, note: string) => {
      const touches = space === "" && /[\p{L}\p{N}.،؛»"”:!؟?]/u.test(before);
      return touches || isNote.test(note) ? `${before}[ref]${note}[/ref]` : all;
    },
  );
}
