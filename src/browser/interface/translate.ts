/**
 * Writes a page in the language that a reader chose, while the browser reads it and before it is drawn: its
 * marked words, and round them the texts, names and headlines, which are told to be Arabic and stay as they are.
 */
import { languages, WRITTEN, type ChosenLanguage } from "../../newspaper/interface/languages.ts";
import { sayIn, type Say } from "./say.ts";

/** What is read as a whole in the archive's own language and direction. */
const TEXTS =
  ".story-head, .story-text, .item, .headlines, .search-result, .search-pages li, .cite-text, figcaption, " +
  ".nameplate, .ear-leaders, .scan-view, .issue-pages ol, .suggestion";

/** Within such, a line of the interface's own. */
const LINES =
  "time, .printed, p.notice, .story-tools, .scan-opener, .issue-pages a > span, .result-hijri, .similar-date, " +
  ".suggestion-date";

const LETTERS = /\p{Script=Arabic}/u;

/** Signs between words of which one language has others. */
const SIGNS: Readonly<Record<string, string>> = { "،": ",", "؛": ";", "؟": "?" };

/** Elements within a line: their text is all of one language. */
const INLINE = "a, abbr, bdi, b, cite, em, i, mark, option, span, strong, text";

/** Elements that a reader hears by an attribute, and that hold no text. */
const SAID_BY = [
  ["img", "alt"],
  ["input", "placeholder"],
  ["svg a", "aria-label"],
] as const;

/** A text that begins and ends with a letter or the like, between signs that belong to the line. */
const BETWEEN_SIGNS = /^([\s:،.·–-]*)([^]*?)([\s:،.·–-]*)$/;

/** Translates the page, and what comes into it later. */
export function translatePage(chosen: ChosenLanguage): void {
  const root = document.documentElement;
  root.lang = root.dataset["language"] = chosen.code;
  root.dir = chosen.direction;
  const page = new Translation(chosen);
  page.visit(root);
  const observer = new MutationObserver((records) => {
    const added = new Set<Node | null>(records.flatMap(({ addedNodes }) => [...addedNodes]));
    // What stands in another is visited with it.
    for (const node of added) if (node && !added.has(node.parentNode)) page.visit(node);
  });
  observer.observe(root, { childList: true, subtree: true });
  document.addEventListener(
    "readystatechange",
    () => {
      // A text that has come in two pieces was seen when it had only one of them.
      page.visit(root);
      page.isWritten = true;
    },
    { once: true },
  );
}

class Translation {
  /** Whether the page is there as it was written: what scripts write into it they say in the right language. */
  isWritten = false;
  readonly #chosen: ChosenLanguage;
  readonly #say: Say;

  constructor(chosen: ChosenLanguage) {
    this.#chosen = chosen;
    this.#say = sayIn(chosen);
  }

  visit(node: Node): void {
    if (node instanceof Text) this.#text(node);
    else if (node instanceof Element && !node.matches("script, style")) {
      this.#attributes(node);
      if (node.matches(TEXTS)) this.#tell(node, WRITTEN);
      else if (node.matches(LINES)) this.#tell(node, this.#chosen.code);
      for (const child of node.childNodes) this.visit(child);
    }
  }

  #attributes(element: Element): void {
    for (const mark of this.#marksOf(element)) {
      const [, name, value] = /^([a-z-]+)=(.*)/.exec(mark) ?? [];
      const said = value === undefined ? "" : this.#say(value);
      if (name !== undefined && said !== "") element.setAttribute(name, said);
    }
    for (const [selector, name] of SAID_BY) {
      const isArabic = LETTERS.test(element.getAttribute(name) ?? "") && element.matches(selector);
      if (isArabic && this.#isOpen(element)) element.setAttribute("lang", WRITTEN);
    }
  }

  #marksOf(element: Element): string[] {
    return this.isWritten ? [] : (element.getAttribute("data-w")?.split(" ") ?? []);
  }

  #text(text: Text): void {
    const parent = text.parentElement;
    if (!parent || text.data.trim() === "" || parent.closest("head, noscript, script, style")) {
      if (parent?.localName === "title") this.#marked(text, parent);
      return;
    }
    if (this.#marked(text, parent) || !this.#isOpen(parent)) return;
    if (!LETTERS.test(text.data)) text.data = inSigns(text.data);
    else if (parent.matches(INLINE) && !parent.querySelector("[data-w]"))
      this.#tell(parent, WRITTEN);
    else this.#wrap(text);
  }

  /** Writes the word that an element is marked to hold. */
  #marked(text: Text, element: Element): boolean {
    const mark = this.#marksOf(element).find((one) => !/^[a-z-]+=/.test(one));
    const said = mark === undefined ? "" : this.#say(mark);
    if (said === "") return element.hasAttribute("data-w") && mark !== undefined;
    if (text.data !== said) text.data = said;
    if (element.parentElement && !this.#isOpen(element.parentElement)) {
      this.#tell(element, this.#chosen.code);
    } else if (LETTERS.test(said) && element.matches("svg title")) {
      // A headline behind its date, where no element parts them.
      this.#tell(element, WRITTEN);
    }
    return true;
  }

  /** Whether an element is in the chosen language, for all that is said of it. */
  #isOpen(element: Element): boolean {
    return element.closest("[lang]")?.getAttribute("lang") === this.#chosen.code;
  }

  /** Tells the language of an element, unless the page has. */
  #tell(element: Element, code: string): void {
    if (element.hasAttribute("lang")) return;
    element.setAttribute("lang", code);
    const { direction } = code === WRITTEN ? languages[WRITTEN] : this.#chosen;
    const hasDirection = element instanceof SVGElement || element.hasAttribute("dir");
    if (!hasDirection) element.setAttribute("dir", direction);
  }

  #wrap(text: Text): void {
    const [, before = "", middle = "", after = ""] = BETWEEN_SIGNS.exec(text.data) ?? [];
    const span = document.createElement("span");
    span.textContent = middle;
    this.#tell(span, WRITTEN);
    text.replaceWith(inSigns(before), span, inSigns(after));
  }
}

function inSigns(text: string): string {
  return text.replace(/[،؛؟]/g, (sign) => SIGNS[sign] ?? sign);
}
