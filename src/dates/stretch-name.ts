/** What a stretch of time is called. */
import { hijriMonthNames } from "../calendar/hijri-text.ts";
import type { Stretch } from "../calendar/stretch.ts";

/** How a newspaper writes: its digits, and its dates. */
export interface DateWriter {
  /** `2024-05-07` as `7 مايو 2024`, and so on. */
  date: (id: string) => string;
  digits: (text: string) => string;
}

/** `7 مايو 2024`, `شوال 1445 هـ`, `7 مايو`. */
export function stretchName({ calendar, id }: Stretch, { date, digits }: DateWriter): string {
  if (calendar === "gregorian") return date(id);
  // A leap year, for the 29th of February; its four digits and the space before them are cut off.
  if (calendar === "everyYear") return date(`2000-${id}`).slice(0, -" 2000".length);
  return digits(hijriName(id));
}

/** `1445-10-28` as `28 شوال 1445 هـ`, `1445-10` as `شوال 1445 هـ`, `1445` as `1445 هـ`. */
export function hijriName(id: string): string {
  const [year, month, day] = id.split("-").map(Number);
  const name = month === undefined ? undefined : hijriMonthNames[month - 1];
  return [day, name, year, "هـ"].filter((part) => part !== undefined).join(" ");
}
