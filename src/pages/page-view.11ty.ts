/** A page of the paper: its scan, its articles over it and beside it, the other pages of its issue. */
import { shell } from "../../_includes/layouts/shell.ts";
import { breadcrumb, periodLinks } from "../../_includes/parts/breadcrumb.ts";
import { editionName, issueName } from "../../_includes/parts/issue.ts";
import {
  issuePages,
  issueRights,
  otherForms,
  scanStyles,
} from "../../_includes/parts/issue-pages.ts";
import { isolated, languageOf } from "../../_includes/parts/language.ts";
import { neighbours, type Neighbours } from "../../_includes/parts/neighbours.ts";
import { pageHead } from "../../_includes/parts/page-head.ts";
import { largestPicture, pageName, scanView, wholePageName } from "../../_includes/parts/scan.ts";
import { script } from "../../_includes/parts/script.ts";
import {
  hasScans,
  manifestUrl,
  pageUrl,
  type Issue,
  type IssueLink,
  type IssuePage,
} from "../archive/issues/issue.ts";
import { html, type Html } from "../lib/html.ts";
import { periodUrl, type Link } from "./models/link.ts";
import { missingBetween } from "./models/missing-issues.ts";
import type { ArticleOnPage, PageView } from "./models/printed-issue.ts";
import type { Site } from "./site.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("pageViews");

export function render({ site, model: written }: TemplateData<PageView>): string {
  const { strings } = site;
  const model = { ...written, articles: inReadingOrder(written) };
  const { issue, page, position } = model;
  const title = wholePageName(site, issue, page);
  const linkOf = (other: IssuePage | undefined): Link | undefined =>
    other && { url: pageUrl(issue, other), title: pageName(site, other) };
  const steps: Neighbours & { site: Site } = {
    site,
    label: strings.paper.pages,
    previous: linkOf(issue.pages[position - 1]),
    next: linkOf(issue.pages[position + 1]),
    words: strings.paper.steps,
  };
  const periods = [issue.date.slice(0, 4), issue.date.slice(0, 7), issue.date];
  return shell(site, {
    title,
    description: `${title}، ${site.newspaper.publication}`,
    url: model.url,
    kind: "paper",
    date: {
      date: issue.date,
      issue: issueName(site, issue),
      ...(issue.hijri && { hijri: issue.hijri }),
    },
    ...pictureOf(page),
    // A search engine has nothing to show of a page that is missing.
    ...(page.scan === undefined && { hidden: true }),
    head: html`${scanStyles(site)}${hasScans(issue) && html`<link rel="alternate" type="application/ld+json" href="${site.link(manifestUrl(issue))}" title="${strings.paper.manifest}" /> `}${page.scan && script(site, site.assets.pageViewScript)}`,
    main: html`${breadcrumb(site, periodLinks(site, [...new Set(periods)]), pageName(site, page))}
      ${pageHead(pageName(site, page), issueLine(site, model), steps)}
      <div class="paper">
        ${scanOf(site, model)}
        <div class="paper-beside">${articleLists(site, model.articles)} ${forms(site, model)}</div>
      </div>
      ${issuePages(site, issue, { current: page })} ${neighbours(site, steps)}
      ${neighbourIssues(site, model)}`,
  });
}

/** Parts of a page's height in which what stands side by side is read from right to left. */
const BANDS = 12;

/** What begins on the page first, and then as the eye goes over it, as far as it is known where they stand. */
function inReadingOrder({ articles, page: { scan } }: PageView): ArticleOnPage[] {
  const band = (scan?.height ?? 1) / BANDS;
  const placeOf = ({ begins, regions: [first] }: ArticleOnPage): number[] => [
    Number(!begins),
    first ? Math.floor(first.y / band) : BANDS,
    first ? -(first.x + first.width) : 0,
  ];
  return [...articles].sort((a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)];
    const differing = one.findIndex((place, i) => place !== other[i]);
    return differing < 0 ? 0 : (one[differing] ?? 0) - (other[differing] ?? 0);
  });
}

