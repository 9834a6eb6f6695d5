/** A page as a document, whatever its HTML is like. */
import { parseHTML } from "linkedom";
import { defaultTreeAdapter, parse, serialize } from "parse5";
import type { Document } from "../document.ts";
import { limits } from "../limits.ts";
import { Refusal } from "../refusal.ts";
import { say } from "../../messages/message.ts";

const voids = "area|base|br|col|embed|frame|hr|img|input|keygen|link|meta|param|source|track|wbr";

/**
 * Parses a page as browsers do (HTML Standard, 13.2). linkedom, whose documents are fast, reads tags as
 * they stand: without `<html>` and `<body>`, or with text before them, it finds no document. So it is
 * given what the standard makes of the page.
 *
 * @throws Refusal for more elements than any page has, or deeper ones.
 */
export function parsePage(html: string): Document {
  let size = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...element) {
      // Unclosed marks are repeated in every paragraph: a small page may have no end of elements.
      if (++size > limits.elements)
        throw new Refusal(
          say("more than {elements} elements, expected a page with that many at most", {
            elements: limits.elements,
          }),
        );
      return defaultTreeAdapter.createElement(...element);
    },
  };
  const tree = parse(closed(html), { treeAdapter, scriptingEnabled: false });
  try {
    const { document } = parseHTML(serialize(tree)) as unknown as { document: Document };
    return document;
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal(say("elements too deep in each other"));
    throw error;
  }
}

/** A page from its own beginning on: servers print warnings before it. */
function ownPart(html: string): string {
  const at = [/<!doctype\s/i, /<html[\s>]/i].map((begin) => html.search(begin));
  const begin = at.find((it) => it >= 0) ?? 0;
  return begin < html.length / 2 ? html.slice(begin) : html.trimStart();
}

/** Elements that XHTML closes in their own tag: to HTML they stay open, a script to the page's end. */
function closed(html: string): string {
  const own = ownPart(html);
  if (!/^\s*<\?xml\s/.test(html)) return own;
  const selfClosed = new RegExp(`<(?!(?:${voids})\\b)([a-z][a-z0-9]*)((?:\\s[^<>]*)?)/>`, "gi");
  return own.replace(selfClosed, "<$1$2></$1>");
}
