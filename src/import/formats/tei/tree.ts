/** A TEI file as a tree of elements: all that it says, with the lines on which it says it. */
import { childrenOf, parseXml, type XmlElement } from "../xml-tree.ts";

export {
  at,
  childrenOf,
  lineWithin,
  textWithin,
  within,
  type XmlElement as TeiElement,
  type XmlNode as TeiNode,
} from "../xml-tree.ts";

/** Attributes of TEI P4, and what P5 calls them. */
const renamed = { id: "xml:id", lang: "xml:lang", value: "when" } as const;

/**
 * Parses a file whole: TEI P5, or P4 by the names of P5. Numbered divisions are divisions.
 *
 * @throws Refusal with line and column when it is not well-formed, or has an entity that stands for no plain text.
 */
export function parseTei(xml: string): XmlElement {
  const root = parseXml(xml);
  rename(root, root.name.endsWith(".2"));
  return root;
}

function rename(element: XmlElement, isP4: boolean): void {
  element.name = element.name.replace(/^(TEI|teiCorpus)\.2$/, "$1").replace(/^div[0-7]$/, "div");
  if (isP4)
    for (const [old, name] of Object.entries(renamed)) {
      const value = element.attributes[old];
      if (value !== undefined) Object.assign(element.attributes, { [name]: value });
    }
  for (const child of childrenOf(element)) rename(child, isP4);
}
