import { runsToIsolate, textDirection } from "../../src/article/index.ts";
import { html, type Html, type HtmlValue } from "../../src/lib/html.ts";
import { hasTokens } from "../../src/pages/interface/tokens.ts";
import type { Site } from "../../src/pages/site.ts";

const RTL_SCRIPTS = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"]);

/** `lang` and `dir` for a text in another language than the newspaper's; nothing for its own. */
export function languageOf(site: Site, { lang }: { lang?: string | undefined }): Html | false {
  if (lang === undefined || lang === site.newspaper.language) return false;
  return html` lang="${lang}" dir="${directionOf(lang)}"`;
}

/**
 * A line of text within Arabic words, a headline or a name: one in Latin letters keeps its punctuation on its
 * own side, and so do Latin words and telephone numbers in an Arabic one, as in an article's text. Words of the
 * interface have none of these, but their tokens look as if they had.
 *
 * @param language what {@link languageOf} says of it in its element, which isolates it already.
 */
export function isolated(text: string, language: Html | false = false): HtmlValue {
  if (language || hasTokens(text)) return text;
  if (textDirection(text) === "ltr") return html`<bdi>${text}</bdi>`;
  let done = 0;
  const parts = runsToIsolate(text).flatMap(({ start, end, direction }): HtmlValue[] => {
    const before = text.slice(done, start);
    done = end;
    const run = text.slice(start, end);
    return [
      before,
      direction ? html`<bdi dir="${direction}">${run}</bdi>` : html`<bdi>${run}</bdi>`,
    ];
  });
  return [...parts, text.slice(done)];
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
