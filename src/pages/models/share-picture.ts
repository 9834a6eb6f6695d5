import type { Site } from "../site.ts";
import type { ArticlePage } from "./article-page.ts";

/** What those who show shared links can show: drawings and new formats are not among it. */
const SHOWN = /\.(?:jpe?g|png|gif|webp)$/;

/** Path of the picture that stands for an article: its own, else the card of its section. */
export function sharePicture(
  { cards }: Pick<Site, "cards">,
  { article, pictures }: ArticlePage,
): string {
  const own = article.image && pictures[article.image.src];
  if (own && SHOWN.test(own.url)) return own.url;
  return cards.sections[article.section ?? ""] ?? cards.newspaper;
}
