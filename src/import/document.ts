/**
 * The part of a parsed page that importers read and change: linkedom's documents, as the DOM standard
 * names things. Typed here, since the browser's own types would bring `window` and `document` with them.
 */

/** A node of a page: an element, a text, a comment or the document itself. */
export interface Node {
  readonly nodeType: number;
  readonly childNodes: ArrayLike<Node> & Iterable<Node>;
  readonly firstChild: Node | null;
  readonly lastChild: Node | null;
  readonly nextSibling: Node | null;
  readonly previousSibling: Node | null;
  readonly parentNode: Node | null;
  readonly parentElement: Element | null;
  readonly ownerDocument: Document | null;
  readonly nodeName: string;
  textContent: string | null;
  insertBefore(node: Node, before: Node | null): void;
  removeChild(node: Node): void;
  contains(other: Node | null): boolean;
}

/** Letters of a page. */
export interface Text extends Node {
  data: string;
  remove(): void;
  replaceWith(...nodes: (Node | string)[]): void;
}

interface Parent extends Node {
  readonly children: ArrayLike<Element> & Iterable<Element>;
  querySelector(selectors: string): Element | null;
  querySelectorAll(selectors: string): ArrayLike<Element> & Iterable<Element>;
  append(...nodes: (Node | string)[]): void;
}

/** An element of a page. */
export interface Element extends Parent {
  readonly ownerDocument: Document;
  readonly tagName: string;
  readonly attributes: ArrayLike<{ name: string; value: string }> &
    Iterable<{ name: string; value: string }>;
  readonly nextElementSibling: Element | null;
  readonly previousElementSibling: Element | null;
  id: string;
  innerHTML: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  removeAttribute(name: string): void;
  closest(selectors: string): Element | null;
  before(...nodes: (Node | string)[]): void;
  remove(): void;
  replaceWith(...nodes: (Node | string)[]): void;
}

/** A whole page. */
export interface Document extends Parent {
  readonly body: Element;
  readonly head: Element;
  readonly documentElement: Element;
  title: string;
  createElement(name: string): Element;
  createTextNode(text: string): Text;
}
