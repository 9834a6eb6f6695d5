/**
 * HTML as a tagged template. Interpolated values are escaped, unless they are {@link Html} already.
 *
 * @example
 * html`<a href="${link}">${title}</a>` // `title` may hold anything
 */

/** A piece of HTML that is safe to put into a page as it is. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What a template may interpolate: text is escaped; `undefined`, `null` and `false` are nothing. */
export type HtmlValue = Html | string | number | false | null | undefined | readonly HtmlValue[];

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes text for element content and for quoted attribute values alike. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (mark) => escapes[mark] ?? mark) : text;
}

function write(value: HtmlValue): string {
  if (value instanceof Html) return value.toString();
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  if (value === undefined || value === null || value === false) return "";
  let out = "";
  for (const one of value) out += write(one);
  return out;
}

/** Templates without the indentation of their source, worked out once for each. */
const compact = new WeakMap<TemplateStringsArray, readonly string[]>();

function compacted(strings: TemplateStringsArray): readonly string[] {
  const cached = compact.get(strings);
  if (cached) return cached;
  const texts = strings.map((text) => text.replace(/\s*\n\s*/g, "\n"));
  compact.set(strings, texts);
  return texts;
}

/**
 * The template tag: escapes every interpolated value that is not {@link Html}. Line breaks of the
 * template remain, its indentation does not.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const texts = compacted(strings);
  let out = texts[0] ?? "";
  for (let i = 0; i < values.length; i++) out += write(values[i]) + (texts[i + 1] ?? "");
  return new Html(out);
}

/** Marks text as HTML without escaping it: only for what a trusted renderer wrote. */
export function raw(text: string): Html {
  return new Html(text);
}

/**
 * JSON for a `<script type="application/json">` (or `ld+json`) element: `<` cannot close the
 * element, and U+2028/2029 are legal JavaScript again.
 */
export function json(value: unknown): Html {
  const text = JSON.stringify(value) ?? "null";
  return new Html(
    text.replace(
      /[<>&\u2028\u2029]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  );
}
