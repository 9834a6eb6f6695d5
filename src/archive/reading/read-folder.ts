/**
 * What the files of a directory say, and how the cache keeps it. An archive is recalled whole before
 * every build: it is kept as columns, and without a record for each file.
 */
import type { Article, Fault } from "../../article/index.ts";
import { fromColumns, toColumns } from "../../lib/columns.ts";
import { groupBy } from "../group-by.ts";

/** What a file says. */
export interface ReadFile {
  file: string;
  contentHash: string;
  article?: Article;
  faults: Fault[];
}

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

/** An empty list: one for all articles that have none. */
const NONE = Object.freeze([]) as unknown as never[];

const REFERENCES: Article["references"] = Object.freeze({
  readAlso: NONE,
  pictures: NONE,
  links: NONE,
  related: NONE,
  aliases: NONE,
});

/** What every article has, of which nothing is read yet. */
function blankArticle(): Article {
  return {
    title: "",
    date: "",
    file: "",
    slug: "",
    url: "",
    contentHash: "",
    author: NONE,
    tags: NONE,
    places: NONE,
    related: NONE,
    aliases: NONE,
    marks: NONE,
    references: REFERENCES,
  };
}

/** A directory as bytes. */
export function writeFolder({ state, articles, ...rest }: ReadFolder): Buffer {
  return toColumns({ objects: articles, text: state, rest }, blankArticle());
}

/** The directory of these bytes. */
export function readFolder(bytes: Buffer): ReadFolder {
  const { objects, text, rest } = fromColumns<Article, Pick<ReadFolder, "others" | "faults">>(
    bytes,
    blankArticle,
  );
  return { state: text, articles: objects, ...rest };
}
