import { firstParagraph, type Article } from "../../src/article/index.ts";
import type { Bodies } from "../../src/pages/template.ts";

/** Letters of a lede or a description; of one that stands where others have a picture. */
const LONGEST = 200;
export const INSTEAD_OF_PICTURE = 400;

/**
 * What an article is about, in a sentence or two: its summary, standfirst or first paragraph.
 *
 * @param longest letters at most.
 */
export function lede(article: Article, bodies: Bodies, longest = LONGEST): string {
  const text = article.summary ?? article.subtitle ?? firstParagraph(bodies.get(article.url) ?? "");
  if (text.length <= longest) return text;
  const space = text.lastIndexOf(" ", longest);
  const cut = text.slice(0, space > 0 ? space : longest);
  return `${cut.replace(/[\s،,؛;:.–-]+$/u, "")}…`;
}
