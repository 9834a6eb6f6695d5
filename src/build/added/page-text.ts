/** The text of a page for the search. */
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;

/** Elements that stand within a line. */
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;

/** Elements of which no text is shown, and those in which pages lead elsewhere. */
const LEFT_OUT = /^(?:head|header|nav|footer|script|style|template|svg)$/;

/** The lines of text of a page's main part, or of all of it if it names none. */
export function pageText(html: string): string {
  const document = parse(html);
  return textOf(find(document, "main") ?? document, true)
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

function find(node: Node, name: string): Node | undefined {
  if (tree.isElementNode(node) && node.tagName === name) return node;
  for (const child of childrenOf(node)) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}

function textOf(node: Node, isRoot = false): string {
  if (tree.isTextNode(node)) return node.value.replace(/\s+/g, " ");
  const name = tree.isElementNode(node) ? node.tagName : "";
  if (!isRoot && LEFT_OUT.test(name)) return "";
  const text = childrenOf(node)
    .map((child) => textOf(child))
    .join("");
  return INLINE.test(name) ? text : `\n${text}\n`;
}

function childrenOf(node: Node): readonly Node[] {
  return "childNodes" in node ? node.childNodes : [];
}
