/** From an article to what Pagefind indexes of it. */
import { analyser } from "./analyser.ts";
import { toFilterValue } from "./filter.ts";
import { toUnindexed } from "./unindexed.ts";

/** What the search needs to know of an article. */
export interface Searchable {
  /** Unencoded path, such as `/2024/05/07/كأس/`. */
  url: string;
  title: string;
  kicker?: string | undefined;
  subtitle?: string | undefined;
  /** EDTF level 0 or an ISO date-time: `1932`, `1932-05`, `2024-05-07`, `2024-05-07T05:53:00+03:00`. */
  date: string;
  section?: string | undefined;
  author: readonly string[];
  tags: readonly string[];
  places: readonly string[];
  image?: { caption?: string | undefined } | undefined;
}

/** The argument of Pagefind's `addCustomRecord`. */
export interface SearchRecord {
  url: string;
  content: string;
  language: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/**
 * The search record of an article.
 *
 * Title, kicker and author are metadata, which Pagefind searches as well; the section and the
 * single authors of a result are read from its filters.
 *
 * @param text the article's plain text.
 * @param language ISO 639-1 code, which chooses Pagefind's stemmer.
 */
export function toRecord(article: Searchable, text: string, language: string): SearchRecord {
  const { title, kicker, author, date } = article;
  return {
    url: article.url,
    content: contentOf(article, text),
    language,
    meta: {
      title: analyser.text(clean(title)),
      ...(kicker ? { kicker: analyser.text(clean(kicker)) } : {}),
      ...(author.length > 0 ? { author: analyser.text(clean(author.join("، "))) } : {}),
      date: toUnindexed(date),
    },
    filters: filtersOf(article),
    sort: { date: sortKey(date) },
  };
}

/** Subtitle, caption and text; never without a word, for Pagefind leaves out a page that has none. */
function contentOf(article: Searchable, text: string): string {
  const parts = [article.subtitle, article.image?.caption, text].filter(hasWord);
  const content = parts.length > 0 ? parts.join("\n") : article.title;
  return analyser.text(clean(hasWord(content) ? content : article.date));
}

function hasWord(text: string | undefined): text is string {
  return text !== undefined && /[\p{L}\p{N}]/u.test(text);
}

/**
 * Text that Pagefind takes: a lone surrogate would break its protocol, and one zero-width space
 * would make it take the whole text for words divided by zero-width spaces.
 */
function clean(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replaceAll("\u200b", " ")
    .trim();
}

function filtersOf(article: Searchable): Record<string, string[]> {
  const month = /^\d{4}-\d{2}/.exec(article.date)?.[0];
  const filters = {
    year: [article.date.slice(0, 4)],
    month: month === undefined ? [] : [month],
    section: article.section === undefined ? [] : [article.section],
    author: article.author,
    tag: article.tags,
    place: article.places,
  };
  return Object.fromEntries(
    Object.entries(filters)
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => [name, [...new Set(values)].map((v) => toFilterValue(clean(v)))]),
  );
}

/**
 * A key of fixed width that orders dates as text: `1932` before `1932-05` before `1932-05-01`. The
 * time is the one on the paper's own clock, so that an article stays on its day. The hyphens keep
 * Pagefind from sorting by number, for which it has 24 bits.
 */
function sortKey(date: string): string {
  const day = date.slice(0, 10).padEnd(10, "-00");
  const time = /T(\d{2}:\d{2}(?::\d{2})?)/.exec(date)?.[1] ?? "00:00";
  return `${day}T${time.padEnd(8, ":00")}`;
}
