/** Splits an article's file into its front matter, read as YAML, and its body. */
import { streamSafe } from "../lib/stream-safe.ts";
import { withoutOverrides } from "./spoofing.ts";
import { show } from "./found.ts";
import { parseYaml, type YamlData } from "./yaml.ts";
import { say, type Message } from "../messages/message.ts";

/** An article's file, split. */
export interface SplitFile extends YamlData {
  /** What follows the front matter, as Markdown with LF line ends. */
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
  /** Lines of the body from which direction marks were removed. */
  sanitised: number[];
}

/** Characters of the front matter at most: where it is longer, its closing fence is missing. */
const mostYaml = 65_536;

/**
 * Splits a file into front matter and body and reads the former.
 *
 * The front matter stands between a first line `---` and the next line `---`. It is plain data: only
 * YAML is read, without tags, anchors, aliases and keys that could change prototypes. Direction marks
 * that reach beyond their line are removed from the body.
 *
 * @param text the file; it may have a byte order mark and CRLF line ends.
 */
export function splitFile(text: string): SplitFile {
  const source = plainLines(text);
  const firstEnd = lineEnd(source, 0);
  const first = source.slice(0, firstEnd).trimEnd();
  if (first !== "---") return broken(1, refusal(first));

  const close = closingFence(source, firstEnd);
  if (close === undefined)
    return broken(1, say('front matter without an end, expected a line "---"'));
  if (close - firstEnd > mostYaml) {
    return broken(
      1,
      say("front matter of {length} characters, expected {most} at most", {
        length: close - firstEnd,
        most: mostYaml,
      }),
    );
  }

  const yaml = parseYaml(source.slice(firstEnd + 1, close), 1);
  const body = lineEnd(source, close) + 1;
  const written = source.slice(body);
  const bodyLine = lineAt(source, body);
  return { ...yaml, ...sanitise(written, bodyLine), bodyLine };
}

/**
 * The sanitised text below the front matter. The front matter is not read: this is for files that have
 * been read and checked before.
 *
 * @returns the whole file when it has no front matter.
 */
export function readBody(text: string): string {
  const source = plainLines(text);
  const close = source.startsWith("---") ? closingFence(source, 0) : undefined;
  return withoutOverrides(close === undefined ? source : source.slice(lineEnd(source, close) + 1));
}

/** A text without marks that would affect other lines. */
function sanitisedText(text: string): string {
  return streamSafe(withoutOverrides(text));
}

function sanitise(written: string, bodyLine: number): Pick<SplitFile, "body" | "sanitised"> {
  const body = sanitisedText(written);
  if (body === written) return { body, sanitised: [] };
  const before = written.split("\n");
  const after = body.split("\n");
  return {
    body,
    sanitised: before.flatMap((line, i) => (line === after[i] ? [] : [bodyLine + i])),
  };
}

function plainLines(text: string): string {
  const bare = text.startsWith("\ufeff") ? text.slice(1) : text;
  return bare.includes("\r") ? bare.replace(/\r\n?/g, "\n") : bare;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1))
    line++;
  return line;
}

/** Where the line of the closing fence begins. */
function closingFence(text: string, from: number): number | undefined {
  for (let at = text.indexOf("\n---", from); at !== -1; at = text.indexOf("\n---", at + 1)) {
    if (text.slice(at + 1, lineEnd(text, at + 1)).trimEnd() === "---") return at + 1;
  }
  return undefined;
}

function refusal(first: string): Message {
  return first.startsWith("---")
    ? say('found {first}, expected "---" alone: front matter is read as YAML only', {
        first: show(first),
      })
    : say('no front matter: found {first}, expected "---" as the first line', {
        first: show(first),
      });
}

function broken(line: number, message: Message): SplitFile {
  const faults = [{ line, message }];
  return { data: undefined, body: "", bodyLine: line, sanitised: [], lineOf: () => line, faults };
}
