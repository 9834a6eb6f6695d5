import type { Article } from "../../article/index.ts";
import { pictureFile, type Picture, type Pictures } from "../../archive/pictures/pictures.ts";

/** The pictures that head articles, by the articles' URLs: what lists of articles show. */
export function leadPictures(
  articles: readonly Article[],
  pictures: Pictures,
): Record<string, Picture> {
  const found = articles.flatMap((article) => {
    const file = article.image && pictureFile(article, article.image.src);
    const picture = file === undefined ? undefined : pictures.get(file);
    return picture ? [[article.url, picture] as const] : [];
  });
  return Object.fromEntries(found);
}
