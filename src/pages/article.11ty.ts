/** One article. */
import { shell } from "../../_includes/layouts/shell.ts";
import { articleData } from "../../_includes/parts/article-data.ts";
import { articleHead } from "../../_includes/parts/article-head.ts";
import { articleMeta, originalOnWeb } from "../../_includes/parts/article-meta.ts";
import { scanData } from "../../_includes/parts/article-place.ts";
import { articleNotes } from "../../_includes/parts/article-notes.ts";
import { breadcrumb, periodLinks } from "../../_includes/parts/breadcrumb.ts";
import { figure } from "../../_includes/parts/figure.ts";
import { articleSignposts } from "../../_includes/parts/signposts.ts";
import { issueBesideDate } from "../../_includes/parts/issue.ts";
import { directionOf, languageOf } from "../../_includes/parts/language.ts";
import { lede } from "../../_includes/parts/lede.ts";
import { neighbours } from "../../_includes/parts/neighbours.ts";
import { pageLink } from "../../_includes/parts/scan.ts";
import { readAlso } from "../../_includes/parts/read-also.ts";
import { script } from "../../_includes/parts/script.ts";
import { renderMarkdown } from "../article/index.ts";
import { dayOf, monthOf, yearOf } from "../calendar/index.ts";
import { html, raw, type Html } from "../lib/html.ts";
import type { Bodies } from "./bodies.ts";
import type { ArticlePage } from "./models/article-page.ts";
import { sharePicture } from "./models/share-picture.ts";
import type { Site } from "./site.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("articles");

export function render({ site, model, bodies }: TemplateData<ArticlePage>): string {
  const { article } = model;
  const { strings } = site;
  const description = lede(article, bodies) || article.title;
  const periods = [yearOf(article.date), monthOf(article.date), dayOf(article.date)];
  return shell(site, {
    title: article.title,
    description,
    url: model.url,
    canonical: site.newspaper.canonical === "original" ? originalOnWeb(model) : undefined,
    kind: "article",
    date: {
      date: article.date,
      issue: issueBesideDate(site, article.date, article.edition),
      ...(article.hijri && { hijri: article.hijri }),
    },
    picture: sharePicture(site, model),
    head: head(site, model, description),
    main: html`${breadcrumb(site, periodLinks(site, periods), article.title)}
      <article class="story">
        ${articleHead(site, model)}
        <div class="story-tools"></div>
        ${leadPicture(site, model)}
        <div class="story-text" ${languageOf(site, article)}>${storyText(site, model, bodies)}</div>
        ${articleNotes(site, model)}
      </article>
      ${neighbours(site, {
        label: strings.article.neighbours,
        previous: model.previous,
        next: model.next,
        words: strings.article.steps,
      })}`,
  });
}

function head(site: Site, page: ArticlePage, description: string): Html {
  return html`${articleMeta(site, page)}
  ${articleData(site, page, { description, picture: site.absolute(sharePicture(site, page)) })}
  ${script(site, site.assets.articleScript)} ${scanData(site, page)} ${articleSignposts(site, page)}`;
}

function leadPicture(site: Site, { article, pictures }: ArticlePage): Html | undefined {
  return article.image && figure(site, pictures[article.image.src], article.image, { first: true });
}

function storyText(site: Site, model: ArticlePage, bodies: Bodies): Html {
  const words = site.strings.article;
  return raw(
    renderMarkdown(bodies.of(model.article), {
      figure: (picture) => figure(site, own(model.pictures, picture.src), picture),
      readAlso: (headline) => readAlso(site, headline, own(model.readAlso, headline)),
      link: (href) => site.markdownLink(href, model.links),
      direction: directionOf(model.article.lang ?? site.newspaper.language),
      words: { footnotes: words.footnotes, backToText: words.backToText },
      pageBreak: (label) => {
        const number = site.dates.plain(label);
        const issue = model.place?.issue;
        const page = issue?.pages.find((candidate) => candidate.label === label);
        return {
          shown: `[${words.pageMark} ${number}]`,
          name: `${words.page} ${number}`,
          ...(issue && page && { href: pageLink(site, issue, page) }),
        };
      },
    }),
  );
}

/** What a record has of its own under a name that an article chose, such as `constructor`. */
function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
