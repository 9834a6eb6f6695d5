import { html, type Html } from "../../src/html/html.ts";
import type { Site } from "../../src/pages/site.ts";

const RTL_SCRIPTS = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"]);

/** `lang` and `dir` for a text in another language than the newspaper's; nothing for its own. */
export function languageOf(site: Site, { lang }: { lang?: string | undefined }): Html | false {
  if (lang === undefined || lang === site.newspaper.language) return false;
  return html` lang="${lang}" dir="${directionOf(lang)}"`;
}

/** How the script of a language is read. */
export function directionOf(language: string): "ltr" | "rtl" {
  const script = new Intl.Locale(language).maximize().script ?? "";
  return RTL_SCRIPTS.has(script) ? "rtl" : "ltr";
}
