/**
 * A read file as the cache keeps it. An archive is recalled whole before every build, and most lists of
 * most articles are empty: with their brackets, and with what is said twice, it would take twice as long.
 */
import type { Article } from "../../article/index.ts";
import type { ReadFile } from "./read-cache.ts";

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

/** A read file, less its empty lists. */
export type KeptFile = Omit<ReadFile, "article" | "faults"> &
  Partial<Pick<ReadFile, "faults">> & {
    article?: Omit<Partial<Article>, "references"> & {
      references?: Partial<Article["references"]>;
    };
  };

/** A file to be kept. */
export function toKept({ article, faults, ...read }: ReadFile): KeptFile {
  const kept = faults.length > 0 ? { ...read, faults } : read;
  if (!article) return kept;
  const own: KeptFile["article"] = withoutEmpty(article, LISTS);
  const references = withoutEmpty(article.references, REFERENCES);
  delete own.file;
  delete own.contentHash;
  delete own.references;
  if (Object.keys(references).length > 0) own.references = references;
  return { ...kept, article: own };
}

/** The file that was kept: it is completed in its place. */
export function fromKept(kept: KeptFile): ReadFile {
  const { file, contentHash, article } = kept;
  kept.faults ??= NONE;
  if (article) {
    article.file = file;
    article.contentHash = contentHash;
    for (const name of listNames) article[name] ??= NONE;
    article.references = article.references ? { ...REFERENCES, ...article.references } : REFERENCES;
  }
  return kept as ReadFile;
}

const listNames = Object.keys(LISTS) as (keyof typeof LISTS)[];

function withoutEmpty<Value extends object>(value: Value, lists: object): Partial<Value> {
  const full = Object.entries(value).filter(
    ([name, own]) => !(name in lists && Array.isArray(own) && own.length === 0),
  );
  return Object.fromEntries(full) as Partial<Value>;
}
