/** The faults that the schema found, key by key, with the lines of the file. */
import * as z from "zod";
import { didYouMean, show } from "./found.ts";
import { keyFor } from "./foreign-keys.ts";
import { nearest } from "./nearest.ts";
import type { LineOf, LocatedFault } from "./yaml.ts";
import { fromText, say, type Message } from "../messages/message.ts";

/** Keys that Eleventy reads, besides those that begin with its name. */
const ofEleventy = new Set(
  "permalink layout pagination templateEngineOverride dynamicPermalink collections page pkg".split(
    " ",
  ),
);

/**
 * A fault for each value that the schema refuses and each key it does not have.
 *
 * @param schema the schema that refused.
 * @param lineOf finds the line of a key, from the same file.
 */
export function keyFaults(error: z.ZodError, schema: z.ZodObject, lineOf: LineOf): LocatedFault[] {
  return error.issues.flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") {
      const fault = fromText(issue.message);
      const message = say("{key}: {fault}", { key: keyName(issue.path), fault });
      return [{ line: lineOf(issue.path), message }];
    }
    return issue.keys.map((key) => ({
      line: lineOf([...issue.path, key]),
      message: unknownKey(issue.path, key, keysAt(schema, issue.path)),
    }));
  });
}

/** `edition.issue`; `tags, item 2` for a place in a list. */
function keyName(path: readonly PropertyKey[]): string {
  const names = path.filter((step) => typeof step !== "number").map(String);
  const items = path.filter((step) => typeof step === "number");
  return [names.join("."), ...items.map((at) => `item ${at + 1}`)].join(", ");
}

function unknownKey(path: readonly PropertyKey[], key: string, keys: readonly string[]): Message {
  const full = (name: string) => keyName([...path, name]);
  if (path.length === 0 && (ofEleventy.has(key) || key.startsWith("eleventy"))) {
    return say("{key} is a key of Eleventy, and those are not taken from articles", {
      key: show(key),
    });
  }
  const translated = path.length === 0 ? keyFor(key) : undefined;
  const meant = translated ?? nearest(key, keys);
  return meant === undefined
    ? say("unknown key {key}, expected one of {keys}", {
        key: show(full(key)),
        keys: keys.map(full).join(", "),
      })
    : say("unknown key {key}{hint}", { key: show(full(key)), hint: didYouMean(full(meant)) });
}

/** The keys that the schema has at a path of keys. */
function keysAt(schema: z.ZodObject, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  for (const step of path) {
    if (at instanceof z.ZodArray) at = typeof step === "number" ? at.element : undefined;
    else at = at instanceof z.ZodObject ? at.shape[String(step)] : undefined;
    at = within(at);
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** The schema that an optional one or one with a first step comes to. */
function within(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional) return within(schema.unwrap());
  return schema instanceof z.ZodPipe ? within(schema.out) : schema;
}
