/** Turns YAML nodes into plain data, and refuses all other features of YAML. */
import { isAlias, isMap, isScalar, isSeq } from "yaml";
import type { Node, Pair } from "yaml";
import { clip, show } from "./found.ts";
import { say, type Message } from "../messages/message.ts";

/** Takes a message about a node. */
export type Refuse = (node: Node, message: Message) => void;

/** Levels at most: the front matter, a group such as `source`, a list in it, and one to find faults in. */
const deepest = 4;

/** Keys with which data could change prototypes. */
const reserved = ["__proto__", "constructor", "prototype"];

/**
 * The data of a map whose scalars are texts. Tags, anchors, aliases, repeated keys and keys that could
 * change prototypes are refused. A key without a value is left out.
 *
 * @param root the content of a YAML document; `null` is an empty map.
 * @returns `undefined` when it is no map.
 */
export function plainData(root: Node | null, refuse: Refuse): Record<string, unknown> | undefined {
  if (root === null || (isScalar(root) && root.value === "")) return {};
  const data = value(root, 1, refuse);
  if (isMap(root)) return data as Record<string, unknown>;
  refuse(
    root,
    say('found {data}, expected keys and values such as "title: …"', { data: show(data) }),
  );
  return undefined;
}

function value(node: Node | null, depth: number, refuse: Refuse): unknown {
  if (node === null) return "";
  refuseMarks(node, refuse);
  if (isScalar(node)) return typeof node.value === "string" ? node.value : "";
  if (depth > deepest) {
    refuse(node, say("found lists and maps within each other, expected two levels at most"));
    return "";
  }
  if (isSeq<Node>(node)) return node.items.map((item) => value(item, depth + 1, refuse));
  if (!isMap<Node, Node | null>(node)) return "";

  const data: Record<string, unknown> = {};
  for (const pair of node.items) {
    const key = keyOf(pair, data, refuse);
    const found = key === undefined ? "" : value(pair.value, depth + 1, refuse);
    if (key !== undefined && found !== "") data[key] = found;
  }
  return data;
}

/** The key of a pair, unless it is refused. */
function keyOf({ key }: Pair<Node>, data: object, refuse: Refuse): string | undefined {
  refuseMarks(key, refuse);
  const name: unknown = isScalar(key) ? key.value : undefined;
  if (typeof name !== "string") refuse(key, say("found a key that is not a text"));
  else if (reserved.includes(name)) refuse(key, say('key "{name}" is not allowed', { name }));
  else if (Object.hasOwn(data, name))
    refuse(key, say("key {name} is given twice", { name: show(name) }));
  else return name;
  return undefined;
}

function refuseMarks(node: Node, refuse: Refuse): void {
  if (isAlias(node)) {
    const found = `"*${clip(node.source, 40)}"`;
    refuse(
      node,
      say("found the YAML alias {found}, expected a text; one that begins with * in quotes", {
        found,
      }),
    );
    return;
  }
  if ("anchor" in node && typeof node.anchor === "string") {
    const found = `"&${clip(node.anchor, 40)}"`;
    refuse(
      node,
      say("found the YAML anchor {found}, expected a text; one that begins with & in quotes", {
        found,
      }),
    );
  }
  if (node.tag !== undefined) {
    refuse(
      node,
      say("found the YAML tag {tag}, expected a text; one with ! in quotes", {
        tag: show(node.tag),
      }),
    );
  }
}
