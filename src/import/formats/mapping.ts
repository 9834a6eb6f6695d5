/** Which field of a dump is which key of the front matter, as a person says it. */
import { didYouMean, nearest } from "../../article/index.ts";
import { isKey, keys, type Key } from "./field-names.ts";
import { MessageError, say } from "../../messages/message.ts";

/** Fields of a dump by the keys that they are mapped to. */
export type Mapping = Partial<Record<Key, string>>;

/**
 * Reads a mapping as it is typed: `title=headline,source.url=link`, the front matter's key first.
 * `body` is the text, `id` what the old system numbered it by. A field within another is named by its
 * path, `title.rendered` or `content.0.text`; a column without a name by its number, the first 1.
 *
 * @throws Error for a key that there is not, with the nearest.
 */
export function parseMapping(text: string): Mapping {
  const mapping: Mapping = {};
  for (const pair of text.split(",").filter((it) => it.trim() !== "")) {
    const [key = "", ...field] = pair.split("=").map((it) => it.trim());
    if (!isKey(key) || field.join("=") === "") {
      const meant = nearest(key, keys);
      const hint = isKey(key)
        ? ""
        : meant === undefined
          ? say("; keys are {keys}", { keys: keys.join(", ") })
          : didYouMean(meant);
      throw new MessageError(
        say('found "{pair}", expected KEY=FIELD, such as title=headline{hint}', { pair, hint }),
      );
    }
    mapping[key] = field.join("=");
  }
  return mapping;
}
