/** What a chosen suggestion leads to. */
import type { Suggestion } from "../../../search/format/types.ts";

/** Opens a suggestion that has a page, in this tab or a new one. */
export function openPage(url: string, newTab: boolean): void {
  if (newTab) window.open(url, "_blank", "noopener");
  else window.location.assign(url);
}

/** The query with the word being typed completed. */
export function completed(typed: string, { text }: Extract<Suggestion, { kind: "word" }>): string {
  return `${typed.replace(/[^\s"«“]*$/, "")}${text} `;
}
