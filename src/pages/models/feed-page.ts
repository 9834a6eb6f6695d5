/** Feeds of the newest articles: of the archive, and of each section and author. */
import type { Article } from "../../article/index.ts";
import type { Catalogue } from "../../archive/catalogue.ts";
import type { Topic, TopicKind } from "../../archive/topic.ts";

/** An Atom feed. */
export interface FeedPage {
  url: string;
  /** Path of the page that lists the same. */
  home: string;
  /** The topic of which it is; the archive's feed has none. */
  topic?: { kind: TopicKind; name: string };
  /** The title of the dossier of which it is. */
  dossier?: string;
  /**
   * Whether an article without a summary has how it begins in its place. Authors are too many for
   * that: their feeds would have as many texts read as the archive has articles.
   */
  isFull: boolean;
  /** Newest first. */
  articles: readonly Article[];
}

/** Articles of a feed: it tells what is new, and is no list of all. */
export const FEED_LENGTH = 20;

/** Kinds of topic that one follows. */
const followed = new Set<TopicKind>(["sections", "authors"]);

/** Path of the archive's feed. */
export const FEED = "/feed.xml";

/** Path of a topic's feed, if it has one. */
export function topicFeed({ kind, url }: Pick<Topic, "kind" | "url">): string | undefined {
  return followed.has(kind) ? `${url}feed.xml` : undefined;
}

/** The feed of the archive. */
export function archiveFeed({ articles, editions }: Catalogue): FeedPage {
  // A monthly comes out at once, so its latest issue is told whole.
  const latest = [...editions.values()].at(-1);
  const whole = latest?.id.length === MONTH ? latest.articles.length : 0;
  return { url: FEED, home: "/", isFull: true, articles: newest(articles, whole) };
}

/** The feed of a topic, if it has one. */
export function topicFeeds(topic: Topic): FeedPage[] {
  const { kind, name, url: home, articles } = topic;
  const url = topicFeed(topic);
  return url === undefined
    ? []
    : [
        {
          url,
          home,
          topic: { kind, name },
          isFull: kind === "sections",
          articles: newest(articles),
        },
      ];
}

const MONTH = "1906-03".length;

function newest(articles: readonly Article[], atLeast: number = 0): Article[] {
  return articles.slice(-Math.max(FEED_LENGTH, atLeast)).reverse();
}
