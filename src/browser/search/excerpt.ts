/** From the excerpts of answers to nodes of a page; they may come from anywhere. */

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** A run of an excerpt's text. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/** Cuts an excerpt's HTML into runs of text; any tag but `<mark>` stays text. */
export function excerptParts(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((part, i) => ({
      text: part.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity),
      marked: i % 2 === 1,
    }))
    .filter(({ text }) => text !== "");
}
