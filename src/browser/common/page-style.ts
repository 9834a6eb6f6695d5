/** How the newspaper writes numbers and dates, as every page tells it in its masthead. */
import type { Style } from "../../calendar/writer.ts";

/** Reads the digits and names of months from the masthead's form, which `masthead.ts` writes. */
export function pageStyle(): Style {
  const { digits, months } = document.querySelector<HTMLElement>(".nav-search")?.dataset ?? {};
  return { digits: digits === "arab" ? "arab" : "latn", monthNames: months?.split("|") ?? [] };
}
