/** Front matter as static-site generators write it: YAML, TOML, JSON, or lines of `Key: value`. */
import { parse as parseToml, TomlDate, TomlError } from "smol-toml";
import { LineCounter, parseDocument } from "yaml";
import { yamlReason } from "../../../article/index.ts";
import { Refusal } from "../../refusal.ts";
import { isObject, type JsonObject } from "../record-values.ts";
import { say } from "../../../messages/message.ts";

/** A file taken apart. */
export interface Split {
  front: JsonObject;
  /** What follows, with LF line ends. */
  body: string;
  /** How the front matter is written. */
  syntax: "yaml" | "toml" | "json" | "lines" | "none";
}

/** Front matter is some lines; what is longer is none. */
const longest = 256 * 1024;
/** Aliases of YAML that a file may resolve: more are an attack. */
const mostAliases = 100;

/**
 * Splits a file. Scalars stay as they are written (YAML's failsafe schema), so that no date is changed
 * and no number loses a nought.
 *
 * @throws Refusal with the line where the front matter cannot be read.
 */
export function splitFrontMatter(text: string): Split {
  const source = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const start = /^\s*/.exec(source)?.[0].length ?? 0;
  const head = source.slice(start, start + longest);
  const line = source.slice(0, start).split("\n").length;
  const rest = (length: number) => source.slice(start + length);
  const yaml = /^---[ \t]*\n([^]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(head);
  if (yaml) {
    const front = readYaml(yaml[1] ?? "", line);
    if (front) return { front, body: rest(yaml[0].length), syntax: "yaml" };
  }
  const toml = /^\+\+\+[ \t]*\n([^]*?)(?:^|\n)\+\+\+[ \t]*(?:\n|$)/.exec(head);
  if (toml)
    return { front: readToml(toml[1] ?? "", line), body: rest(toml[0].length), syntax: "toml" };
  if (head.startsWith("{")) {
    const end = endOfObject(head);
    const front = end === undefined ? undefined : readJson(head.slice(0, end));
    if (front && end !== undefined)
      return { front, body: rest(end).replace(/^\s*\n/, ""), syntax: "json" };
  }
  return splitLines(source, head) ?? { front: {}, body: source, syntax: "none" };
}

/** A map of YAML; `undefined` for what is none, as a text between two rules. */
function readYaml(text: string, fence: number): JsonObject | undefined {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    schema: "failsafe",
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  const [error] = document.errors;
  if (error) {
    if (!/^[\w"'-]+ *:/m.test(text)) return undefined;
    const line = lineCounter.linePos(error.pos[0]).line + fence;
    throw new Refusal(
      say("its front matter is no valid YAML: {reason}", { reason: yamlReason(error, text) }),
      `line ${line}`,
    );
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: mostAliases });
  } catch {
    throw new Refusal(
      say("aliases of YAML beyond {mostAliases}, expected plain data", { mostAliases }),
      `line ${fence}`,
    );
  }
  return isObject(data) ? withoutNulls(data) : data === null || data === "" ? {} : undefined;
}

/** A value of `~` or `null` is none. */
function withoutNulls(data: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => value !== "~" && value !== "null"),
  );
}

function readToml(text: string, fence: number): JsonObject {
  try {
    return plain(parseToml(text)) as JsonObject;
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [message = ""] = error.message.replace(/^Invalid TOML document: /, "").split("\n");
    throw new Refusal(
      say("its front matter is no valid TOML: {reason}", { reason: message }),
      `line ${error.line + fence}`,
    );
  }
}

/** TOML's dates as they were written. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, it]) => [key, plain(it)]))
    : value;
}

function readJson(text: string): JsonObject | undefined {
  try {
    const data = JSON.parse(text) as unknown;
    return isObject(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Where an object of JSON ends that a text begins with. */
function endOfObject(text: string): number | undefined {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\]|\\[^])*"|[{}]/g)) {
    if (sign === "{") depth++;
    else if (sign === "}" && --depth === 0) return index + 1;
  }
  return undefined;
}

/** Pelican's lines of `Key: value` up to the first blank one, or Hexo's up to a line `---`. */
function splitLines(source: string, head: string): Split | undefined {
  const hexo = /^((?:[\w-]+:.*\n|[ \t]+.*\n|- .*\n)+)---[ \t]*\n/.exec(head);
  if (hexo) {
    const front = readYaml(hexo[1] ?? "", 0);
    if (front) return { front, body: source.trimStart().slice(hexo[0].length), syntax: "yaml" };
  }
  const [all] = /^(?:[A-Z][\w-]*:.*\n(?:[ \t]+\S.*\n)*){2,}(?=\s*\n|$)/i.exec(head) ?? [];
  if (all === undefined || !/^title:/im.test(all) || !/^date:/im.test(all)) return undefined;
  const pairs = all.matchAll(/^([A-Z][\w-]*):[ \t]*(.*(?:\n[ \t]+\S.*)*)$/gim);
  const front = Object.fromEntries(
    Array.from(pairs, ([, key = "", value = ""]) => [
      key.toLowerCase(),
      value.replace(/\s+/g, " ").trim(),
    ]),
  );
  return { front, body: source.trimStart().slice(all.length), syntax: "lines" };
}
