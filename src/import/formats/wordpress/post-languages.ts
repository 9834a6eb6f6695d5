/** The languages of a post: those that a plugin says, and those that share one post. */
import type { WxrItem } from "./wxr.ts";

/** `[:ar]`, `{:ar}` and `<!--:ar-->` of qTranslate begin a language, `[:]` and the like end it. */
const marks =
  /\[:([a-z]{2}(?:[-_][a-z]{2,4})?)?\]|\{:([a-z]{2}(?:[-_][a-z]{2,4})?)?\}|<!--:([a-z]{2}(?:[-_][a-z]{2,4})?)?-->/gi;

/** The languages of a text that qTranslate parted, in their order; none for any other text. */
export function languagesIn(text: string): string[] {
  const found = [...text.matchAll(marks)].map((mark) => mark[1] ?? mark[2] ?? mark[3]);
  return [...new Set(found.filter((it) => it !== undefined).map((it) => it.toLowerCase()))];
}

/** The language to read a text in: the wanted one if it has that, else its first. */
export function languageOf(text: string, wanted: string): string {
  const languages = languagesIn(text);
  return languages.includes(wanted) ? wanted : (languages[0] ?? wanted);
}

/** A text in one language, else in its first: what is marked as of it, and what has no mark. */
export function inLanguage(text: string, wanted: string): string {
  if (languagesIn(text).length === 0) return text;
  const language = languageOf(text, wanted);
  const parts: string[] = [];
  let current: string | undefined;
  let done = 0;
  const take = (to: number) => {
    if (current === undefined || current === language) parts.push(text.slice(done, to));
  };
  for (const mark of text.matchAll(marks)) {
    take(mark.index);
    current = (mark[1] ?? mark[2] ?? mark[3])?.toLowerCase();
    done = mark.index + mark[0].length;
  }
  take(text.length);
  return parts.join("");
}

/** An item as one language has it. */
export function itemInLanguage(item: WxrItem, language: string): WxrItem {
  const read = (text: string) => inLanguage(text, language);
  return {
    ...item,
    fields: new Map(
      [...item.fields].map(([name, text]) => [
        name,
        // Another language's summary would be no summary of this text.
        name === "excerpt:encoded" && languageOf(text, language) !== language ? "" : read(text),
      ]),
    ),
    terms: item.terms.map((term) => ({ ...term, name: read(term.name) })),
    meta: item.meta.map(({ key, value }) => ({ key, value: read(value) })),
  };
}

/**
 * The language that plugins say a post is in: Polylang's taxonomy, a custom field, or the address
 * (`/en/…`, `?lang=en`).
 */
export function saidLanguage({ terms, meta, fields }: WxrItem): string | undefined {
  const term = terms.find(({ domain }) => domain === "language");
  const field = meta.find(({ key }) =>
    /^_?(?:wpml_|icl_|trp_|post_)?lang(?:uage)?(?:_code)?$/i.test(key),
  );
  const link = fields.get("link") ?? "";
  const inLink = /^https?:\/\/[^/]+\/([a-z]{2})\/|[?&]lang=([a-z]{2})\b/.exec(link);
  const said = [term?.nicename, field?.value, inLink?.[1] ?? inLink?.[2]];
  return said.map(canonical).find((it) => it !== undefined);
}

/**
 * The language of a post of which none is said. That of the site is often its administrators': it
 * does not hold for a text in another script.
 */
export function siteLanguage(language: string | undefined, text: string): string | undefined {
  const code = canonical(language);
  if (code === undefined) return undefined;
  const words = text.replace(/https?:\S+/g, "");
  const arabic = words.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = words.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (arabic === latin) return undefined;
  const isArabic = new Intl.Locale(code).maximize().script === "Arab";
  return isArabic === arabic > latin ? code : undefined;
}

function canonical(code: string | undefined): string | undefined {
  const written = (code ?? "").trim().replaceAll("_", "-");
  if (!/^[a-z]{2,3}(?:-[a-z]{2,4})?$/i.test(written)) return undefined;
  return new Intl.Locale(written).toString();
}
