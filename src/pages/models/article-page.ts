/** What an article's page shows beside the article: its links into the rest of the archive. */
import type { Article } from "../../article/index.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { pictureFile, type Picture, type Pictures } from "../../catalogue/pictures.ts";
import { readAlso, relatedArticles } from "../../catalogue/references.ts";
import { topicNames, type TopicKind } from "../../catalogue/topic.ts";
import { topicLink, type Link } from "./link.ts";

/** The page of one article. */
export interface ArticlePage {
  url: string;
  article: Article;
  /** Links of its section, authors, tags and places, in the article's order. */
  topics: Record<TopicKind, Link[]>;
  /** Read-also links by the headline as the text has it; one that leads nowhere is left out. */
  readAlso: Record<string, Link>;
  related: Link[];
  /** The articles before and after it in time. */
  previous?: Link;
  next?: Link;
  /** The pictures it shows, by the `src` that it writes. */
  pictures: Record<string, Picture>;
}

/**
 * The page of one article.
 *
 * @param index the article's place in `catalogue.articles`.
 */
export function articlePage(catalogue: Catalogue, pictures: Pictures, index: number): ArticlePage {
  const article = catalogue.articles[index];
  if (!article) throw new RangeError(`the catalogue has no article ${index}`);
  const links = (kind: TopicKind): Link[] =>
    topicNames(article, kind).flatMap((name) => {
      const topic = catalogue.topics.find(kind, name);
      // The article's own spelling of the name, where it leads.
      return topic ? { ...topicLink(topic), title: name } : [];
    });
  return {
    url: article.url,
    article,
    topics: {
      sections: links("sections"),
      authors: links("authors"),
      tags: links("tags"),
      places: links("places"),
    },
    readAlso: readAlsoLinks(catalogue, article),
    related: relatedArticles(catalogue, article).map(linkTo),
    ...neighbours(catalogue.articles[index - 1], catalogue.articles[index + 1]),
    pictures: picturesBySource(article, pictures),
  };
}

/** A link to an article. */
function linkTo({ url, title }: Article): Link {
  return { url, title };
}

function neighbours(
  before: Article | undefined,
  after: Article | undefined,
): { previous?: Link; next?: Link } {
  return {
    ...(before && { previous: linkTo(before) }),
    ...(after && { next: linkTo(after) }),
  };
}

function readAlsoLinks(catalogue: Catalogue, article: Article): Record<string, Link> {
  const found = article.references.readAlso.flatMap((headline) => {
    const target = readAlso(catalogue.headlines, article, headline);
    return target ? [[headline, linkTo(target)] as const] : [];
  });
  return Object.fromEntries(found);
}

function picturesBySource(article: Article, pictures: Pictures): Record<string, Picture> {
  const found = article.references.pictures.flatMap(({ src }) => {
    const picture = pictures.get(pictureFile(article, src) ?? "");
    return picture ? [[src, picture] as const] : [];
  });
  return Object.fromEntries(found);
}
