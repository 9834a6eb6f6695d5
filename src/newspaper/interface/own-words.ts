/** A newspaper's own words in place of the interface's. */
import { MessageError, say, type Message } from "../../messages/message.ts";

/** What may be said otherwise: any word, any list as a whole; the rest stays as it is. */
export type Changes<T> = T extends string
  ? string
  : T extends readonly unknown[]
    ? T
    : { readonly [K in keyof T]?: Changes<T[K]> };

/**
 * The words of a language as a newspaper says them. A group that stands within others, such as the words of
 * suggestions in those of the search, is changed there as well.
 *
 * @param groups each after those that it holds.
 * @throws Error that names a change of what is no word.
 */
export function ownWords<Groups extends object>(
  groups: Groups,
  changes: NoInfer<Changes<Groups>>,
): Groups {
  refuseUnknown(groups, changes);
  const own = new Map<unknown, unknown>();
  const withOwn = (value: unknown): unknown => {
    if (own.has(value)) return own.get(value);
    if (kindOf(value).id !== "a group") return value;
    const entries = Object.entries(value as object).map(([key, it]) => [key, withOwn(it)]);
    return Object.fromEntries(entries);
  };
  for (const [name, group] of Object.entries(groups)) {
    const change = (changes as Record<string, object | undefined>)[name];
    own.set(group, withChanges<unknown>(withOwn(group), change, name));
  }
  const all = Object.entries(groups).map(([name, group]) => [name, own.get(group)]);
  return Object.fromEntries(all) as Groups;
}

/**
 * Words with some of them said otherwise.
 *
 * @param name how `_data/words.ts` calls them.
 * @throws Error that names a change of what is no word.
 */
export function withChanges<T>(words: T, changes: Changes<T> | undefined, name: string): T {
  if (changes === undefined) return words;
  if (kindOf(changes).id !== kindOf(words).id) {
    throw new MessageError(
      say("_data/words.ts: {name} is {found}; expected {expected}, as in _data/languages/ar.ts", {
        name,
        found: kindOf(changes),
        expected: kindOf(words),
      }),
    );
  }
  if (kindOf(words).id !== "a group") return changes as T;
  const said = changes as Record<string, object>;
  refuseUnknown(words as object, said, name);
  const all = Object.entries(words as Record<string, unknown>).map(([key, word]) => [
    key,
    withChanges(word, said[key], `${name}.${key}`),
  ]);
  return Object.fromEntries(all) as T;
}

/**
 * @param name how `_data/words.ts` calls the group; none for the file itself.
 * @throws Error that names a key which the group does not have, and those that it has.
 */
export function refuseUnknown(group: object, changes: object, name = ""): void {
  const unknown = Object.keys(changes).find((key) => !Object.hasOwn(group, key));
  if (unknown === undefined) return;
  const dotted = name === "" ? unknown : `${name}.${unknown}`;
  throw new MessageError(
    say("_data/words.ts: {name} is no word of the interface; expected one of {choices}", {
      name: dotted,
      choices: Object.keys(group).join(", "),
    }),
  );
}

function kindOf(value: unknown): Message {
  if (Array.isArray(value)) return say("a list");
  return typeof value === "object" ? say("a group") : say("a text");
}
