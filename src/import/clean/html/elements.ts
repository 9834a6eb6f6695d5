/** What HTML's elements do to the text in them. */
import type { Document, Element } from "../../document.ts";

/** Elements that begin a line, by HTML's own stylesheet; cells of tables are parted by a space. */
const blocks = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend lg li listing main menu nav ol optgroup
  option p plaintext pre search section summary table tbody tfoot thead tr ul xmp`.split(/\s+/),
);

/** Elements that hold nothing for a reader, and nothing that is missed. */
const silent = new Set(
  "area base basefont bgsound col colgroup command head link meta param rp script source style template title track".split(
    " ",
  ),
);

/** The lower-case name of an element. */
export function nameOf(element: Element): string {
  return element.tagName.toLowerCase();
}

/** Whether an element begins a line of its own and ends it. */
export function isBlock(element: Element): boolean {
  const display = styleOf(element, "display");
  if (display !== undefined && /^inline$/.test(display)) return false;
  return blocks.has(nameOf(element)) || /^(?:block|flex|grid|table|list-item)$/.test(display ?? "");
}

/** Whether an element never shows anything, on any page. */
export function isSilent(element: Element): boolean {
  return silent.has(nameOf(element));
}

/** Whether a page hides an element from its readers. */
export function isHidden(element: Element): boolean {
  return (
    element.hasAttribute("hidden") ||
    styleOf(element, "display") === "none" ||
    styleOf(element, "visibility") === "hidden"
  );
}

/** How white space in an element is shown, if it says so: `lines` keeps its line ends. */
export function spaceOf(element: Element): "lines" | "collapse" | undefined {
  const said = styleOf(element, "white-space");
  if (said !== undefined) return /^(?:pre|break-spaces)/.test(said) ? "lines" : "collapse";
  return /^(?:pre|listing|xmp|plaintext)$/.test(nameOf(element)) ? "lines" : undefined;
}

/** Classes by which systems tell poems; each block within is a line of verse. */
const verse = /(?:^|[-_\s])(?:verses?|poems?|poetry|stanza|lyrics)(?:$|[-_\s])/i;

/** Whether an element is a poem or a stanza, whose blocks are its lines. */
export function isVerse(element: Element): boolean {
  return nameOf(element) === "lg" || verse.test(element.getAttribute("class") ?? "");
}

/** Whether a part of a poem is a stanza, not a line. */
export function isStanza(element: Element): boolean {
  return /stanza/i.test(element.getAttribute("class") ?? "");
}

/** Keeps what `style` attributes say where Readability, which removes them, leaves it. */
export function keepStyles(document: Document): void {
  keepLines(document);
  for (const element of document.querySelectorAll("[style]")) {
    element.setAttribute("data-style", element.getAttribute("style") ?? "");
  }
}

/** Writes line ends that styles show as breaks: Readability puts plain paragraphs in place of some. */
function keepLines(document: Document): void {
  const styled = document.querySelector("[style*='white-space']");
  const inside: [element: Element, isKept: boolean][] = styled ? [[document.body, false]] : [];
  for (let it = inside.pop(); it; it = inside.pop()) {
    const [element, isOuterKept] = it;
    if (/^(?:pre|listing|xmp|plaintext|textarea|script|style|svg)$/.test(nameOf(element))) continue;
    const space = spaceOf(element);
    const isKept = space === undefined ? isOuterKept : space === "lines";
    inside.push(...[...element.children].map((child): [Element, boolean] => [child, isKept]));
    if (!isKept) continue;
    const texts = [...element.childNodes].filter(
      ({ nodeType, textContent }) => nodeType === 3 && (textContent ?? "").trim() !== "",
    );
    for (const node of texts) {
      const lines = (node.textContent ?? "").split("\n");
      for (const [i, line] of lines.entries()) {
        if (i > 0) element.insertBefore(document.createElement("br"), node);
        element.insertBefore(document.createTextNode(line), node);
      }
      element.removeChild(node);
    }
  }
}

/** What a `style` attribute says of a property, in lower case. */
function styleOf(element: Element, property: string): string | undefined {
  const style = element.getAttribute("style") ?? element.getAttribute("data-style");
  if (style === null || !style.includes(property)) return undefined;
  for (const declaration of style.split(";").reverse()) {
    const [name = "", value = ""] = declaration.split(":");
    if (name.trim().toLowerCase() === property) {
      return value
        .replace(/!important/i, "")
        .trim()
        .toLowerCase();
    }
  }
  return undefined;
}
