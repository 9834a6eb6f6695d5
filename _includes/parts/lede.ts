import type { Article } from "../../src/article/index.ts";
import type { Bodies } from "../../src/pages/bodies.ts";

/** Letters of a lede or a description; of one that stands where others have a picture. */
const LONGEST = 200;
export const INSTEAD_OF_PICTURE = 400;

/**
 * What an article is about, in a sentence or two: its summary, standfirst or first paragraph.
 *
 * @param bodies the texts of articles; without them no paragraph is shown.
 * @param longest letters at most.
 */
export function lede(article: Article, bodies: Bodies | undefined, longest = LONGEST): string {
  const text = article.summary ?? article.subtitle ?? bodies?.firstParagraphOf(article) ?? "";
  if (text.length <= longest) return text;
  const space = text.lastIndexOf(" ", longest);
  const cut = text.slice(0, space > 0 ? space : longest);
  return `${cut.replace(/[\s،,؛;:.–-]+$/u, "")}…`;
}
