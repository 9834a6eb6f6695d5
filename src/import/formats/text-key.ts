/** What tells a text from all others where no number and no address does. */
import { createHash } from "node:crypto";

/** A hash of all words of an article: the same words are the same article, whatever space parts them. */
export function textKey(title: string, body: string): string {
  const words = `${title}\n${body}`.replace(/\s+/g, " ").trim();
  return createHash("sha256").update(words).digest("hex");
}
