/** What tells a text from all others where no number and no address does. */
import { hashOf } from "../../lib/hash.ts";

/** A hash of all words of an article: the same words are the same article, whatever space parts them. */
export function textKey(title: string, body: string): string {
  const words = `${title}\n${body}`.replace(/\s+/g, " ").trim();
  return hashOf(words);
}
