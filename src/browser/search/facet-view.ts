/** Draws the filters: a group of check boxes for each facet, with the number of results. */
import { arrange, button, element, KEY, redraw } from "../common/dom.ts";
import type { Writer } from "../../calendar/writer.ts";
import { pageFacets, type PageFacet, type SearchState } from "./state.ts";
import type { FacetValue, SearchAnswer } from "../../search/format/types.ts";
import type { SearchWords } from "../../newspaper/interface/search-words.ts";

/** Values of a facet that are shown at first, and that "more" adds. */
const FIRST = 8;
const STEP = 40;

/** What the filters need to know and to tell. */
export interface FacetContext {
  words: SearchWords;
  writer: Writer;
  onChoose: (name: PageFacet, value: string, chosen: boolean) => void;
  /** A group was opened whose values are not counted yet. */
  onOpen: (name: PageFacet) => void;
}

/** Draws the groups. Sections are counted always, the others once a reader opens their group. */
export class FacetView {
  readonly #groups: ReadonlyMap<PageFacet, FacetGroup>;

  /** @param fallback takes the focus when the box that had it is gone. */
  constructor(part: HTMLElement, fallback: HTMLElement, context: FacetContext) {
    this.#groups = new Map(
      pageFacets.map((name) => [name, new FacetGroup(name, fallback, context)]),
    );
    part.replaceChildren(...Array.from(this.#groups.values(), ({ element: group }) => group));
  }

  /** The facets that are to be counted: those whose group is open. */
  get wanted(): PageFacet[] {
    return pageFacets.filter((name) => this.#groups.get(name)?.element.open);
  }

  /** Draws the values that an answer counts; those of which it says nothing wait to be counted. */
  show(facets: SearchAnswer["facets"], state: SearchState): void {
    for (const [name, group] of this.#groups) group.show(facets[name], state.filters[name]);
  }
}

interface FacetItem {
  element: HTMLLIElement;
  box: HTMLInputElement;
  count: HTMLElement;
}

/** One facet's group. */
class FacetGroup {
  readonly element: HTMLDetailsElement;
  readonly #name: PageFacet;
  readonly #fallback: HTMLElement;
  readonly #context: FacetContext;
  readonly #body = element("div", { role: "group" });
  readonly #list = element("ul");
  /** The values drawn so far: a box that is pressed stays the same when its number changes. */
  readonly #items = new Map<string, FacetItem>();
  #values: readonly FacetValue[] | undefined;
  #chosen: readonly string[] = [];
  #limit = FIRST;

  constructor(name: PageFacet, fallback: HTMLElement, context: FacetContext) {
    this.#name = name;
    this.#fallback = fallback;
    this.#context = context;
    const title = context.words.facets[name];
    this.#body.setAttribute("aria-label", title);
    const summary = element("summary", {}, title);
    this.element = element("details", { class: "facet" }, summary, this.#body);
    this.element.open = name === "section";
    this.element.addEventListener("toggle", () => {
      if (this.element.open && this.#values === undefined) context.onOpen(name);
    });
  }

  show(values: readonly FacetValue[] | undefined, chosen: readonly string[]): void {
    this.#values = values;
    this.#chosen = chosen;
    if (chosen.length > 0) this.element.open = true;
    this.element.hidden = this.#name === "section" && values?.length === 0;
    this.#draw();
  }

  #draw(): void {
    const { words } = this.#context;
    const values = this.#values ?? [];
    const note = this.#values === undefined ? words.counting : words.noValues;
    const nodes =
      values.length > 0 ? this.#choices(values) : [element("p", { class: "facet-note" }, note)];
    redraw(this.#body, this.#fallback, nodes);
  }

  #choices(values: readonly FacetValue[]): Node[] {
    const { words, writer } = this.#context;
    const limit = this.#limit;
    const shown = values.filter(({ value }, i) => i < limit || this.#chosen.includes(value));
    const items = shown.map((value) => this.#itemOf(value));
    arrange(this.#list, this.#fallback, items);
    const hidden = values.length - shown.length;
    if (hidden > 0) {
      const text = writer.count(Math.min(hidden, STEP), words.moreValues);
      return [this.#list, this.#opener(text, (now) => now + STEP)];
    }
    if (limit > FIRST && values.length > FIRST) {
      return [this.#list, this.#opener(words.fewerValues, () => FIRST)];
    }
    return [this.#list];
  }

  #opener(text: string, limit: (now: number) => number): HTMLButtonElement {
    return button(text, { class: "facet-more", [KEY]: "more" }, () => {
      this.#limit = limit(this.#limit);
      this.#draw();
    });
  }

  #itemOf({ value, count }: FacetValue): HTMLLIElement {
    const item = this.#items.get(value) ?? this.#newItem(value);
    this.#items.set(value, item);
    item.box.checked = this.#chosen.includes(value);
    item.count.textContent = this.#context.writer.number(count);
    return item.element;
  }

  #newItem(value: string): FacetItem {
    const box = element("input", { type: "checkbox", [KEY]: value });
    box.addEventListener("change", () => {
      this.#context.onChoose(this.#name, value, box.checked);
    });
    const text = element("span", { class: "facet-value" }, element("bdi", {}, value));
    const count = element("span", { class: "facet-count" });
    return { element: element("li", {}, element("label", {}, box, text, " ", count)), box, count };
  }
}
