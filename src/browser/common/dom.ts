/** Makes and finds elements. Text goes in as text: nothing here, or built on it, parses HTML. */

/** A new element with attributes and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** The same for a part of a drawing. */
export function svgElement<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/** A button that does something. */
export function button(
  text: string,
  attributes: Readonly<Record<string, string>>,
  onClick: () => void,
): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", onClick);
  return made;
}

/**
 * The page's element with an id.
 *
 * @throws Error if the page has none of that kind.
 */
export function byId<Kind extends Element>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`the page has no ${kind.name} #${id}`);
}

/** Attribute that says what an element stands for, by which its successor is known. */
export const KEY = "data-key";

/** Draws a part of the page by nodes that are made anew: in place of one whose like is there, that stays. */
export function redraw(part: Element, fallback: HTMLElement, nodes: readonly Node[]): void {
  const before = new Set<Node>(part.childNodes);
  const drawn = nodes.map((node) => {
    const known = before.has(node) ? node : Array.from(before).find((old) => old.isEqualNode(node));
    if (known !== undefined) before.delete(known);
    return known ?? node;
  });
  arrange(part, fallback, drawn);
}

/**
 * Has these nodes and no others stand in a part of the page, without losing the focus. What stands in
 * its place is left alone: a press is lost on what is replaced, or moved, before it ends.
 */
export function arrange(part: Element, fallback: HTMLElement, nodes: readonly Node[]): void {
  const placed = new Set(nodes);
  keepFocus(part, fallback, () => {
    for (const old of Array.from(part.childNodes)) if (!placed.has(old)) old.remove();
    nodes.forEach((node, i) => {
      const there = part.childNodes[i] ?? null;
      if (node !== there) part.insertBefore(node, there);
    });
  });
}

/**
 * Changes a part of the page without losing the focus: if it was within, it goes to the new element
 * with the same key, or else to a fallback.
 */
export function keepFocus(part: Element, fallback: HTMLElement, change: () => void): void {
  const focused = document.activeElement;
  const within = focused !== null && part.contains(focused);
  const key = focused?.getAttribute(KEY);
  change();
  if (!within || part.contains(document.activeElement)) return;
  const successor = Array.from(part.querySelectorAll<HTMLElement>(`[${KEY}]`)).find(
    (candidate) => candidate.getAttribute(KEY) === key,
  );
  (successor ?? fallback).focus({ preventScroll: true });
}
