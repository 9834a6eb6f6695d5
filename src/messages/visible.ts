/** Writes control characters and direction overrides as `\u{1b}`, so that none takes effect. */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu,
    (mark) => `\\u{${mark.charCodeAt(0).toString(16)}}`,
  );
}
