/**
 * Input that is not taken: a file, a record or a page. The message says what was found and what
 * would do; the import goes on with the rest.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/**
 * Why an item or a file was not taken, for the report. An error that nobody foresaw is told by its
 * kind: it may be a fault of Sijill's, and no fault of the item's.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof Refusal || "code" in error) return error.message;
  return `it cannot be read, which may be a fault of Sijill: ${error.name}: ${error.message}`;
}

/**
 * Makes one item. Whatever it throws is a reason to skip this item, and never ends its input.
 *
 * @param origin where the item is, as a person would say it.
 */
export function orSkipped<T>(
  origin: string,
  make: () => T,
): T | { origin: string; skipped: string } {
  try {
    return make();
  } catch (error) {
    return { origin, skipped: reasonOf(error) };
  }
}
