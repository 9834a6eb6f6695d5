/** What an article's page shows beside the article: its links into the rest of the archive. */
import type { Article } from "../../article/index.ts";
import { pictureFile, type Picture, type Pictures } from "../../archive/pictures/pictures.ts";
import type { ArticlePlace } from "../../archive/issues/issue.ts";
import type { LinkTargets } from "../../archive/links/text-links.ts";
import { topicNames, type TopicKind } from "../../archive/topic.ts";
import { linkTo, type DatedLink, type Link, type NamedLink } from "./link.ts";
import type { PeriodSlice } from "./period-slice.ts";

/** The page of one article. */
export interface ArticlePage {
  url: string;
  article: Article;
  /** Links of its section, authors, tags and places, in the article's order. */
  topics: Record<TopicKind, NamedLink[]>;
  /** Read-also links by the headline as the text has it; one that leads nowhere is left out. */
  readAlso: Record<string, Link>;
  related: Link[];
  /** Where links of its text lead that are not to be written as they are. */
  links: LinkTargets;
  /** Earlier articles on the same matter, nearest first. */
  earlier: DatedLink[];
  /** The articles before and after it in time. */
  previous?: Link;
  next?: Link;
  /** The pictures it shows, by the `src` that it writes. */
  pictures: Record<string, Picture>;
  /** Where it stands in its printed issue, if there are pages of that. */
  place?: ArticlePlace;
  /** The dossiers in which it stands, if there are any. */
  dossiers?: readonly Link[];
}

/**
 * The page of one article.
 *
 * @param index the article's place in the slice.
 */
export function articlePage(slice: PeriodSlice, index: number): ArticlePage {
  const article = slice.articles[index];
  if (!article) throw new RangeError(`the slice has no article ${index}`);
  const { url } = article;
  const links = (kind: TopicKind): NamedLink[] =>
    topicNames(article, kind).flatMap((title) => {
      const link = slice.topics[kind].get(title);
      return link ? { title, ...link } : [];
    });
  const before = slice.articles[index - 1];
  const after = slice.articles[index + 1];
  const previous = before ? linkTo(before) : slice.before;
  const next = after ? linkTo(after) : slice.after;
  const place = slice.places.get(url);
  const dossiers = slice.dossiers.get(url);
  return {
    url,
    article,
    topics: {
      sections: links("sections"),
      authors: links("authors"),
      tags: links("tags"),
      places: links("places"),
    },
    readAlso: slice.readAlso.get(url) ?? {},
    related: slice.related.get(url) ?? [],
    links: slice.links.get(url) ?? {},
    earlier: slice.earlier.get(url) ?? [],
    ...(previous && { previous }),
    ...(next && { next }),
    pictures: picturesBySource(article, slice.pictures),
    ...(place && { place }),
    ...(dossiers && { dossiers }),
  };
}

function picturesBySource(article: Article, pictures: Pictures): Record<string, Picture> {
  const found = article.references.pictures.flatMap(({ src }) => {
    const picture = pictures.get(pictureFile(article, src) ?? "");
    return picture ? [[src, picture] as const] : [];
  });
  return Object.fromEntries(found);
}
