/** XML read as it comes, and the parts of it that matter as trees of elements, with their lines. */
import { SaxesParser } from "saxes";
import { Refusal } from "../refusal.ts";
import { XmlEntities } from "./xml-entities.ts";
import { say } from "../../messages/message.ts";

/** An element, by its local name: files mix prefixes and default namespaces. */
export interface XmlElement {
  name: string;
  /** Its attributes; those of XML with their prefix, as `xml:id`. */
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
  line: number;
}

export type XmlNode = XmlElement | string;

/** What is told while a file is read. */
export interface XmlHandlers {
  /** Whether the elements of a name are told whole, with all that is in them. */
  isWhole: (name: string) => boolean;
  /** An element that is told whole, when it ends. */
  whole: (element: XmlElement) => void;
  /** Any other element, when it begins; its children are told by themselves. */
  begin?: (element: XmlElement) => void;
  end?: (name: string) => void;
}

/** Elements within each other: real files have some twenty. */
const deepest = 200;
/** Elements that are told as one: the largest editions and METS have some hundred thousand. */
const most = 1_000_000;

/**
 * Reads XML in pieces, in memory that is in proportion to its whole elements. Nothing outside of it is read:
 * neither a DTD nor an XInclude nor a stylesheet. Its methods throw a Refusal with line and column when it is
 * not well-formed, or has an entity that stands for no plain text.
 */
export class XmlReader {
  // Names are read here: resolving namespaces, which tell nothing apart, takes a third of the time.
  readonly #parser = new SaxesParser({ xmlns: false, position: true });
  readonly #entities = new XmlEntities();
  /** Elements that are open: those of a whole one, or none. */
  readonly #open: XmlElement[] = [];
  #depth = 0;
  #size = 0;

  constructor({ isWhole, whole, begin, end }: XmlHandlers) {
    const parser = this.#parser;
    const addText = (text: string) => this.#open.at(-1)?.children.push(text);
    parser.ENTITIES = this.#entities.names;
    parser.on("doctype", (doctype) => this.#entities.declare(doctype));
    parser.on("opentag", ({ name: written, attributes }) => {
      const local = localName(written);
      if (++this.#depth > deepest)
        throw new Refusal(
          say("more than {deepest} elements within each other", { deepest }),
          `line ${parser.line}`,
        );
      if (this.#open.length > 0 && ++this.#size > most)
        throw new Refusal(say("more than {most} elements in one", { most }), `line ${parser.line}`);
      const element: XmlElement = {
        name: local,
        attributes: withLocalNames(attributes),
        children: [],
        line: parser.line,
      };
      const parent = this.#open.at(-1);
      parent?.children.push(element);
      if (parent === undefined) this.#size = 0;
      if (parent !== undefined || isWhole(local)) this.#open.push(element);
      else begin?.(element);
    });
    parser.on("text", addText);
    parser.on("cdata", addText);
    parser.on("closetag", ({ name: written }) => {
      this.#depth--;
      const element = this.#open.pop();
      if (element === undefined) end?.(localName(written));
      else if (this.#open.length === 0) whole(element);
    });
    parser.on("error", ({ message }) => {
      const what = message.replace(/^[\d:]+\s*/, "");
      throw new Refusal(
        say("not well-formed XML: {what}", { what }),
        `line ${parser.line}, column ${parser.column}`,
      );
    });
  }

  write(text: string): void {
    try {
      this.#parser.write(text);
    } catch (error) {
      // An entity does not know where it stands.
      if (!(error instanceof Refusal) || error.place !== undefined) throw error;
      throw new Refusal(error.fault, `line ${this.#parser.line}`);
    }
  }

  end(): void {
    this.#parser.close();
  }
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Attributes by their local names; those of XML itself keep their prefix. */
function withLocalNames(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const named: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const name in attributes)
    named[name.startsWith("xml:") ? name : localName(name)] = attributes[name] ?? "";
  return named;
}

/**
 * Parses a file whole.
 *
 * @throws Refusal with line and column when it is not well-formed, or has an entity that stands for no plain text.
 */
export function parseXml(xml: string): XmlElement {
  let root: XmlElement = { name: "", attributes: {}, children: [], line: 1 };
  const reader = new XmlReader({ isWhole: () => true, whole: (element) => (root = element) });
  reader.write(xml);
  reader.end();
  return root;
}

/** The elements among an element's children, of one name if that is given. */
export function childrenOf({ children }: XmlElement, name?: string): XmlElement[] {
  return children.filter(
    (child): child is XmlElement =>
      typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** All elements of some names within an element, in the order of the text. */
export function within(element: XmlElement, ...names: string[]): XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...within(child, ...names),
  ]);
}

/** The element at a path of names, the first at each step. */
export function at(element: XmlElement | undefined, path: string): XmlElement | undefined {
  return path
    .split("/")
    .reduce<XmlElement | undefined>((found, name) => found && childrenOf(found, name)[0], element);
}

/** All letters of an element as they stand, comments and instructions aside. */
export function textWithin(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === "string" ? child : textWithin(child)))
    .join("");
}

/** The same as one line. */
export function lineWithin(element: XmlElement): string {
  return textWithin(element).replace(/\s+/g, " ").trim();
}
