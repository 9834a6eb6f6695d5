/** Finds the records in what an export or an interface of a server puts around them. */
import { isObject, type JsonObject } from "./record-values.ts";

/** One record, and what was around it that is not in it. */
export interface Unwrapped {
  /** The object itself and those that it is the heart of, the innermost first. */
  levels: readonly JsonObject[];
  /** Where in the value it was, as `hits.hits`. */
  path: string;
  /** Fields beside the records, told with the first of them. */
  left: readonly string[];
}

/** Whether an object says, by the names of its fields, that it is an article. */
export type IsArticle = (object: JsonObject) => boolean;

/** Wrappers within wrappers; those of real exports are some five. */
const deepest = 10;
/** A wrapper has no text of its own: a longer one is an article's, whatever its name. */
const longestOfWrapper = 300;

/**
 * The records of a value: of a list its members, of an object itself if it is an article, else the
 * articles that it has, through as many lists and objects as it takes (`{"posts": […]}`, `hits.hits[]._source`,
 * `db[].data.posts`, `{"12": {…}, "13": {…}}`), else the members of its only list of objects.
 */
export function unwrapped(value: JsonObject, isArticle: IsArticle): Unwrapped[] {
  const own: Unwrapped = { levels: [value], path: "", left: [] };
  const found = articlesIn(value, "", isArticle, 0);
  if (found.length > 0) return found;
  const list = onlyList(value, "", 0);
  return list?.map((record) => ({ ...own, ...record })) ?? [own];
}

function articlesIn(
  value: JsonObject,
  path: string,
  isArticle: IsArticle,
  depth: number,
): Unwrapped[] {
  if (isArticle(value)) return [{ levels: [value], path, left: [] }];
  if (depth > deepest || hasText(value)) return [];
  const left: string[] = [];
  const found: Unwrapped[] = [];
  let heart: string | undefined;
  for (const [key, inner] of Object.entries(value)) {
    const at = path === "" ? key : `${path}.${key}`;
    const isList = Array.isArray(inner);
    const members = (isList ? (inner as unknown[]) : [inner]).filter(isObject);
    const articles = members.map((member) => articlesIn(member, at, isArticle, depth + 1));
    if (articles.every((it) => it.length === 0)) {
      if (inner !== null && inner !== "") left.push(at);
      continue;
    }
    heart = !isList && found.length === 0 ? key : undefined;
    // What stands in one list with articles is told as one of them that has no text.
    found.push(
      ...articles.flatMap((it, i) =>
        it.length > 0 ? it : [{ levels: [members[i] ?? {}], path: at, left: [] }],
      ),
    );
  }
  const [first, ...others] = found;
  if (first === undefined) return [];
  if (heart === undefined || others.length > 0) {
    return [{ ...first, left: [...first.left, ...left] }, ...others];
  }
  const around = Object.entries(value).filter(([key]) => key !== heart);
  return [{ ...first, levels: [...first.levels, Object.fromEntries(around)] }];
}

function hasText(value: JsonObject): boolean {
  return longest(value) > longestOfWrapper;
}

function longest(value: JsonObject): number {
  const lengths = Object.values(value).map((it) => (typeof it === "string" ? it.length : 0));
  return lengths.reduce((most, it) => Math.max(most, it), 0);
}

/** The members of the only list of objects, told by other names than any that are known. */
function onlyList(
  value: JsonObject,
  path: string,
  depth: number,
): Pick<Unwrapped, "levels" | "path">[] | undefined {
  const inner = Object.entries(value).filter(
    ([, it]) => isObject(it) || (Array.isArray(it) && it.length > 0 && it.every(isObject)),
  );
  const [only, ...more] = inner;
  if (!only || more.length > 0 || depth > deepest || hasText(value)) return undefined;
  const [key, list] = only;
  const at = path === "" ? key : `${path}.${key}`;
  if (isObject(list)) return onlyList(list, at, depth + 1);
  const records = list as JsonObject[];
  // An article's pictures say less than the article.
  if (!records.some((record) => longest(record) > longest(value))) return undefined;
  return records.map((record) => ({ levels: [record], path: at }));
}
