/** The interface's words as tokens: each says by an id which word it is. */
import type { Strings } from "../../../_data/strings.ts";
import { hashOf } from "../../lib/hash.ts";
import { token } from "./tokens.ts";

/** Words by their ids; of a counted noun its forms. */
export type WordsById = ReadonlyMap<string, string | Forms>;

type Forms = Readonly<Record<string, string>>;

/** What is typed, pressed or called so, and not said: it is the same in every language. */
const NOT_SAID = /\.ways\.\d+\.example$|\.keys\.\d+$|\.overTime\.words\.(?:file|placeholder)$/;

/** The name of a number: in a language that has none, it is written in digits. */
const ORDINAL = /\.ordinals\.(\d+)$/;

const ID_LENGTH = 4;

/**
 * The words of pages by their ids.
 *
 * @throws Error if two have one id: then ids are too short.
 */
export function wordsById(strings: Strings): WordsById {
  const found = new Map<string, string | Forms>();
  visit(strings, "", (path, word) => {
    if (ORDINAL.test(path)) return word;
    const id = idOf(path);
    if (found.has(id)) throw new Error(`two words of the interface have the id ${id}: ${path}`);
    found.set(id, word);
    return word;
  });
  return found;
}

/** The same words, each of them a token; a counted noun is one once it is counted. */
export function markedWords(strings: Strings): {
  strings: Strings;
  idOfForms: (forms: object) => string | undefined;
} {
  const ids = new Map<object, string>();
  const marked = visit(strings, "", (path, word) => {
    if (typeof word === "string") return token(ordinalOf(path) ?? idOf(path), word);
    ids.set(word, idOf(path));
    return word;
  });
  return { strings: marked as Strings, idOfForms: (forms) => ids.get(forms) };
}

function ordinalOf(path: string): string | undefined {
  const place = ORDINAL.exec(path)?.[1];
  return place === undefined ? undefined : `plain:${Number(place) + 1}`;
}

/** Short, and of the path alone: a page that a reader has kept finds its words in those of a later build. */
function idOf(path: string): string {
  return Buffer.from(hashOf(path), "hex").toString("base64url").slice(0, ID_LENGTH);
}

function visit(
  value: unknown,
  path: string,
  each: (path: string, word: string | Forms) => unknown,
): unknown {
  if (typeof value === "string") {
    return value === "" || NOT_SAID.test(path) ? value : each(path, value);
  }
  if (typeof value !== "object" || value === null) return value;
  if ("zero" in value && "other" in value) return each(path, value as Forms);
  const visited = Object.entries(value).map(([key, inner]: [string, unknown]) => [
    key,
    visit(inner, `${path}.${key}`, each),
  ]);
  return Array.isArray(value)
    ? visited.map(([, inner]) => inner)
    : Object.fromEntries(visited as [string, unknown][]);
}
