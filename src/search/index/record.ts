/** From an article to what Pagefind indexes of it, and what a reader sees of it among the results. */
import type { ColumnName } from "../format/filter.ts";
import type { Fragment } from "../format/fragment.ts";
import { signature } from "../format/min-hash.ts";
import type { IndexAnalyser, IndexText } from "./index-analyser.ts";

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

/** The fields of an article that tell where a word was found, besides its text. */
export const fieldNames = ["author", "kicker", "title", "topics"] as const;

/** An article made ready for a bundle. */
export interface SearchRecord {
  /** When it was published, as far as is known: `1932`, `1932-05` or `2024-05-07`. */
  day: string;
  /** The fragment's content, analysed. */
  text: IndexText;
  /** The tokens of each of its {@link fieldNames}. */
  fields: readonly (readonly number[])[];
  /** Its values of the filters that a browser asks for; the year is known from the day. */
  values: Readonly<Record<ColumnName, readonly string[]>>;
  /** What takes the place of the fragment that Pagefind writes. */
  fragment: Fragment;
}

/**
 * The search record of an article.
 *
 * The content is headline, standfirst, text and caption, so that the headline's words count as the
 * first of the text. Headline, kicker, byline and topics are fields as well: the index tells in
 * which of these a term was found.
 *
 * @param text the article's plain text.
 */
export function toRecord(article: Searchable, text: string, analyser: IndexAnalyser): SearchRecord {
  const { head, content } = contentOf(article, text);
  const analysed = analyser.analyse(content);
  const fields = {
    title: article.title,
    kicker: article.kicker ?? "",
    author: article.author.join(" "),
    topics: topicsOf(article),
  };
  return {
    day: article.date.slice(0, 10),
    text: analysed,
    fields: fieldNames.map((name) => analyser.stems(clean(fields[name]))),
    values: {
      section: article.section === undefined ? [] : [article.section],
      author: article.author,
      tag: article.tags,
      place: article.places,
    },
    fragment: {
      url: article.url,
      content,
      word_count: analysed.length,
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
        signature: signature(analysed.words.map((word) => analysed.met.stemHashes[word] ?? 0)),
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

/** Text that is Unicode: a lone surrogate is none, and a zero-width space is shown and counted as a space. */
function clean(text: string): string {
  return text.toWellFormed().replaceAll("\u200b", " ").trim();
}
