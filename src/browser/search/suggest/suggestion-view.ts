/** Draws suggestions in their groups. */
import { element } from "../../common/dom.ts";
import { isolatedText } from "../../common/isolated.ts";
import type { Writer } from "../../../calendar/writer.ts";
import type { Suggestion } from "../../../search/format/types.ts";
import type { SuggestWords } from "../../../newspaper/interface/search-words.ts";

/** The order of the groups: what leads somewhere certain comes first. */
const order: readonly Suggestion["kind"][] = ["date", "word", "section", "author", "headline"];

/**
 * The groups that have suggestions, and all suggestions in the order of their options.
 *
 * @param id begins the ids of the elements.
 */
export function suggestionGroups(
  suggestions: readonly Suggestion[],
  id: string,
  words: SuggestWords,
  writer: Writer,
): { groups: HTMLElement[]; order: Suggestion[] } {
  const ordered = order.flatMap((kind) => suggestions.filter((one) => one.kind === kind));
  const groups = order.flatMap((kind) => {
    const members = ordered.filter((one) => one.kind === kind);
    if (members.length === 0) return [];
    const label = element("div", { class: "suggestions-label", id: `${id}-${kind}` });
    label.textContent = words.groups[kind];
    const options = members.map((one) => optionOf(one, `${id}-${ordered.indexOf(one)}`, writer));
    const group = { role: "group", "aria-labelledby": label.id };
    return [element("div", group, label, ...options)];
  });
  return { groups, order: ordered };
}

function optionOf(suggestion: Suggestion, id: string, writer: Writer): HTMLElement {
  const option = element(
    "div",
    { class: `suggestion is-${suggestion.kind}`, role: "option", id, "aria-selected": "false" },
    element(
      "bdi",
      {},
      ...(suggestion.kind === "date"
        ? [writer.digits(writer.date(suggestion.text))]
        : isolatedText(suggestion.text)),
    ),
  );
  if (suggestion.kind === "headline") {
    const date = element("span", { class: "suggestion-date" }, writer.date(suggestion.date));
    option.append(" ", date);
  }
  return option;
}
