/** Draws the filters: a group of check boxes for each facet, with the number of results. */
import { facetNames } from "../filter.ts";
import { button, element, KEY } from "./dom.ts";
import type { Writer } from "./numbers.ts";
import type { FacetName, FacetValue, SearchAnswer } from "./types.ts";
import type { SearchWords } from "./words.ts";

/** Values of a facet that are shown at first, and that "more" adds. */
const FIRST = 8;
const STEP = 40;

/** What the filters need to know and to tell. */
export interface FacetContext {
  words: SearchWords;
  writer: Writer;
  chosen: Readonly<Record<FacetName, readonly string[]>>;
  onChoose: (name: FacetName, value: string, chosen: boolean) => void;
  /** How many values of each facet the reader opened; kept from one drawing to the next. */
  opened: Map<FacetName, number>;
  redraw: () => void;
}

/** A group for each facet that has values. */
export function facetGroups(
  facets: SearchAnswer["facets"],
  context: FacetContext,
): HTMLFieldSetElement[] {
  return facetNames.flatMap((name) => {
    const values = facets[name] ?? [];
    if (values.length === 0) return [];
    const legend = element("legend", {}, context.words.facets[name]);
    return element("fieldset", { class: "facet" }, legend, ...facetBody(name, values, context));
  });
}

function facetBody(name: FacetName, values: readonly FacetValue[], context: FacetContext): Node[] {
  const { words, writer, opened } = context;
  const limit = opened.get(name) ?? FIRST;
  const shown = values.filter(({ value }, i) => i < limit || context.chosen[name].includes(value));
  const list = element("ul", {}, ...shown.map((value) => choice(name, value, context)));
  const open = (text: string, next: number): Node[] => [
    list,
    button(text, { class: "facet-more", [KEY]: `more:${name}` }, () => {
      opened.set(name, next);
      context.redraw();
    }),
  ];
  const hidden = values.length - shown.length;
  if (hidden > 0) {
    return open(writer.count(Math.min(hidden, STEP), words.moreValues), limit + STEP);
  }
  return limit > FIRST && values.length > FIRST ? open(words.fewerValues, FIRST) : [list];
}

function choice(
  name: FacetName,
  { value, count }: FacetValue,
  { writer, chosen, onChoose }: FacetContext,
): HTMLLIElement {
  const box = element("input", { type: "checkbox", [KEY]: `${name}:${value}` });
  box.checked = chosen[name].includes(value);
  box.addEventListener("change", () => {
    onChoose(name, value, box.checked);
  });
  const text = name === "year" ? writer.digits(value) : value;
  return element(
    "li",
    {},
    element(
      "label",
      {},
      box,
      element("span", { class: "facet-value" }, element("bdi", {}, text)),
      " ",
      element("span", { class: "facet-count" }, writer.number(count)),
    ),
  );
}
