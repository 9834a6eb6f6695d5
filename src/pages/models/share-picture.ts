import type { Picture } from "../../archive/pictures/pictures.ts";
import type { Site } from "../site.ts";
import type { ArticlePage } from "./article-page.ts";

/** What those who show shared links can show: drawings and new formats are not among it. */
const SHOWN = /\.(?:jpe?g|png|gif|webp)$/;

/** Whether a picture can be shown wherever a link is shared. */
export function canBeShared({ url }: Pick<Picture, "url">): boolean {
  return SHOWN.test(url);
}

/** Path of the picture that stands for an article: its own, else the card of its section. */
export function sharePicture(
  { cards }: Pick<Site, "cards">,
  { article, pictures }: ArticlePage,
): string {
  const own = article.image && pictures[article.image.src];
  if (own && canBeShared(own)) return own.url;
  return cards.sections[article.section ?? ""] ?? cards.newspaper;
}
