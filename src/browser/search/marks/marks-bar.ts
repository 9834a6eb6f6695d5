/** The bar that steps through the words sought in an article. */
import { button, element } from "../../common/dom.ts";
import type { Writer } from "../../../calendar/writer.ts";
import type { MarkWords } from "../../../newspaper/interface/search-words.ts";

/** Time after which the bar tells a screen reader that it is there, in milliseconds. */
const ANNOUNCE = 700;

/** What the bar does. */
export interface MarksBarActions {
  /** Goes to a place. @returns the words around it, which are read out. */
  onStep: (index: number) => string;
  onClose: () => void;
}

/** How many places there are, at which one the reader is, and buttons to the others. */
export class MarksBar {
  readonly element: HTMLElement;
  readonly #count: number;
  readonly #words: MarkWords;
  readonly #writer: Writer;
  readonly #actions: MarksBarActions;
  readonly #text: HTMLElement;
  readonly #live = element("span", { class: "visually-hidden", role: "status" });
  readonly #stopKeys = new AbortController();
  #current = -1;

  constructor(count: number, words: MarkWords, writer: Writer, actions: MarksBarActions) {
    this.#count = count;
    this.#words = words;
    this.#writer = writer;
    this.#actions = actions;
    this.#text = element("p", { class: "marks-count" }, writer.count(count, words.places));
    this.element = element(
      "div",
      { class: "marks-bar", role: "region", "aria-label": words.label },
      this.#text,
      this.#live,
      button("↑", { "aria-label": words.previous, title: words.previous }, () => {
        this.#step(-1);
      }),
      button("↓", { "aria-label": words.next, title: words.next }, () => {
        this.#step(1);
      }),
      button("×", { "aria-label": words.close, title: words.close }, () => {
        this.#close();
      }),
    );
    this.#listen();
    // A live region speaks only of what changes once it is in the page.
    window.setTimeout(() => {
      this.#live.textContent ||= `${words.label}: ${this.#text.textContent}`;
    }, ANNOUNCE);
  }

  /** `n` and `p`, by the place of their keys: an Arabic keyboard writes other letters with them. */
  #listen(): void {
    document.addEventListener(
      "keydown",
      (event) => {
        if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
        if (event.code === "KeyN") this.#step(event.shiftKey ? -1 : 1);
        else if (event.code === "KeyP") this.#step(-1);
        else if (event.key === "Escape") this.#close();
        else return;
        event.preventDefault();
      },
      { signal: this.#stopKeys.signal },
    );
  }

  /** Goes on from the last place to the first, and back. */
  #step(by: number): void {
    const from = this.#current < 0 && by < 0 ? 0 : this.#current;
    this.#current = (from + by + this.#count) % this.#count;
    const around = this.#actions.onStep(this.#current);
    const position = this.#words.position
      .replace("{n}", this.#writer.number(this.#current + 1))
      .replace("{all}", this.#writer.number(this.#count));
    this.#text.textContent = position;
    this.#live.textContent = `${position}: ${around}`;
  }

  #close(): void {
    this.#stopKeys.abort();
    this.element.remove();
    this.#actions.onClose();
    document.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select") !== null;
}
