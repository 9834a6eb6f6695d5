/** Draws the searches that the device remembers, where nothing is asked. */
import { byId, button, element, KEY, redraw } from "../../common/dom.ts";
import type { Writer } from "../../../calendar/writer.ts";
import { fromParams } from "../state.ts";
import { describeSearch } from "../describe.ts";
import type { SearchWords } from "../../../newspaper/interface/search-words.ts";
import { memoryLists, type MemoryList, type SearchMemory } from "./memory.ts";

/** The panel of remembered searches. */
export class MemoryView {
  readonly #panel = byId("search-memory", HTMLElement);
  readonly #memory: SearchMemory;
  readonly #words: SearchWords;
  readonly #writer: Writer;

  constructor(memory: SearchMemory, words: SearchWords, writer: Writer) {
    this.#memory = memory;
    this.#words = words;
    this.#writer = writer;
  }

  hide(): void {
    this.#panel.hidden = true;
  }

  show(): void {
    const lists = memoryLists.flatMap((list) => this.#list(list));
    this.#panel.hidden = lists.length === 0;
    const privacy = element("p", { class: "memory-privacy" }, this.#words.memory.privacy);
    redraw(this.#panel, this.#panel, [...lists, privacy]);
  }

  #list(list: MemoryList): HTMLElement[] {
    const searches = this.#memory.list(list);
    if (searches.length === 0) return [];
    const words = this.#words.memory;
    const clear = button(
      words.clear,
      {
        class: "memory-clear",
        "aria-label": words.forgetAll.replace("{list}", words[list]),
        [KEY]: `clear:${list}`,
      },
      () => {
        this.#memory.clear(list);
        this.show();
      },
    );
    return [
      element(
        "section",
        { class: "memory-list" },
        element("div", { class: "memory-head" }, element("h2", {}, words[list]), clear),
        element("ul", {}, ...searches.map((search) => this.#item(list, search))),
      ),
    ];
  }

  #item(list: MemoryList, search: string): HTMLLIElement {
    const state = fromParams(new URLSearchParams(search));
    const text = describeSearch(state, this.#words, this.#writer);
    const forget = button(
      "×",
      {
        class: "memory-forget",
        "aria-label": this.#words.memory.forget.replace("{value}", () => text),
        [KEY]: `forget:${list}`,
      },
      () => {
        this.#memory.remove(list, search);
        this.show();
      },
    );
    const link = element("a", { href: `?${search}` }, element("bdi", {}, text));
    return element("li", {}, link, forget);
  }
}
