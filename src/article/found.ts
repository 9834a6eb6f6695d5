/** Shows in messages what was found in an article. */

const longest = 60;

/**
 * A value of the front matter as a message shows it: a text in quotes, cut after 60 characters; of
 * anything else its kind.
 */
export function show(value: unknown): string {
  if (typeof value === "string") return `"${clip(value, longest)}"`;
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "a map of keys" : "nothing";
}

/**
 * Writes a message for zod: `found "x", expected WHAT`, or `missing; expected WHAT`.
 *
 * @param what the value that would do, with its article: `a date such as 2024-05-07`.
 * @returns a function of the kind that zod takes as `error`.
 */
export function expected(what: string): (issue: { readonly input?: unknown }) => string {
  return ({ input }) =>
    input === undefined ? `missing; expected ${what}` : `found ${show(input)}, expected ${what}`;
}

/** The first characters of a text, with `…` when there are more. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  // The slice may end within a surrogate pair.
  return `${text.slice(0, length).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** Writes control characters and direction overrides as `\u{1b}`, so that none takes effect. */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu,
    (mark) => `\\u{${mark.charCodeAt(0).toString(16)}}`,
  );
}
