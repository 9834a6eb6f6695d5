/** Issues in the terms of schema.org. */
import type { PublicationIssue } from "schema-dts";
import {
  hasScans,
  manifestUrl,
  type ArticlePlace,
  type Issue,
} from "../../src/archive/issues/issue.ts";
import { isWeb, type Article } from "../../src/article/index.ts";
import { html, type Html } from "../../src/lib/html.ts";
import { numbersOf } from "../../src/pages/models/edition.ts";
import type { PrintedIssue } from "../../src/pages/models/printed-issue.ts";
import type { Site } from "../../src/pages/site.ts";
import { publicationIssue } from "./issue.ts";
import { jsonLd } from "./json-ld.ts";
import { issueSignposts, MANIFEST } from "./signposts.ts";

/** What a day's or a month's page is of. */
interface Period {
  id: string;
  url: string;
  /** The articles of each of its issues. */
  issues: readonly (readonly Article[])[];
  printed?: readonly PrintedIssue[] | undefined;
}

/** The issues of a day or a month: those that articles tell of, and those that are printed. */
export function issueData(site: Site, { id, url, issues, printed = [] }: Period): Html {
  const left = new Set(printed.map(({ issue }) => issue));
  const known = issues.map((articles) => {
    const { issue: number } = numbersOf({ articles });
    const issue = [...left].find((it) => left.size === 1 || it.issue === number);
    if (issue) left.delete(issue);
    return { articles, issue };
  });
  const all = [...known, ...[...left].map((issue) => ({ articles: [], issue }))];
  return html`${all.map(({ articles, issue }) =>
    jsonLd<PublicationIssue>({
      "@context": "https://schema.org",
      ...publicationIssue(site, id, { ...numbersOf({ articles }), ...issue }),
      url: site.absolute(url),
      ...(issue && pagesAndScans(site, issue)),
      hasPart: articles.map((article) => ({
        "@type": "NewsArticle" as const,
        headline: article.title,
        url: site.absolute(article.url),
      })),
    }),
  )}${
    printed.length > 0 &&
    issueSignposts(
      site,
      url,
      printed.map(({ issue }) => issue),
    )
  }`;
}

function pagesAndScans(site: Site, issue: Issue) {
  const { rights } = issue;
  return {
    ...spanOf(issue.pages.map(({ label }) => label)),
    ...(rights !== undefined && isWeb(rights) && { license: rights }),
    ...(hasScans(issue) && {
      encoding: {
        "@type": "MediaObject" as const,
        encodingFormat: MANIFEST,
        contentUrl: site.absolute(manifestUrl(issue)),
      },
    }),
  };
}

/** Where an article stands in print. */
export function printedPages({ pages }: ArticlePlace) {
  return spanOf(pages.map(({ page }) => page.label));
}

function spanOf(labels: readonly string[]) {
  const [first, last] = [labels[0], labels.at(-1)];
  if (first === undefined || last === undefined) return {};
  const pagination = first === last ? first : `${first}-${last}`;
  return { pageStart: first, pageEnd: last, pagination };
}
