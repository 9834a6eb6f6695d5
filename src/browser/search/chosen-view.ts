/** Draws what is chosen, period and filters, as buttons that remove it. */
import { button, element, KEY } from "../common/dom.ts";
import type { Writer } from "../../calendar/writer.ts";
import { chosenValues, type PageFacet, type SearchState } from "./state.ts";
import { periodText } from "./timeline/period-text.ts";
import type { SearchWords } from "../../newspaper/interface/search-words.ts";

/** What the buttons do. */
export interface ChosenActions {
  removeValue: (name: PageFacet, value: string) => void;
  removePeriod: () => void;
  clear: () => void;
}

/** An item for the period and for each value chosen, and one that removes all if there are several. */
export function chosenItems(
  state: SearchState,
  words: SearchWords,
  writer: Writer,
  on: ChosenActions,
): HTMLLIElement[] {
  const chip = (text: string, key: string, remove: () => void): HTMLLIElement => {
    const label = words.remove.replaceAll("{value}", () => text);
    const attributes = { class: "chip", "aria-label": label, [KEY]: `chosen:${key}` };
    return element("li", {}, button(text, attributes, remove));
  };
  const period = periodText(state.period, words.timeline, writer);
  const items = [
    ...(period === "" ? [] : [chip(period, "period", on.removePeriod)]),
    ...chosenValues(state).map(({ name, value }) =>
      chip(value, name, () => {
        on.removeValue(name, value);
      }),
    ),
  ];
  if (items.length < 2) return items;
  const clear = button(words.clear, { class: "chip-clear", [KEY]: "clear" }, on.clear);
  return [...items, element("li", {}, clear)];
}
