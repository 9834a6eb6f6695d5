/**
 * References as RIS, as reference managers read it (Zotero, EndNote, Mendeley).
 * Tags: https://web.archive.org/web/20120616234338/http://refman.com/support/risformat_intro.asp
 */
import { citedUrl, oneLine, type Reference } from "./reference.ts";

export function toRis(references: readonly Reference[]): string {
  return references.map(entry).join("");
}

const TYPES = { newspaper: "NEWS", magazine: "MGZN", website: "ELEC" } as const;

function entry(reference: Reference): string {
  const [year = "", month = "", day = ""] = reference.date.split("-");
  const fields: [tag: string, value: string][] = [
    ["TI", reference.title],
    ...reference.author.map((name): [string, string] => ["AU", name]),
    ["T2", reference.publication],
    ["CY", reference.place],
    ["PY", year],
    ["DA", year && `${year}/${month}/${day}/`],
    ["VL", reference.volume],
    ["IS", reference.issue],
    ["SP", reference.page],
    ["SE", reference.section],
    ["LA", reference.language],
    ["UR", citedUrl(reference)],
    ["N1", oneLine(reference.note)],
    ["Y2", reference.accessed && `${reference.accessed.replaceAll("-", "/")}/`],
  ];
  const lines = fields.filter(([, value]) => value !== "").map(([tag, value]) => line(tag, value));
  // The type comes first and the end last, and the end has a space after its dash.
  return [line("TY", TYPES[reference.medium]), ...lines, line("ER", "")].join("");
}

function line(tag: string, value: string): string {
  return `${tag}  - ${value}\r\n`;
}
