/** How an article or a dossier is cited: one citation in words, and the room for the script's other forms. */
import { readingWords } from "../../_data/strings.ts";
import { toNote } from "../../src/article/citation/arabic.ts";
import { citedUrl, referenceOf, type Reference } from "../../src/article/citation/reference.ts";
import { mediumOn } from "../../src/newspaper/frequency.ts";
import { html, type Html } from "../../src/lib/html.ts";
import { plainText } from "../../src/pages/interface/tokens.ts";
import type { ArticlePage } from "../../src/pages/models/article-page.ts";
import type { Site } from "../../src/pages/site.ts";
import { persistentUrl } from "./persistent-url.ts";

/** The citation of an article. */
export function citation(site: Site, page: ArticlePage): Html {
  const { strings, newspaper } = site;
  const { article } = page;
  const { section, edition } = article;
  const reference = referenceOf({
    title: article.title,
    date: article.date,
    author: article.author,
    publication: newspaper.publication,
    medium: mediumOn(newspaper.frequency, article.date),
    url: site.absolute(page.url),
    persistent: persistentUrl(site, article) ?? "",
    language: article.lang ?? newspaper.language,
    ...(section !== undefined && { section }),
    ...(newspaper.place !== undefined && { place: newspaper.place }),
    ...(edition?.volume !== undefined && { volume: String(edition.volume) }),
    ...(edition?.issue !== undefined && { issue: String(edition.issue) }),
    ...(edition?.page !== undefined && { page: String(edition.page) }),
  });
  return citationOf(site, reference, strings.article.cite);
}

/** @param title of the section. */
export function citationOf({ dates }: Site, reference: Reference, title: string): Html {
  const note = toNote(reference, {
    // A citation is in the language of what it cites.
    date: (date) => plainText(dates.date(date)),
    digits: (text) => plainText(dates.plain(text)),
    words: readingWords.cite.text,
  });
  const url = citedUrl(reference);
  const words = note.slice(0, -url.length);
  return html`<section class="cite">
    <h2>${title}</h2>
    <p class="cite-text">${words}<bdi dir="ltr">${url}</bdi></p>
    <div class="cite-tools"></div>
  </section> `;
}
