/** Warnings about spoofing in an article. The article is published, but sanitised. */
import { streamSafe } from "../lib/stream-safe.ts";
import { mixedScriptWord, withoutOverrides } from "./spoofing.ts";
import type { Fault } from "./fault.ts";
import { clip } from "./found.ts";
import type { LineOf } from "./yaml.ts";
import { say, type Message } from "../messages/message.ts";

type SpoofingFault = Omit<Fault, "file">;

/** Keys whose values readers tell apart by eye only. */
const NAMES = new Set(["title", "kicker", "author", "tags", "places", "source", "image", "rights"]);

/** Faults of one kind in a text at most: a hostile text may have one on every line. */
const MOST = 5;

/**
 * A warning for each value, and for the first lines of the body, whose direction marks reach beyond it.
 * Also a warning for each name that mixes Latin letters with others that look like them.
 *
 * @param data the front matter as it was written.
 * @param lines lines of the body that had such marks.
 */
export function spoofingFaults(
  data: Readonly<Record<string, unknown>>,
  lines: readonly number[],
  lineOf: LineOf,
): SpoofingFault[] {
  const found: SpoofingFault[] = lines.slice(0, MOST).map((line) => ({
    line,
    message: say("text: {fault}", { fault: direction }),
    severity: "warning",
  }));
  for (const { path, text } of textsOf(data)) {
    const key = path.filter((step) => typeof step === "string").join(".");
    const warn = (fault: Message): void => {
      const message = say("{key}: {fault}", { key, fault });
      found.push({ line: lineOf(path), message, severity: "warning" });
    };
    if (streamSafe(withoutOverrides(text)) !== text) warn(direction);
    const word = NAMES.has(String(path[0])) ? mixedScriptWord(text) : undefined;
    if (word !== undefined) warn(mixed(word));
  }
  return found;
}

const direction = say(
  "found marks of direction (U+202A–202E, U+2066–2069) that turn letters round or are not closed, or dozens of marks on a letter; expected none, and they are left out",
);

function mixed(word: string): Message {
  return say(
    'found "{word}", in which some letters only look Latin, expected those of one alphabet',
    { word: clip(word, 40) },
  );
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
