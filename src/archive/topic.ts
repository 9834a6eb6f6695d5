/** Topics: the sections, authors, tags and places by which articles are listed. */
import { hashOf } from "../lib/hash.ts";
import type { Article } from "../article/index.ts";
import type { Newspaper } from "../newspaper/newspaper.ts";

/** The kinds of topic; each has its index at `/<kind>/`. */
export const topicKinds = ["sections", "authors", "tags", "places"] as const;
export type TopicKind = (typeof topicKinds)[number];

/** The search filter that finds a topic's articles, by kind. */
export const topicFilter = {
  sections: "section",
  authors: "author",
  tags: "tag",
  places: "place",
} as const satisfies Record<TopicKind, string>;

/** One section, author, tag or place, with its articles from the oldest to the newest. */
export interface Topic {
  kind: TopicKind;
  name: string;
  /** Path of its landing page, where it has one. */
  url: string;
  articles: Article[];
  /** Whether it has a page of its own; else its name leads to a search. */
  hasPage: boolean;
}

const namesBy: Readonly<Record<TopicKind, (article: Article) => readonly string[]>> = {
  sections: ({ section }) => (section === undefined ? [] : [section]),
  authors: ({ author }) => author,
  tags: ({ tags }) => tags,
  places: ({ places }) => places,
};

/** The names of one kind that an article carries. */
export function topicNames(article: Article, kind: TopicKind): readonly string[] {
  return namesBy[kind](article);
}

const LONGEST_SLUG = 100;

/**
 * A topic's part of the URL: its letters and digits, joined by hyphens. Names that differ in
 * nothing else share a slug and so a page. A name without any letter, or too long for a file system,
 * gets a hash.
 */
export function topicSlug(name: string): string {
  const plain = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u0640\u064b-\u065f\u0670]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  if (plain !== "" && Buffer.byteLength(plain) <= LONGEST_SLUG) return plain;
  const hash = hashOf(name, 8);
  const words = plain.split("-");
  while (Buffer.byteLength(words.join("-")) > LONGEST_SLUG) words.pop();
  return [...words, hash].filter((word) => word !== "").join("-");
}

/** Every topic of the archive. */
export interface Topics {
  /** Sections in the paper's order, the other kinds by name. */
  lists: Readonly<Record<TopicKind, readonly Topic[]>>;
  /** The topic that an article means by a name. */
  find(kind: TopicKind, name: string): Topic | undefined;
}

/**
 * Groups the archive by every kind of topic.
 *
 * @param articles oldest first; so are the articles of each topic.
 */
export function groupTopics(articles: readonly Article[], newspaper: Newspaper): Topics {
  const declared = new Map(newspaper.sections.map(({ name, slug }) => [name, slug]));
  const order = [...declared.keys()];
  const sections = groupKind(articles, "sections", 0, declared);
  const authors = groupKind(articles, "authors", newspaper.pageFrom);
  const tags = groupKind(articles, "tags", newspaper.pageFrom);
  const places = groupKind(articles, "places", newspaper.pageFrom);
  const byName = { sections, authors, tags, places };
  const list = (kind: TopicKind): Topic[] => [...new Set(byName[kind].values())].sort(inOrder);
  return {
    lists: {
      sections: list("sections").sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name)),
      authors: list("authors"),
      tags: list("tags"),
      places: list("places"),
    },
    find: (kind, name) => byName[kind].get(name),
  };
}

/**
 * Topics of one kind by each name that leads to them.
 *
 * @param pageFrom articles from which a topic has a page.
 * @param declared slugs of names that are topics even without an article.
 */
function groupKind(
  articles: readonly Article[],
  kind: TopicKind,
  pageFrom: number,
  declared: ReadonlyMap<string, string> = new Map(),
): Map<string, Topic> {
  const byName = new Map<string, Topic>();
  const bySlug = new Map<string, Topic>();
  const register = (name: string, slug: string): Topic => {
    const topic = bySlug.get(slug) ?? newTopic(kind, name, slug, pageFrom === 0);
    byName.set(name, topic);
    bySlug.set(slug, topic);
    return topic;
  };
  for (const [name, slug] of declared) register(name, slug);
  for (const article of articles) {
    const names = topicNames(article, kind);
    for (const name of names) {
      const topic = byName.get(name) ?? register(name, topicSlug(name));
      if (names.length > 1 && topic.articles.at(-1) === article) continue; // two spellings of one name
      topic.articles.push(article);
      topic.hasPage ||= topic.articles.length >= pageFrom;
    }
  }
  return byName;
}

function newTopic(kind: TopicKind, name: string, slug: string, hasPage: boolean): Topic {
  return { kind, name, url: `/${kind}/${slug}/`, articles: [], hasPage };
}

// Built once: to build a collator takes longer than a hundred comparisons.
const arabic = new Intl.Collator("ar");

function inOrder(a: { name: string }, b: { name: string }): number {
  return arabic.compare(a.name, b.name) || (a.name < b.name ? -1 : 1);
}
