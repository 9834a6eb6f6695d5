/**
 * Input that is not taken: a file, a record or a page. The message says what was found and what
 * would do; the import goes on with the rest.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
