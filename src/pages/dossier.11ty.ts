/** A dossier: its text, with articles between the paragraphs. */
import { shell } from "../../_includes/layouts/shell.ts";
import { articleItem } from "../../_includes/parts/article-item.ts";
import { breadcrumb } from "../../_includes/parts/breadcrumb.ts";
import { citationOf } from "../../_includes/parts/citation.ts";
import { contents } from "../../_includes/parts/contents.ts";
import { dossierData } from "../../_includes/parts/dossier-data.ts";
import { dossierTimeline } from "../../_includes/parts/dossier-timeline.ts";
import { figure } from "../../_includes/parts/figure.ts";
import { isolated } from "../../_includes/parts/language.ts";
import { lede } from "../../_includes/parts/lede.ts";
import { script } from "../../_includes/parts/script.ts";
import { dossierSignposts } from "../../_includes/parts/signposts.ts";
import { entryPlace, renderMarkdown } from "../article/index.ts";
import { names } from "../article/citation/arabic.ts";
import { referenceOf } from "../article/citation/reference.ts";
import { DOSSIERS, fromArchive, type DossierPart } from "../archive/dossiers/dossier.ts";
import { html, raw, type Html } from "../lib/html.ts";
import type { Bodies } from "./bodies.ts";
import { dossierCard } from "./cards/plan.ts";
import { dossierFeed, type DossierPage } from "./models/dossier-page.ts";
import type { Site } from "./site.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("dossiers");

export function render({ site, model, bodies }: TemplateData<DossierPage>): string {
  const { dossier, summary } = model;
  const { strings } = site;
  const description = summary === "" ? dossier.title : summary;
  const { drawnWith } = site.cards;
  const picture = model.shared ?? dossierCard(site.newspaper, dossier, drawnWith).url;
  return shell(site, {
    title: dossier.title,
    description,
    url: model.url,
    kind: "dossier",
    picture,
    feed: dossierFeed(dossier),
    head: html`${dossierData(site, model, { description, picture: site.absolute(picture) })}
    ${dossierSignposts(site, model.url)}${script(site, site.assets.articleScript)}`,
    main: html`${breadcrumb(site, [{ url: DOSSIERS, title: strings.dossiers.title }], dossier.title)}
      <article class="story">
        ${head(site, model)} ${leadPicture(site, model)}
        ${dossierTimeline(site, dossier.articles, idOf)}
        <div class="story-text">${text(site, model, bodies)}</div>
        <footer class="story-notes">${citation(site, model)}</footer>
      </article>`,
  });
}

function head(site: Site, { dossier }: DossierPage): Html {
  const { strings, dates } = site;
  const { title, summary, author, date, updated, articles } = dossier;
  return html`<header class="story-head">
    <p class="kicker"><a href="${site.link(DOSSIERS)}">${strings.dossiers.one}</a></p>
    <h1>${isolated(title)}</h1>
    ${summary !== undefined && html`<p class="standfirst">${isolated(summary)}</p>`}
    <p class="story-meta">
      ${author.length > 0 && html`<span class="byline">${isolated(names(author))}</span> `}
      <time datetime="${date}">${dates.date(date)}</time>
      ${
        updated !== undefined &&
        html`<span
          >${strings.article.updated}
          <time datetime="${updated}">${dates.date(updated)}</time></span
        > `
      }
      <span>${contents(site, { count: articles.length })}</span>
    </p>
  </header>`;
}

function leadPicture(site: Site, { dossier, pictures }: DossierPage): Html | undefined {
  const { image } = dossier;
  return image && figure(site, pictures[image.src], image, { first: true });
}

/** The place of an article within the page. */
function idOf(place: number): string {
  return `article-${place + 1}`;
}

function text(site: Site, model: DossierPage, bodies: Bodies): Html {
  const { dossier, pictures } = model;
  const words = site.strings.article;
  const ownPicture = (src: string) => (Object.hasOwn(pictures, src) ? pictures[src] : undefined);
  return raw(
    renderMarkdown(dossier.body, {
      figure: (picture) => figure(site, ownPicture(picture.src), picture),
      readAlso: (headline) => {
        const part = dossier.parts[entryPlace(headline) ?? -1];
        return part
          ? items(site, model, bodies, part)
          : html`<p>${words.readAlso}: ${headline}</p>`;
      },
      link: (href) => site.markdownLink(fromArchive(href), dossier.links),
      words: { footnotes: words.footnotes, backToText: words.backToText },
    }),
  );
}

function items(
  site: Site,
  { dossier, heads }: DossierPage,
  bodies: Bodies,
  { articles, isBelowHeading }: DossierPart,
): Html {
  if (articles.length === 0) return html``;
  const shown = articles.map((article) => {
    const item = articleItem(site, article, {
      level: isBelowHeading ? 3 : 2,
      lede: lede(article, bodies),
      picture: heads[article.url],
      dated: true,
    });
    return html`<div id="${idOf(dossier.articles.indexOf(article))}">${item}</div>`;
  });
  return html`<div class="dossier-items">${shown}</div>`;
}

function citation(site: Site, { dossier }: DossierPage): Html {
  const { newspaper, strings } = site;
  const reference = referenceOf({
    title: dossier.title,
    date: dossier.date,
    author: dossier.author,
    publication: newspaper.publication,
    medium: "website",
    url: site.absolute(dossier.url),
    language: newspaper.language,
    ...(newspaper.place !== undefined && { place: newspaper.place }),
  });
  return citationOf(site, reference, strings.dossiers.cite);
}
