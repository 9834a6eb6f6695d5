/** Code in a text: what stands in `pre` and `code` together is a block, `code` alone is within a line. */
import type { Element } from "../../document.ts";
import { nameOf } from "./elements.ts";
import type { Block } from "./model.ts";
import type { Reading } from "./reading.ts";

/** The block of code that a `pre` is, if it holds a `code` and nothing else: old pages set poems in `pre`. */
export function codeBlockOf(element: Element, reading: Reading): Block | undefined {
  const [code, ...others] = element.children;
  const isOnlyCode =
    nameOf(element) === "pre" &&
    code !== undefined &&
    others.length === 0 &&
    nameOf(code) === "code";
  if (!isOnlyCode || (code.textContent ?? "").trim() !== (element.textContent ?? "").trim())
    return undefined;
  const text = reading.mend(code.textContent ?? "").replace(/^\n+|\s+$/g, "");
  const [, language = ""] =
    /(?:^|\s)lang(?:uage)?-([\w#+.-]+)/.exec(code.getAttribute("class") ?? "") ?? [];
  return text === "" ? undefined : { kind: "code", text, language };
}

/** Whether an element is a piece of code within a line, and nothing more. */
export function isCode(element: Element): boolean {
  return (
    /^(?:code|kbd|samp|tt)$/.test(nameOf(element)) &&
    element.children.length === 0 &&
    (element.textContent ?? "").trim() !== ""
  );
}

/** Code within a line as Markdown: in more backticks than it has in a row. */
export function writeCode(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^`|`$/.test(text) ? " " : "";
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** A block of code as Markdown, in a fence that is longer than any in it. */
export function writeCodeBlock(text: string, language: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}
