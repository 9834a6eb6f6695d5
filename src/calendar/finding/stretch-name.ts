/** What a stretch of time is called. */
import { hijriName } from "../hijri-text.ts";
import { weekdayOf } from "../day-number.ts";
import { weekdayNames } from "../week.ts";
import type { Writer } from "../writer.ts";
import type { Stretch } from "../stretch.ts";

/** `7 مايو 2024`, `شوال 1445 هـ`, `7 مايو`. */
export function stretchName({ calendar, id }: Stretch, { date, digits }: Writer): string {
  if (calendar === "gregorian") return date(id);
  // A leap year, for the 29th of February; its four digits and the space before them are cut off.
  if (calendar === "everyYear") return date(`2000-${id}`).slice(0, -" 2000".length);
  return digits(hijriName(id));
}

/** A stretch's name, with the weekday of a day. */
export function fullStretchName(stretch: Stretch, writer: Writer): string {
  const { calendar, id } = stretch;
  const name = stretchName(stretch, writer);
  if (calendar !== "gregorian" || id.length < 10) return name;
  return `${weekdayNames[weekdayOf(id) - 1]?.name ?? ""} ${name}`.trim();
}
