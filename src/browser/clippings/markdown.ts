/** Clippings as a list in Markdown, for notes and blogs, and back. */
import { names } from "../../article/citation/arabic.ts";
import type { Reference } from "../../article/citation/reference.ts";
import type { Noted } from "./import.ts";

/**
 * A numbered list: headlines as links, with byline, publication and date; a note is a quotation below.
 *
 * @param title of the whole.
 * @param date writes a date.
 */
export function toMarkdown(
  references: readonly Reference[],
  title: string,
  date: (date: string) => string,
): string {
  const items = references.map((reference, i) => item(reference, `${i + 1}. `, date));
  return [`# ${escape(title)}\n`, ...items].join("\n");
}

function item(reference: Reference, mark: string, date: (date: string) => string): string {
  const { title, url, author, publication, note } = reference;
  const facts = [names(author), publication, reference.date && date(reference.date)];
  const said = facts.filter((fact) => fact !== "").map(escape);
  const head = [`[${escape(title)}](${url.replace(/[()]/g, encode)})`, ...said].join("، ");
  // Within the item, whatever its mark's length.
  const indent = " ".repeat(mark.length);
  const quoted = note === "" ? [] : note.split("\n").map((line) => `${indent}> ${line}`.trimEnd());
  return [mark + head, ...(quoted.length > 0 ? ["", ...quoted] : []), ""].join("\n");
}

function encode(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16)}`;
}

/** Text whose signs mean nothing to Markdown. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>#&]/g, String.raw`\$&`);
}

const ITEM = /^\s*(?:\d+[.)]|[-*+])\s+\[.*?\]\(<?([^()<>\s]+)>?\)/;
const QUOTED = /^\s*> ?(.*)$/;

/** The links that begin an item of a list, with the quotation below each. */
export function readMarkdown(text: string): Noted[] {
  const found: { address: string; lines: string[] }[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const address = ITEM.exec(line)?.[1];
    const quoted = QUOTED.exec(line)?.[1];
    if (address !== undefined) found.push({ address, lines: [] });
    else if (quoted !== undefined) found.at(-1)?.lines.push(quoted);
  }
  return found.map(({ address, lines }) => ({ address, note: lines.join("\n") }));
}
