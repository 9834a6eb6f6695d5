import type { Article } from "../article/index.ts";
import { yearOf } from "../calendar/index.ts";
import type { ArticlePage } from "../pages/models/article-page.ts";

/** An article for tests of what comes after reading: say what matters, the rest is plain. */
export function articleOf(some: Partial<Article> & Pick<Article, "date">): Article {
  const slug = some.slug ?? "slug";
  const url = `/${some.date.slice(0, 10).replaceAll("-", "/")}/${slug}/`;
  return {
    file: `${yearOf(some.date)}/${slug}.md`,
    url,
    slug,
    contentHash: url,
    title: slug,
    author: [],
    tags: [],
    places: [],
    related: [],
    aliases: [],
    marks: [],
    references: { readAlso: [], links: [], pictures: [], related: [], aliases: [] },
    ...some,
  };
}

/** The page of an article to which nothing leads and that leads nowhere. */
export function articlePageOf(article: Article): ArticlePage {
  return {
    url: article.url,
    article,
    topics: { sections: [], authors: [], tags: [], places: [] },
    readAlso: {},
    related: [],
    links: {},
    earlier: [],
    pictures: {},
  };
}
