import { textDirection } from "../../src/article/index.ts";
import { html, type Html } from "../../src/lib/html.ts";
import type { Site } from "../../src/pages/site.ts";

const RTL_SCRIPTS = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"]);

/** `lang` and `dir` for a text in another language than the newspaper's; nothing for its own. */
export function languageOf(site: Site, { lang }: { lang?: string | undefined }): Html | false {
  if (lang === undefined || lang === site.newspaper.language) return false;
  return html` lang="${lang}" dir="${directionOf(lang)}"`;
}

/** A headline within Arabic words: one in Latin letters keeps its punctuation on its own side. */
export function isolated(headline: string): Html | string {
  return textDirection(headline) === "ltr" ? html`<bdi>${headline}</bdi>` : headline;
}

const directions = new Map<string, "ltr" | "rtl">();

/** How the script of a language is read. */
export function directionOf(language: string): "ltr" | "rtl" {
  let direction = directions.get(language);
  if (!direction) {
    const script = new Intl.Locale(language).maximize().script ?? "";
    direction = RTL_SCRIPTS.has(script) ? "rtl" : "ltr";
    directions.set(language, direction);
  }
  return direction;
}
