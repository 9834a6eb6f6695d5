/**
 * What the files of a directory say, and how the cache keeps it. An archive is recalled whole before
 * every build, and most lists of most articles are empty: with their brackets, and with a record for each
 * file, it would take half as long again.
 */
import type { Article, Fault } from "../../article/index.ts";
import { groupBy } from "../group-by.ts";

/** What a file says. */
export interface ReadFile {
  file: string;
  contentHash: string;
  article?: Article;
  faults: Fault[];
}

/** What an empty list becomes when it is recalled: one for all articles. */
const NONE = Object.freeze([]) as unknown as never[];

const LISTS = { author: NONE, tags: NONE, places: NONE, related: NONE, aliases: NONE, marks: NONE };

const REFERENCES: Article["references"] = Object.freeze({
  readAlso: NONE,
  pictures: NONE,
  links: NONE,
  related: NONE,
  aliases: NONE,
});

/** An article, less its empty lists. */
type KeptArticle = Omit<Partial<Article>, "references"> & {
  references?: Partial<Article["references"]>;
};

/** What the files of a directory say. */
export interface ReadFolder {
  /** The files as they were when they were read. */
  state: string;
  articles: Article[];
  /** Files that are no articles, since they have errors. */
  others: Pick<ReadFile, "file" | "contentHash">[];
  /** Of all files. */
  faults: Fault[];
}

/** The same, less the articles' empty lists. */
export type KeptFolder = Omit<ReadFolder, "articles"> & { articles: KeptArticle[] };

/** A directory by what its files say. */
export function folderOf(state: string, files: readonly ReadFile[]): ReadFolder {
  return {
    state,
    articles: files.flatMap(({ article }) => article ?? []),
    others: files.flatMap(({ file, contentHash, article }) =>
      article ? [] : { file, contentHash },
    ),
    faults: files.flatMap(({ faults }) => faults),
  };
}

/** What each file of a directory says. */
export function filesOf({ articles, others, faults }: ReadFolder): ReadFile[] {
  const byFile = groupBy(faults, ({ file }) => file);
  const read = [
    ...articles.map((article) => {
      const { file, contentHash } = article;
      return { file, contentHash, article };
    }),
    ...others,
  ];
  return read.map((one) => ({ ...one, faults: byFile.get(one.file) ?? [] }));
}

/** A directory to be kept. */
export function toKept(read: ReadFolder): KeptFolder {
  const articles = read.articles.map((article): KeptArticle => {
    const { references: all, ...own } = article;
    const references = withoutEmpty(all, REFERENCES);
    return {
      ...withoutEmpty(own, LISTS),
      ...(Object.keys(references).length > 0 && { references }),
    };
  });
  return { ...read, articles };
}

/** The directory that was kept: it is completed in its place. */
export function fromKept(kept: KeptFolder): ReadFolder {
  for (const article of kept.articles) {
    for (const name of listNames) article[name] ??= NONE;
    article.references = article.references ? { ...REFERENCES, ...article.references } : REFERENCES;
  }
  return kept as ReadFolder;
}

const listNames = Object.keys(LISTS) as (keyof typeof LISTS)[];

function withoutEmpty<Value extends object>(value: Value, lists: object): Partial<Value> {
  const full = Object.entries(value).filter(
    ([name, own]) => !(name in lists && Array.isArray(own) && own.length === 0),
  );
  return Object.fromEntries(full) as Partial<Value>;
}
