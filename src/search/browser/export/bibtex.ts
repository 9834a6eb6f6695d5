/** A list of articles as BibTeX, with the fields of biblatex beside those of BibTeX. */
import type { ExportEntry } from "./entry.ts";

/** @param language the articles' language, by babel's name. */
export function toBibtex(entries: readonly ExportEntry[], language: string): string {
  const keys = new Set<string>();
  return entries.map((entry) => toReference(entry, keyOf(entry, keys), language)).join("\n");
}

function toReference(entry: ExportEntry, key: string, language: string): string {
  const [year = "", month = ""] = entry.date.split("-");
  const fields: [name: string, value: string][] = [
    // In braces of its own, a name is one: BibTeX would cut `عبد الحميد` in two.
    ["author", entry.author.map((name) => `{${escape(name)}}`).join(" and ")],
    ["title", entry.title && `{${escape(entry.title)}}`],
    ["journal", escape(entry.publication)],
    ["date", entry.date],
    ["year", year],
    ["month", month && String(Number(month))],
    ["url", entry.url.replace(/[{}\\]/g, encodeURIComponent)],
    ["langid", language],
    ["entrysubtype", "newspaper"],
  ];
  const lines = fields
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@article{${key},\n${lines.join("")}}\n`;
}

const escapes: Readonly<Record<string, string>> = {
  // BibTeX counts braces even after a backslash, so a lone one must not stand there.
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escape(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/g, (mark) => escapes[mark] ?? `\\${mark}`);
}

/**
 * A key in ASCII that is the same whenever the article is exported: its date and a hash of its URL
 * (FNV-1a, 32 bits), with a number where two are alike.
 */
function keyOf({ date, url }: ExportEntry, taken: Set<string>): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(url)) hash = Math.imul(hash ^ byte, 0x01000193);
  const key = `news${date.replaceAll("-", "")}-${(hash >>> 0).toString(36)}`;
  let unique = key;
  for (let n = 2; taken.has(unique); n++) unique = `${key}-${n}`;
  taken.add(unique);
  return unique;
}
