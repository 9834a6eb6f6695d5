import { MessageError, say, type Message } from "../messages/message.ts";

/**
 * A text that should have been a date. The message says what was found, why it will not do and what
 * was expected, as in `"2024-13-07" is not a date: month 13 does not exist; expected YYYY-MM-DD`.
 */
export class DateError extends MessageError {
  override readonly name = "DateError";

  /**
   * @param found the text as written.
   * @param kind what it is not: `date`, `Hijri date`.
   * @param reason why not, as a clause.
   * @param expected the shapes that would do.
   */
  constructor(found: string, kind: Message, reason: Message, expected: Message) {
    super(
      say('"{found}" is not a {kind}: {reason}; expected {expected}', {
        found,
        kind,
        reason,
        expected,
      }),
    );
  }
}
