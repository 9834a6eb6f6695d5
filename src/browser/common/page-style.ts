/** How the newspaper writes numbers and dates, as every page tells it in its masthead. */
import { writerOf, type Style, type Writer } from "../../calendar/writer.ts";
import { chosen } from "../interface/chosen.ts";
import { hijriIn } from "../interface/say.ts";

/** Reads the digits and names of months from the masthead's form, which `masthead.ts` writes. */
export function pageStyle(): Style {
  const { digits, months } = document.querySelector<HTMLElement>(".nav-search")?.dataset ?? {};
  return { digits: digits === "arab" ? "arab" : "latn", monthNames: months?.split("|") ?? [] };
}

/** A writer in the style of a newspaper, or in the language that a reader chose. */
export function writerIn(style: Style): Writer {
  if (!chosen) return writerOf(style);
  const { code, calendar } = chosen;
  return {
    ...writerOf({ language: code, digits: "latn", monthNames: calendar.months }),
    hijri: (id) => hijriIn(calendar, id),
    weekday: (number) => calendar.weekdays[number - 1] ?? "",
  };
}

/** The same for scripts of every page. */
export function pageWriter(): Writer {
  return writerIn(pageStyle());
}
