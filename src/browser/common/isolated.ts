/** Text in which Latin words and telephone numbers keep their own order, as an article's text has them. */
import { isolatedRuns } from "../../article/markdown/bidi-runs.ts";
import { element } from "./dom.ts";

/** A piece of a text. */
export interface TextPart {
  text: string;
  marked: boolean;
}

const arabic = /\p{Script=Arabic}/u;

/** A text as nodes; one without an Arabic letter is isolated whole. */
export function isolatedText(text: string): (Node | string)[] {
  return isolatedParts([{ text, marked: false }]);
}

/** A text that is marked in places, as nodes. */
export function isolatedParts(parts: readonly TextPart[]): (Node | string)[] {
  const text = parts.map((part) => part.text).join("");
  const runs = arabic.test(text) ? isolatedRuns(text) : [{ start: 0, end: text.length }];
  const nodes: (Node | string)[] = [];
  let done = 0;
  for (const { start, end, direction } of runs) {
    const run = element("bdi", {}, ...nodesOf(parts, start, end));
    if (direction) run.dir = direction;
    nodes.push(...nodesOf(parts, done, start), run);
    done = end;
  }
  return [...nodes, ...nodesOf(parts, done, text.length)];
}

/** What of the parts is between two places of the whole text. */
function nodesOf(parts: readonly TextPart[], from: number, to: number): (Node | string)[] {
  let start = 0;
  return parts.flatMap(({ text, marked }) => {
    const own = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += text.length;
    if (own === "") return [];
    return [marked ? element("mark", {}, own) : own];
  });
}