/** Its picture where it is shared, if it is a file of the site. */
function pictureOf({ scan }: IssuePage): { picture?: string } {
  return scan?.kind === "file" ? { picture: scan.thumbnail } : {};
}

/** `العدد 1، السنة الأولى، 25 فبراير 1906`. */
function issueLine(site: Site, { issue }: PageView): string {
  return [issueName(site, issue), site.dates.date(issue.date)]
    .filter((part) => part !== "")
    .join("، ");
}

function scanOf(site: Site, { issue, page, articles }: PageView): Html {
  const { scan } = page;
  return scan
    ? scanView(site, { issue, page, scan }, articles)
    : html`<p class="notice">${site.strings.paper.missingPage}</p>`;
}

/** The page's articles: those that begin on it first. */
function articleLists(site: Site, articles: readonly ArticleOnPage[]): Html {
  const words = site.strings.paper;
  if (articles.length === 0) return html`<p class="notice">${words.withoutText}</p>`;
  const list = (heading: string, begins: boolean): Html | false => {
    const own = [...articles.entries()].filter(([, article]) => article.begins === begins);
    return (
      own.length > 0 &&
      html`<section>
        <h2>${heading}</h2>
        <ul class="headlines">
          ${own.map(([i, article]) => headline(site, article, i))}
        </ul>
      </section> `
    );
  };
  return html`${list(words.begin, true)}${list(words.continue, false)}`;
}

function headline(site: Site, { article }: ArticleOnPage, i: number): Html {
  const { url, title, section } = article;
  const language = languageOf(site, article);
  return html`<li data-article="${i}">
    <a href="${site.link(url)}" ${language}>${isolated(title, language)}</a
    >${section !== undefined && html` <span class="section-name">${isolated(section)}</span>`}
  </li> `;
}

function forms(site: Site, { issue, page: { scan } }: PageView): Html {
  const words = site.strings.paper;
  return html`<ul class="paper-links">
      <li><a href="${site.link(periodUrl(issue.date))}">${issueOf(site, issue)}</a></li>
      ${scan && html`<li><a href="${largestPicture(site, scan)}">${words.largest}</a></li> `}
    </ul>
    ${otherForms(site, issue)} ${issueRights(site, issue)}`;
}

/** `عدد 25 فبراير 1906`. */
function issueOf({ strings, dates }: Site, { date }: Issue): string {
  return `${strings.period.editionOf} ${dates.date(date)}`;
}

/** The issues before and after this one, and which numbers are missing between. */
function neighbourIssues(site: Site, { issue, previous, next }: PageView): Html | false {
  const words = site.strings.period.issue;
  const link = (side: "previous" | "next", to: IssueLink): Html => {
    const missing = side === "next" ? missingBetween(issue, to) : missingBetween(to, issue);
    return html`<p class="neighbour-${side}">
      <a href="${site.link(periodUrl(to.date))}"
        ><span class="step">${words[side]}</span>
        <span class="neighbour-title">${issueTitle(site, to)}</span></a
      >
      ${missing && html`<span class="missing-issues">${missingWords(site, missing)}</span>`}
    </p> `;
  };
  if (!previous && !next) return false;
  return html`<nav class="neighbours" aria-label="${site.strings.paper.issues}">
    ${previous && link("previous", previous)}${next && link("next", next)}
  </nav> `;
}

/** `العدد 2، مارس 1906`. */
function issueTitle(site: Site, { issue, date }: IssueLink): string {
  const name = issueName(site, issue === undefined ? {} : { issue });
  return [name, editionName(site, date)].filter((part) => part !== "").join("، ");
}

function missingWords({ strings, dates }: Site, [first, last]: readonly [number, number]): string {
  const words = strings.paper.missingIssues;
  const form = first === last ? words.one : last === first + 1 ? words.two : words.many;
  return form.replace("{first}", dates.plain(first)).replace("{last}", dates.plain(last));
}
