/** References as BibTeX, with the fields of biblatex beside those of BibTeX. */
import { keysOf } from "./key.ts";
import { citedUrl, oneLine, type Reference } from "./reference.ts";

export function toBibtex(references: readonly Reference[]): string {
  const keys = keysOf(references);
  return references.map((reference, i) => entry(reference, keys[i] ?? "")).join("\n");
}

function entry(reference: Reference, key: string): string {
  const [year = "", month = ""] = reference.date.split("-");
  const isOnline = reference.medium === "website";
  const fields: [name: string, value: string][] = [
    // Braces keep a name whole: BibTeX would split `عبد الحميد`.
    ["author", reference.author.map((name) => `{${escape(name)}}`).join(" and ")],
    ["title", reference.title && `{${escape(reference.title)}}`],
    [isOnline ? "organization" : "journal", escape(reference.publication)],
    ["location", escape(reference.place)],
    ["date", reference.date],
    ["year", year],
    ["month", month && String(Number(month))],
    ["volume", escape(reference.volume)],
    ["number", escape(reference.issue).replace("–", "--")],
    ["pages", escape(reference.page).replaceAll("–", "--")],
    ["url", citedUrl(reference).replace(/[{}\\]/g, encodeURIComponent)],
    ["urldate", reference.accessed],
    // Not `note`, which styles print with the reference.
    ["annotation", escape(oneLine(reference.note))],
    ["langid", languageName(reference.language)],
    ["entrysubtype", isOnline ? "" : reference.medium],
  ];
  const lines = fields
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  const type = isOnline ? "online" : "article";
  return `@${type}{${key},\n${lines.join("")}}\n`;
}

const escapes: Readonly<Record<string, string>> = {
  // BibTeX counts braces even after a backslash, so a single brace must not be written.
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escape(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/g, (mark) => escapes[mark] ?? `\\${mark}`);
}

/** A language as babel calls it, such as `arabic`; `ar-EG` has no name of its own there. */
function languageName(code: string): string {
  const { language } = new Intl.Locale(code);
  return (new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language).toLowerCase();
}
