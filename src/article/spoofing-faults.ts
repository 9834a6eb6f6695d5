/** What in an article looks like something that it is not: it is published tamed, and told. */
import { streamSafe } from "../lib/stream-safe.ts";
import { disguisedWord, withoutOverrides } from "./spoofing.ts";
import type { Fault } from "./fault.ts";
import { clip } from "./found.ts";
import type { LineOf } from "./yaml.ts";

type Disguise = Omit<Fault, "file">;

/** Keys in which no more than readers' eyes tell one name from another. */
const NAMES = new Set(["title", "kicker", "author", "tags", "places", "source", "image", "rights"]);

/** Faults of one kind that are told of a text; a hostile one may have as many as it has lines. */
const MOST = 5;

/**
 * A warning for each value and each of the first lines of text that has directions which reach beyond
 * it, and for each name in letters that only look Latin.
 *
 * @param data the front matter as it was written.
 * @param lines of the body that have such directions.
 */
export function disguises(
  data: Readonly<Record<string, unknown>>,
  lines: readonly number[],
  lineOf: LineOf,
): Disguise[] {
  const found: Disguise[] = lines.slice(0, MOST).map((line) => ({
    line,
    message: `text: ${direction}`,
    severity: "warning",
  }));
  for (const { path, text } of textsOf(data)) {
    const key = path.filter((step) => typeof step === "string").join(".");
    const tell = (message: string): void => {
      found.push({ line: lineOf(path), message: `${key}: ${message}`, severity: "warning" });
    };
    if (streamSafe(withoutOverrides(text)) !== text) tell(direction);
    const word = NAMES.has(String(path[0])) ? disguisedWord(text) : undefined;
    if (word !== undefined) tell(mixed(word));
  }
  return found;
}

const direction =
  "found marks of direction (U+202A–202E, U+2066–2069) that turn letters round or are not closed, or dozens of marks on a letter; expected none, and they are left out";

function mixed(word: string): string {
  return `found "${clip(word, 40)}", in which some letters only look Latin, expected those of one alphabet`;
}

interface Text {
  path: PropertyKey[];
  text: string;
}

function textsOf(value: unknown, path: PropertyKey[] = []): Text[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, i) => textsOf(item, [...path, i]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, own]) => textsOf(own, [...path, key]));
}
