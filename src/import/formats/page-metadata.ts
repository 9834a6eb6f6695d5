/** What a web page says about itself: JSON-LD, Open Graph, Dublin Core, `<time>` and the like. */
import type { Document } from "../document.ts";
import { shownLine } from "../clean/shown-text.ts";
import type { ItemPicture } from "../item.ts";

/** A page's own statements, best first where there are several. */
export interface PageMetadata {
  titles: string[];
  subtitle?: string | undefined;
  summary?: string | undefined;
  published: string[];
  updated?: string | undefined;
  author: string[];
  section?: string | undefined;
  tags: string[];
  url?: string | undefined;
  publisher?: string | undefined;
  lead?: ItemPicture | undefined;
  lang?: string | undefined;
  /** Whether it says that it is an article. */
  isArticle: boolean;
}

type Json = Readonly<Record<string, unknown>>;

/** Reads what a page says about itself. */
export function pageMetadata(document: Document): PageMetadata {
  const meta = metaReader(document);
  const data = articleData(document);
  const graph = (key: string) => (data ? textsOf(data[key]) : []);
  const image = imageOf(data) ?? meta("og:image", "twitter:image")[0];
  const heading = shownLine(document.querySelector("h1"));
  return {
    titles: texts(
      graph("headline"),
      meta("og:title", "DC.title", "dcterms.title", "twitter:title"),
      // Where something stands before the head, the title is in the body.
      [heading, document.querySelector("title")?.textContent],
    ),
    subtitle: graph("alternativeHeadline")[0],
    summary: texts(
      graph("description"),
      meta("og:description", "DC.description", "description"),
    )[0],
    published: texts(
      graph("datePublished"),
      meta(
        "article:published_time",
        "og:article:published_time",
        "DC.date.issued",
        "dcterms.issued",
        "DC.date",
        "dcterms.date",
        "dcterms.created",
        "datePublished",
        "publish-date",
        "publishdate",
        "pubdate",
        "sailthru.date",
        "parsely-pub-date",
        "date",
      ),
      timesOf(document),
      graph("dateCreated"),
    ),
    updated: texts(
      graph("dateModified"),
      meta("article:modified_time", "og:updated_time", "dcterms.modified"),
    )[0],
    author: texts(
      graph("author"),
      meta("author", "article:author", "DC.creator", "dcterms.creator", "parsely-author", "byl"),
      itemNames(document),
    )
      .filter((name) => !/^https?:/i.test(name))
      .slice(0, 8),
    section: texts(graph("articleSection"), meta("article:section", "parsely-section"))[0],
    tags: texts(
      graph("keywords").flatMap(split),
      meta("article:tag"),
      meta("news_keywords", "keywords").flatMap(split),
    ),
    url: texts(
      [document.querySelector('link[rel="canonical"]')?.getAttribute("href")],
      meta("og:url"),
      graph("url"),
    ).find(isArticleAddress),
    publisher: texts(
      graph("publisher"),
      meta("og:site_name", "DC.publisher", "dcterms.publisher"),
    )[0],
    ...(image !== undefined && { lead: { src: image, alt: meta("og:image:alt")[0] } }),
    lang: document.documentElement?.getAttribute("lang") ?? undefined,
    isArticle:
      data !== undefined ||
      meta("og:type")[0] === "article" ||
      meta("article:published_time").length > 0,
  };
}

/** Whether an address may be an article's: some sites call their front page that of every page. */
function isArticleAddress(address: string): boolean {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return false;
  const { pathname, search } = new URL(address);
  return pathname !== "/" || search !== "";
}

/** Contents of `meta` elements by any of some names, in the order of the names. */
function metaReader(document: Document): (...names: string[]) => string[] {
  const found = new Map<string, string[]>();
  for (const element of document.querySelectorAll("meta")) {
    const name =
      element.getAttribute("property") ??
      element.getAttribute("name") ??
      element.getAttribute("itemprop");
    const content = element.getAttribute("content");
    if (name === null || content === null) continue;
    const key = name.toLowerCase();
    found.set(key, [...(found.get(key) ?? []), content]);
  }
  return (...names) => names.flatMap((name) => found.get(name.toLowerCase()) ?? []);
}

/** The object of JSON-LD that is the article, wherever it is nested. */
function articleData(document: Document): Json | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = (script.textContent ?? "").replace(/[^\P{Cc}\t]/gu, " ");
    try {
      const found = findArticle(JSON.parse(text), 0);
      if (found) return found;
    } catch {
      // Broken JSON-LD is common; the page says the same elsewhere.
    }
  }
  return undefined;
}

const articleTypes = /(?:Article|BlogPosting|Report)$/;

function findArticle(value: unknown, depth: number): Json | undefined {
  if (typeof value !== "object" || value === null || depth > 4) return undefined;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = findArticle(item, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  const data = value as Json;
  if (textsOf(data["@type"]).some((type) => articleTypes.test(type))) return data;
  return findArticle(data["@graph"] ?? data["mainEntity"], depth + 1);
}

function imageOf(data: Json | undefined): string | undefined {
  const [image]: unknown[] = data === undefined ? [] : [data["image"]].flat();
  if (typeof image === "object" && image !== null) return textsOf((image as Json)["url"])[0];
  return textsOf(image)[0];
}

/** Texts in a JSON value: scalars, lists, and the names of objects. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== "object" || value === null) return [];
  return textsOf((value as Json)["name"]);
}

/** Times of publication: those that say so, then those within the article; a masthead has its own. */
function timesOf(document: Document): string[] {
  const said =
    '[itemprop="datePublished"],time[pubdate],time.published,time.entry-date,abbr.published';
  const within = "article time[datetime], main time[datetime]";
  return [said, within]
    .flatMap((selector) =>
      Array.from(
        document.querySelectorAll(selector),
        (element) =>
          element.getAttribute("datetime") ??
          element.getAttribute("content") ??
          element.getAttribute("title") ??
          element.textContent ??
          "",
      ),
    )
    .slice(0, 4);
}

function itemNames(document: Document): string[] {
  return Array.from(
    document.querySelectorAll('[itemprop="author"],[rel="author"],.byline,.author-name'),
    (element) => shownLine(element),
  )
    .filter((name) => name.length < 80)
    .slice(0, 2);
}

function split(list: string): string[] {
  return list.split(/[،,;|]/);
}

/** What is said at all, in one line each, without repetitions. */
function texts(...lists: readonly (readonly (string | null | undefined)[])[]): string[] {
  const all = lists.flat().map((text) => (text ?? "").replace(/\s+/g, " ").trim());
  return [...new Set(all.filter((text) => text !== ""))];
}
