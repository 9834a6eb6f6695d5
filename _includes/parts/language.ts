import { html, type Html } from "../../src/html/html.ts";
import type { Site } from "../../src/pages/site.ts";

const RTL_SCRIPTS = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"]);

/** `lang` and `dir` for a text in another language than the newspaper's; nothing for its own. */
export function languageOf(site: Site, { lang }: { lang?: string | undefined }): Html | false {
  if (lang === undefined || lang === site.newspaper.language) return false;
  const script = new Intl.Locale(lang).maximize().script ?? "";
  return html` lang="${lang}" dir="${RTL_SCRIPTS.has(script) ? "rtl" : "ltr"}"`;
}
