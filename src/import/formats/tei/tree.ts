/** A TEI file as a tree of elements: all that it says, with the lines on which it says it. */
import { SaxesParser } from "saxes";
import { Refusal } from "../../refusal.ts";

/** An element, by its local name: files mix prefixes and default namespaces. */
export interface TeiElement {
  name: string;
  /** Its attributes; those of XML with their prefix, as `xml:id`. */
  attributes: Readonly<Record<string, string>>;
  children: TeiNode[];
  line: number;
}

export type TeiNode = TeiElement | string;

/** Elements within each other: real editions have some twenty. */
const deepest = 200;

/**
 * Parses a file. Nothing outside of it is read: neither a DTD nor an XInclude nor a stylesheet.
 *
 * @throws Refusal with line and column when it is not well-formed, or has a DOCTYPE.
 */
export function parseTei(xml: string): TeiElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const root: TeiElement = { name: "", attributes: {}, children: [], line: 1 };
  const open: TeiElement[] = [root];
  const addText = (text: string) => open.at(-1)?.children.push(text);
  parser.on("doctype", () => {
    throw new Refusal(
      `line ${parser.line}: a DOCTYPE, which may declare entities without end; remove it`,
    );
  });
  parser.on("opentag", ({ local, attributes }) => {
    if (open.length > deepest)
      throw new Refusal(`line ${parser.line}: more than ${deepest} elements within each other`);
    const named = Object.values(attributes).map(({ name, prefix, local: own, value }) => [
      prefix === "xml" ? name : own,
      value,
    ]);
    const element: TeiElement = {
      name: local,
      attributes: Object.fromEntries(named) as Record<string, string>,
      children: [],
      line: parser.line,
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => open.pop());
  parser.on("error", ({ message }) => {
    const what = message.replace(/^[\d:]+\s*/, "");
    throw new Refusal(`line ${parser.line}, column ${parser.column}: not well-formed XML: ${what}`);
  });
  parser.write(xml).close();
  const [element] = root.children.filter((child) => typeof child !== "string");
  return element ?? root;
}

/** The elements among an element's children, of one name if that is given. */
export function childrenOf({ children }: TeiElement, name?: string): TeiElement[] {
  return children.filter(
    (child): child is TeiElement =>
      typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** All elements of some names within an element, in the order of the text. */
export function within(element: TeiElement, ...names: string[]): TeiElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...within(child, ...names),
  ]);
}

/** The element at a path of names, the first at each step. */
export function at(element: TeiElement | undefined, path: string): TeiElement | undefined {
  return path
    .split("/")
    .reduce<TeiElement | undefined>((found, name) => found && childrenOf(found, name)[0], element);
}

/** All letters of an element as they stand, comments and instructions aside. */
export function textWithin(element: TeiElement): string {
  return element.children
    .map((child) => (typeof child === "string" ? child : textWithin(child)))
    .join("");
}

/** The same as one line. */
export function lineWithin(element: TeiElement): string {
  return textWithin(element).replace(/\s+/g, " ").trim();
}

/** The letters and digits of a text. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
