/** The frame of every page: head, masthead, main, footer. */
import { html, type Html } from "../../src/lib/html.ts";
import { FEED } from "../../src/pages/models/feed-page.ts";
import { OPEN_SEARCH } from "../../src/pages/models/link.ts";
import { perSite } from "../../src/pages/per-site.ts";
import type { Site } from "../../src/pages/site.ts";
import type { PrintedDate } from "../parts/dateline.ts";
import { footer } from "../parts/footer.ts";
import { masthead } from "../parts/masthead.ts";
import { policyMeta } from "../parts/policy-meta.ts";
import { script } from "../parts/script.ts";

/** What a page tells its frame. */
export interface Shell {
  /** The page's own title; the home page has none. */
  title?: string;
  description: string;
  /** Path of the page, for its canonical address. */
  url: string;
  /** Whole address of the page that search engines are to show in its place. */
  canonical?: string | undefined;
  /** What kind of page it is, for the stylesheet: `article`, `day`, … */
  kind: string;
  /** The date that the masthead bears; pages that belong to no date have none. */
  date?: PrintedDate;
  /** Path of the picture that stands for it where it is shared; without it, the newspaper's card. */
  picture?: string;
  /** Path of its own feed, beside the archive's. */
  feed?: string | undefined;
  /** More elements for the head. */
  head?: Html;
  main: Html;
  /** Kept out of search engines, such as a redirect. */
  hidden?: boolean;
}

/** Writes a whole page. */
export function shell(site: Site, page: Shell): string {
  const { newspaper, strings, cards } = site;
  const name = newspaper.publication;
  const title = page.title === undefined ? name : `${page.title} | ${name}`;
  return html`<!doctype html>
    <html lang="${newspaper.language}" dir="rtl">
      <head>
        <meta charset="utf-8" />
        ${policyMeta(site)}
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content="${page.description}" />
        ${look(site)}
        <meta name="generator" content="Sijill" />
        ${page.hidden && html`<meta name="robots" content="noindex" /> `}
        <link rel="canonical" href="${page.canonical ?? site.absolute(page.url)}" />
        ${ownFiles(site)}
        ${[FEED, page.feed].map((feed) => feed !== undefined && html`<link rel="alternate" type="application/atom+xml" href="${site.link(feed)}" title="${feed === FEED ? name : title}" /> `)}
        <meta property="og:site_name" content="${name}" />
        <meta property="og:title" content="${page.title ?? name}" />
        <meta property="og:description" content="${page.description}" />
        <meta property="og:url" content="${site.absolute(page.url)}" />
        <meta property="og:type" content="${page.kind === "article" ? "article" : "website"}" />
        <meta property="og:locale" content="${newspaper.language}_${newspaper.country}" />
        <meta property="og:image" content="${site.absolute(page.picture ?? cards.newspaper)}" />
        <meta name="twitter:card" content="summary_large_image" />
        ${pageScript(site)} ${page.head}
      </head>
      <body class="page-${page.kind}">
        <a class="skip" href="#content">${strings.skipToText}</a>
        ${masthead(site, { home: page.kind === "home", ...(page.date && { date: page.date }) })}
        <main id="content" tabindex="-1">${page.main}</main>
        ${footer(site)}
      </body>
    </html> `.toString();
}

const look = perSite(({ newspaper }: Site): Html => {
  const { light, dark } = newspaper.design.colours;
  return html`<meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content="${light.paper}" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="${dark.paper}" media="(prefers-color-scheme: dark)" />`;
});

const ownFiles = perSite((site: Site): Html => {
  const { newspaper, assets, cards } = site;
  return html`<link rel="stylesheet" href="${site.link(assets.stylesheet)}" />
    <script src="${site.link(assets.earlyScript)}"></script>
    ${assets.fonts.map((font) => html`<link rel="preload" href="${site.link(font)}" as="font" type="font/woff2" crossorigin /> `)}
    <link rel="manifest" href="${site.link("/manifest.webmanifest")}" />
    <link
      rel="icon"
      href="${site.link(assets.icon)}"
      type="${assets.icon.endsWith(".svg") ? "image/svg+xml" : "image/png"}"
    />
    <link rel="apple-touch-icon" href="${site.link(cards.icons.touch)}" />
    <link
      rel="search"
      type="application/opensearchdescription+xml"
      href="${site.link(OPEN_SEARCH)}"
      title="${newspaper.name}"
    />`;
});

const pageScript = perSite((site: Site): Html => script(site, site.assets.pageScript));
