/**
 * A text that should have been a date. The message says what was found, why it will not do and what
 * was expected, as in `"2024-13-07" is not a date: month 13 does not exist; expected YYYY-MM-DD`.
 */
export class DateError extends Error {
  override readonly name = "DateError";

  /**
   * @param found the text as written.
   * @param kind what it is not: `date`, `Hijri date`.
   * @param reason why not, as a clause.
   * @param expected the shapes that would do.
   */
  constructor(found: string, kind: string, reason: string, expected: string) {
    super(`"${found}" is not a ${kind}: ${reason}; expected ${expected}`);
  }
}
