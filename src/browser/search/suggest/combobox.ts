/**
 * A box that suggests while one types: the editable combobox with a listbox of WAI-ARIA 1.2
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The focus stays in the box; the suggestion
 * that the arrows reach is its active descendant. Without script, the box is a plain field.
 */
import { element, redraw } from "../../common/dom.ts";
import type { Writer } from "../../../calendar/writer.ts";
import type { Suggestion } from "../../../search/format/types.ts";
import type { SuggestWords } from "../../../newspaper/interface/search-words.ts";
import { suggestionGroups } from "./suggestion-view.ts";

/** Pause in typing after which suggestions are asked for, in milliseconds. */
const PAUSE = 120;
const LEAST_TYPED = 2;

/** What a combobox needs to know and to tell. */
export interface ComboboxContext {
  words: SuggestWords;
  writer: Writer;
  suggest: (typed: string) => Promise<readonly Suggestion[]>;
  /** A suggestion was chosen. */
  onChoose: (suggestion: Suggestion, newTab: boolean) => void;
}

/** Makes a field a combobox. Its parent must be what the list is laid out below. */
export class Combobox {
  readonly #input: HTMLInputElement;
  readonly #context: ComboboxContext;
  readonly #list: HTMLElement;
  readonly #live: HTMLElement;
  #shown: readonly Suggestion[] = [];
  #active = -1;
  /** Counts the questions: only the last one's suggestions are shown. */
  #turn = 0;
  #timer: number | undefined;

  constructor(input: HTMLInputElement, context: ComboboxContext) {
    this.#input = input;
    this.#context = context;
    const id = `${input.id}-suggestions`;
    const { label } = context.words;
    this.#list = element("div", { class: "suggestions", id, role: "listbox", "aria-label": label });
    this.#list.hidden = true;
    this.#live = element("div", { class: "visually-hidden", role: "status" });
    input.parentElement?.append(this.#list, this.#live);
    const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-controls": id };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    input.setAttribute("aria-expanded", "false");
    this.#listen();
  }

  /** Takes the suggestions away, and those on their way. */
  close(): void {
    this.#turn++;
    window.clearTimeout(this.#timer);
    this.#shown = [];
    this.#activate(-1);
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#input.setAttribute("aria-expanded", "false");
    this.#live.textContent = "";
  }

  #listen(): void {
    const input = this.#input;
    // While an input method composes a word, its letters and its keys are not the reader's.
    input.addEventListener("input", (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.#ask();
    });
    input.addEventListener("compositionend", () => {
      this.#ask();
    });
    input.addEventListener("keydown", (event) => {
      if (!event.isComposing) this.#key(event);
    });
    input.addEventListener("blur", () => {
      this.close();
    });
    input.form?.addEventListener("submit", () => {
      this.close();
    });
    // A press would take the focus from the box before the click arrives.
    this.#list.addEventListener("pointerdown", (event) => {
      event.preventDefault();
    });
    this.#list.addEventListener("click", (event) => {
      const option = (event.target as Element).closest('[role="option"]');
      const index = this.#options().findIndex((candidate) => candidate === option);
      this.#choose(index, event.ctrlKey || event.metaKey);
    });
  }

  #ask(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#show(), PAUSE);
  }

  async #show(): Promise<void> {
    const typed = this.#input.value;
    if (typed.trim().length < LEAST_TYPED || document.activeElement !== this.#input) {
      this.close();
      return;
    }
    const turn = ++this.#turn;
    // A box whose suggestions cannot be had is still a box.
    const found = await this.#context.suggest(typed).catch(() => []);
    if (turn === this.#turn) this.#draw(found);
  }

  #draw(found: readonly Suggestion[]): void {
    if (found.length === 0) {
      this.close();
      return;
    }
    const { words, writer } = this.#context;
    const { groups, order } = suggestionGroups(found, this.#list.id, words, writer);
    this.#shown = order;
    redraw(this.#list, this.#input, groups);
    this.#activate(-1);
    this.#list.hidden = false;
    this.#input.setAttribute("aria-expanded", "true");
    this.#live.textContent = writer.count(order.length, words.count);
  }

  #key(event: KeyboardEvent): void {
    const open = !this.#list.hidden;
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      if (open) this.#step(key === "ArrowDown" ? 1 : -1);
      else if (key === "ArrowDown") void this.#show();
      else return;
    } else if (open && key === "Escape") {
      this.close();
    } else if (open && key === "Enter" && this.#active >= 0) {
      this.#choose(this.#active, event.ctrlKey || event.metaKey);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Moves through the suggestions, with the box itself between the last and the first. */
  #step(by: number): void {
    const places = this.#shown.length + 1;
    this.#activate(((this.#active + 1 + by + places) % places) - 1);
  }

  #activate(index: number): void {
    const options = this.#options();
    options[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = index;
    const option = options[index];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option === undefined) this.#input.removeAttribute("aria-activedescendant");
    else this.#input.setAttribute("aria-activedescendant", option.id);
  }

  #options(): HTMLElement[] {
    return Array.from(this.#list.querySelectorAll<HTMLElement>('[role="option"]'));
  }

  #choose(index: number, newTab: boolean): void {
    const suggestion = this.#shown[index];
    if (suggestion === undefined) return;
    this.close();
    this.#context.onChoose(suggestion, newTab);
  }
}
