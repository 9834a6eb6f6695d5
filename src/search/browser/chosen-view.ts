/** Draws the filters chosen as buttons that remove them. */
import { button, element, KEY } from "./dom.ts";
import type { Writer } from "./numbers.ts";
import { chosenValues, type SearchState } from "./state.ts";
import type { FacetName } from "./types.ts";
import type { SearchWords } from "./words.ts";

/** An item for each filter chosen, and one that removes them all where there are several. */
export function chosenItems(
  state: SearchState,
  words: SearchWords,
  writer: Writer,
  on: { remove: (name: FacetName, value: string) => void; clear: () => void },
): HTMLLIElement[] {
  const chosen = chosenValues(state);
  const items = chosen.map(({ name, value }) => {
    const text = name === "year" ? writer.digits(value) : value;
    const remove = button(
      text,
      {
        class: "chip",
        "aria-label": words.remove.replaceAll("{value}", () => text),
        [KEY]: `chosen:${name}`,
      },
      () => {
        on.remove(name, value);
      },
    );
    return element("li", {}, remove);
  });
  if (items.length < 2) return items;
  const clear = button(words.clear, { class: "chip-clear", [KEY]: "clear" }, on.clear);
  return [...items, element("li", {}, clear)];
}
