/** From an article to what Pagefind indexes of it, and what a reader sees of it among the results. */
import type { ColumnName } from "../format/filter.ts";
import type { Fragment } from "../format/fragment.ts";
import { signature } from "../format/min-hash.ts";
import type { IndexAnalyser, IndexWord } from "./index-analyser.ts";

/** What the search needs to know of an article. */
export interface Searchable {
  /** Unencoded path, such as `/2024/05/07/كأس/`. */
  url: string;
  title: string;
  kicker?: string | undefined;
  subtitle?: string | undefined;
  /** EDTF level 0 or an ISO date-time: `1932`, `1932-05`, `2024-05-07`, `2024-05-07T05:53:00+03:00`. */
  date: string;
  hijri?: { year: number; month: number; day: number } | undefined;
  section?: string | undefined;
  /** Numbers of the volume, of the issue and of the page in print. */
  edition?:
    | {
        volume?: number | undefined;
        issue?: number | string | undefined;
        page?: number | string | undefined;
      }
    | undefined;
  /** Its persistent identifier. */
  identifier?: string | undefined;
  /** BCP 47, where it is not the newspaper's. */
  lang?: string | undefined;
  author: readonly string[];
  tags: readonly string[];
  places: readonly string[];
  image?: { caption?: string | undefined } | undefined;
}

/** The argument of Pagefind's `addCustomRecord`. */
export interface PagefindRecord {
  url: string;
  content: string;
  language: string;
  meta: Record<string, string>;
}

/** An article made ready for a bundle. */
export interface SearchRecord {
  /** When it was published, as far as is known: `1932`, `1932-05` or `2024-05-07`. */
  day: string;
  record: PagefindRecord;
  /** The words of the fragment's content. */
  words: readonly IndexWord[];
  /** Its values of the filters that a browser asks for; the year is known from the day. */
  values: Readonly<Record<ColumnName, readonly string[]>>;
  /** What takes the place of the fragment that Pagefind writes. */
  fragment: Fragment;
}

/** A language for which Pagefind has no stemmer, so that it leaves our tokens alone. */
export const LANGUAGE = "fa";

/**
 * The search record of an article.
 *
 * The content is headline, standfirst, text and caption, so that the headline's words count as the
 * first of the text. Headline, kicker, byline and topics are metadata as well: Pagefind tells by
 * which of these a term was found.
 *
 * @param text the article's plain text.
 */
export function toRecord(article: Searchable, text: string, analyser: IndexAnalyser): SearchRecord {
  const { head, content } = contentOf(article, text);
  const { words, length, content: tokens } = analyser.analyse(content);
  const fields = {
    title: article.title,
    kicker: article.kicker,
    author: article.author.join(" "),
    topics: topicsOf(article),
  };
  return {
    day: article.date.slice(0, 10),
    record: {
      url: article.url,
      // Pagefind leaves out a page without a word.
      content: words.length > 0 ? tokens : article.date.slice(0, 4),
      language: LANGUAGE,
      // Each has all fields, so that a field has the same number in every index.
      meta: Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name, analyser.stems(clean(value ?? ""))]),
      ),
    },
    words,
    values: {
      section: article.section === undefined ? [] : [article.section],
      author: article.author,
      tag: article.tags,
      place: article.places,
    },
    fragment: {
      url: article.url,
      content,
      word_count: length,
      filters: {
        ...(article.section === undefined ? {} : { section: [article.section] }),
        ...(article.author.length === 0 ? {} : { author: [...article.author] }),
      },
      meta: {
        title: clean(article.title),
        ...(article.kicker ? { kicker: clean(article.kicker) } : {}),
        date: article.date,
        ...(article.hijri ? { hijri: hijriText(article.hijri) } : {}),
        ...(article.edition?.volume === undefined
          ? {}
          : { volume: String(article.edition.volume) }),
        ...(article.edition?.issue === undefined ? {} : { issue: String(article.edition.issue) }),
        ...(article.edition?.page === undefined ? {} : { page: String(article.edition.page) }),
        ...(article.identifier === undefined ? {} : { identifier: article.identifier }),
        ...(article.lang === undefined ? {} : { language: article.lang }),
        head: String(analyser.analyse(head).length),
        signature: signature(words.map(({ stemHash }) => stemHash)),
      },
      anchors: [],
    },
  };
}

/** `1445-10-28`. */
function hijriText({ year, month, day }: NonNullable<Searchable["hijri"]>): string {
  return [year, ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");
}

/** What of an article counts as its text, and the part of it that is headline and standfirst. */
export function contentOf(article: Searchable, text: string): { head: string; content: string } {
  const head = clean([article.title, article.subtitle].filter(isText).join("\n"));
  const content = [head, clean(text), clean(article.image?.caption ?? "")]
    .filter(isText)
    .join("\n");
  return { head, content };
}

/** Its tags and places, as one text. */
export function topicsOf(article: Searchable): string {
  return [...article.tags, ...article.places].join(" ");
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text !== "";
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
