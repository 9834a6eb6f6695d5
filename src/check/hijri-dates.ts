/** Corrects Hijri dates in keys of the Gregorian calendar. */
import { isHijriYear, turnHijri } from "../calendar/index.ts";
import { withFrontMatter } from "./front-matter-text.ts";

/** A line with a date: space, key, quotation mark, date, what follows. */
const dated =
  /^([^\S\n]*)(date|updated|captured):[^\S\n]*(["']?)([^"'#\n]+?)\3([^\S\n]*(?:#.*)?)$/gm;
const hijri = /^hijri:[^\S\n]*["']?(\d{4})?.*$/m;

/**
 * A file in which `date: 1445-10-28` has become `date: 2024-05-07` and `hijri: 1445-10-28`. A `hijri`
 * that the file has stays as the paper printed it, unless it is the Gregorian date.
 */
export function turnHijriDates(source: string): string {
  return withFrontMatter(source, (front) => {
    let printed: string | undefined;
    const turned = front.replace(dated, (line, indent: string, key: string, ...rest: string[]) => {
      const [quote = "", text = "", end = ""] = rest;
      const both = turnHijri(text);
      if (!both) return line;
      if (key === "date" && indent === "") printed = both.hijri;
      return `${indent}${key}: ${quote}${both.date}${quote}${end}`;
    });
    if (printed === undefined) return turned;
    const found = hijri.exec(turned);
    if (!found) return turned.replace(/^date:.*$/m, `$&\nhijri: ${printed}`);
    return isHijriYear(Number(found[1] ?? 0)) || found[1] === undefined
      ? turned
      : turned.replace(hijri, `hijri: ${printed}`);
  });
}
