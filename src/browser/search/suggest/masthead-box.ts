/** The masthead's box with suggestions, loaded when a reader first turns to it. */
import { pageWriter } from "../../common/page-style.ts";
import { suggestWords } from "../../../../_data/strings.ts";
import type { SearchModule } from "../../../search/format/types.ts";
import { Combobox } from "./combobox.ts";
import { completed, openPage } from "./follow.ts";

/**
 * Makes the masthead's field suggest.
 *
 * @param input the field, in its form.
 * @param api URL of the search module.
 */
export function startSuggestions(input: HTMLInputElement, api: string): void {
  const combobox = new Combobox(input, {
    words: suggestWords,
    writer: pageWriter(),
    suggest: async (typed) => ((await import(api)) as SearchModule).suggest(typed, { limit: 8 }),
    onChoose: (suggestion, newTab) => {
      if (suggestion.kind !== "word") {
        openPage(suggestion.url, newTab);
        return;
      }
      input.value = completed(input.value, suggestion).trim();
      combobox.close();
      input.form?.requestSubmit();
    },
  });
}
