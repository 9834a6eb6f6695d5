import { firstParagraph, type Article } from "../../src/article/index.ts";
import type { Bodies } from "../../src/pages/template.ts";

/** Letters of a lede or a description. */
const LONGEST = 200;

/** What an article is about, in a sentence or two: its summary, standfirst or first paragraph. */
export function lede(article: Article, bodies: Bodies): string {
  const text = article.summary ?? article.subtitle ?? firstParagraph(bodies.get(article.url) ?? "");
  if (text.length <= LONGEST) return text;
  const space = text.lastIndexOf(" ", LONGEST);
  const cut = text.slice(0, space > 0 ? space : LONGEST);
  return `${cut.replace(/[\s،,؛;:.–-]+$/u, "")}…`;
}
