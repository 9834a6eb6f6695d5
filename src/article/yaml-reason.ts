/** YAML's commonest errors, for someone who writes headlines. */
import type { YAMLError } from "yaml";
import { clip } from "./found.ts";
import { say, type Message } from "../messages/message.ts";

/**
 * Why a text is no YAML, and what to write in its place.
 *
 * @param text the YAML, in which the error was found.
 */
export function yamlReason({ code, message, pos: [at] }: YAMLError, text: string): Message {
  switch (code) {
    case "BLOCK_AS_IMPLICIT_KEY":
    case "BLOCK_IN_FLOW":
      return say('found ": " within a text, expected such a text in quotes: title: "…: …"');
    case "BAD_SCALAR_START":
      return badBeginning(text.charAt(at));
    case "TAB_AS_INDENT":
      return say("found a tab before a key, expected spaces");
    case "RESOURCE_EXHAUSTION":
      return say("found lists and maps within each other, expected two levels at most");
    case "MULTIPLE_DOCS":
      return say('found a second YAML document, expected one between "---" and "---"');
    case "MULTILINE_IMPLICIT_KEY":
    case "KEY_OVER_1024_CHARS":
      return noKey(text, at);
    case "BAD_DQ_ESCAPE":
      return say("found {escape} in a text in double quotes, expected \\\\ for each \\", {
        escape: /\\[^"\s]{0,8}/.exec(text.slice(at))?.[0] ?? "\\",
      });
  }
  const [, sign] = /^Missing closing (.)quote|end with a (.)/.exec(message)?.filter(Boolean) ?? [];
  if (sign !== undefined)
    return say("found a text or a list that does not end, expected {sign} at its end", { sign });
  if (/Implicit map keys need/.test(message)) return noKey(text, at);
  if (/Missing , /.test(message))
    return say("found no comma between the items of a list, expected [first, second]");
  if (message.startsWith("Unexpected ,"))
    return say("found a comma without an item before it, expected [first, second]");
  const isMore = /at node end|^Comments must be separated/.test(message);
  if (code === "BAD_INDENT" || (isMore && text.charAt(at - 1) === "\n"))
    return say(
      "found a line that begins further in or out than those beside it, expected one column",
    );
  if (isMore)
    return say(
      "found more behind the end of a text in quotes or of a list, expected all within it",
    );
  // Signs with which YAML begins something else than a text.
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1);
  const own = /^(?:.*?: +|[ -]*- +)?([*&!|>%\]}-])/.exec(line)?.[1];
  return own === undefined
    ? say("not valid YAML: {message}", { message: clip(message, 120) })
    : badBeginning(own);
}

function badBeginning(sign: string): Message {
  return say('found a text that begins with {sign}, expected it in quotes: title: "…"', { sign });
}

function noKey(text: string, at: number): Message {
  const [line = ""] = text.slice(at).split(/\r?\n/, 1);
  return say('found "{line}", expected a key, a colon, a space and a text: title: …', {
    line: clip(line.trim(), 60),
  });
}
