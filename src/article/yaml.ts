/** Reads front matter as YAML that is plain data, and finds the lines of its keys. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, Schema } from "yaml";
import type { Node, Pair } from "yaml";
import { plainData } from "./yaml-data.ts";
import { yamlReason } from "./yaml-reason.ts";
import type { Message } from "../messages/message.ts";

/** A message and the line of the file it is about. */
export interface LocatedFault {
  line: number;
  message: Message;
}

/** The line that a path of keys and list positions leads to, or its nearest parent's. */
export type LineOf = (path: readonly PropertyKey[]) => number;

/** What was read of a YAML text. */
export interface YamlData {
  /** Maps, lists and texts; `undefined` when the text is no YAML or no map. */
  data: Record<string, unknown> | undefined;
  faults: LocatedFault[];
  lineOf: LineOf;
}

/** Made once, not for each document. Without `resolveKnownTags: false` each tag found would be added to it. */
const schema = new Schema({ schema: "failsafe", resolveKnownTags: false });

/**
 * Reads a YAML map with the failsafe schema (YAML 1.2.2, 10.1), which makes every scalar a text.
 * A key without a value is left out: it is a key not given.
 *
 * @param text the YAML, without its fences.
 * @param fence line of the file with the fence above the text.
 */
export function parseYaml(text: string, fence: number): YamlData {
  const counter = new LineCounter();
  const lineAt = (offset: number) => Math.max(1, counter.linePos(offset).line) + fence;
  // uniqueKeys compares each key with all before it; plainData finds repetitions in one pass.
  const document = parseDocument(text, {
    lineCounter: counter,
    schema,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "error",
  });
  const root = document.contents;
  const lineOf: LineOf = (path) => {
    const offset = offsetOf(root, path);
    return offset === undefined ? fence : lineAt(offset);
  };
  const [error] = document.errors;
  if (error) {
    // After one syntax error YAML misreads the rest, so further errors would mislead.
    // What does not end takes in all that follows: the line is that on which it begins.
    const begin = error.pos[0] >= text.trimEnd().length ? lastOffset(root) : undefined;
    const faults = [{ line: lineAt(begin ?? error.pos[0]), message: yamlReason(error, text) }];
    return { data: undefined, faults, lineOf };
  }
  const faults: LocatedFault[] = [];
  const data = plainData(root, (node, message) => {
    faults.push({ line: lineAt(node.range?.[0] ?? 0), message });
  });
  return { data, faults, lineOf };
}

/** Where the last value of a document begins. */
function lastOffset(node: Node | null | undefined): number | undefined {
  if (isMap<Node, Node | null>(node)) {
    const pair = node.items.at(-1);
    return lastOffset(pair?.value ?? pair?.key);
  }
  return node?.range?.[0];
}

/** The place in the text to which a path leads, or the existing part of the path. */
function offsetOf(root: Node | null, path: readonly PropertyKey[]): number | undefined {
  let node: Node | null | undefined = root;
  let offset: number | undefined;
  for (const step of path) {
    if (isMap<Node, Node | null>(node)) {
      const pair: Pair<Node, Node | null> | undefined = node.items.find(
        ({ key }) => isScalar(key) && key.value === step,
      );
      if (!pair) break;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq<Node>(node) && typeof step === "number") {
      node = node.items[step];
      offset = node?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
