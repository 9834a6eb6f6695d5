/** The text of HTML as a browser shows it: a space or a line where it shows one, none where it shows none. */
import type { Element, Node, Text } from "../document.ts";
import { isBlock, isHidden, isSilent, nameOf, spaceOf } from "./html/elements.ts";

/** Elements whose content a browser draws or fills in by other means. */
const drawn =
  /^(?:audio|button|canvas|embed|iframe|input|noscript|object|select|svg|textarea|video)$/;

/**
 * The lines of text that an element shows. Blocks and breaks end a line, a cell's text is parted from the
 * next by a space, other white space is one space; scripts, hidden elements and form fields show none.
 *
 * @returns lines parted by `\n`, without empty ones.
 */
export function shownText(root: Node): string {
  let text = "";
  const steps: { node?: Node; end?: string; keepsLines: boolean }[] = [
    { node: root, keepsLines: false },
  ];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, end, keepsLines } = step;
    if (end !== undefined) text += end;
    if (!node) continue;
    if (node.nodeType === 3) {
      const { data } = node as Text;
      text += keepsLines ? data : data.replace(/\s+/g, " ");
    }
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) continue;
    let around = "";
    let lines = keepsLines;
    if (node.nodeType === 1) {
      const element = node as Element;
      const name = nameOf(element);
      if (name === "br") text += "\n";
      if (isSilent(element) || isHidden(element) || drawn.test(name)) continue;
      around = isBlock(element) ? "\n" : /^t[dh]$/.test(name) ? " " : "";
      lines = (spaceOf(element) ?? (keepsLines ? "lines" : "collapse")) === "lines";
    }
    text += around;
    steps.push({ end: around, keepsLines });
    for (let child = node.lastChild; child; child = child.previousSibling) {
      steps.push({ node: child, keepsLines: lines });
    }
  }
  return text
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** The text of an element in one line: what belongs into a headline, a caption, a name. */
export function shownLine(root: Node | null | undefined): string {
  return root ? shownText(root).replaceAll("\n", " ") : "";
}

const inlineTags =
  /<\/?(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strike|strong|sub|sup|tt|u|wbr)\b[^<>]*>/gi;
const blockTags =
  /<\/?(?:blockquote|br|center|dd|div|dl|dt|figure|h[1-6]|hr|img|li|ol|p|section|table|t[dhr]|ul)\b[^<>]*>|<!--[^<>]*-->/gi;

/**
 * A field of a database in which editors may have put marks, such as a headline, without them. Only what
 * is a tag of HTML's goes: `a < b` and `<غزة>` are text.
 */
export function withoutMarks(field: string): string {
  return field.includes("<") ? field.replace(inlineTags, "").replace(blockTags, " ") : field;
}
