import { MessageError, say, saying, type Message } from "../messages/message.ts";

/**
 * Input that is not taken: a file, a record or a page. The message says what was found and what
 * would do; the import goes on with the rest.
 */
export class Refusal extends MessageError {
  override readonly name = "Refusal";
  /** Where in its file it is, as `line 12`. */
  readonly place: string | undefined;
  /** What is wrong there. */
  readonly fault: Message;

  constructor(fault: Message, place?: string) {
    super(place === undefined ? fault : say("{place}: {fault}", { place, fault }));
    this.fault = fault;
    this.place = place;
  }
}

/**
 * Why an item or a file was not taken, for the report. An error that nobody foresaw is told by its
 * kind: it may be a fault of Sijill's, and no fault of the item's.
 */
export function reasonOf(error: unknown): Message {
  if (error instanceof MessageError) return error.said;
  if (!(error instanceof Error)) return saying(String(error));
  const { name, message } = error;
  if ("code" in error) return saying(message);
  return say("it cannot be read, which may be a fault of Sijill: {name}: {message}", {
    name,
    message,
  });
}

/**
 * Makes one item. Whatever it throws is a reason to skip this item, and never ends its input.
 *
 * @param origin where the item is, as a person would say it.
 */
export function orSkipped<T>(
  origin: string,
  make: () => T,
): T | { origin: string; skipped: Message } {
  try {
    return make();
  } catch (error) {
    return { origin, skipped: reasonOf(error) };
  }
}
