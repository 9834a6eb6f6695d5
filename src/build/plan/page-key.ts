/**
 * The key of a page, and of a shard of them: what it shows, hashed. A page is a function of its model,
 * of the articles in it, of the site and of the code, so that a page whose key is fresh need not be
 * rendered again. The key is of the model itself, which is all that a template is given: nothing that
 * a page may depend on can be forgotten.
 */
import { hashOf } from "../../lib/hash.ts";
import type { Pages } from "../../pages/routes.ts";
import type { SiteData } from "../../pages/site.ts";
import { outputPath } from "../../pages/template.ts";
import type { CodeKeys } from "./code-key.ts";

/** What the pages of all shards depend on, hashed: the code, and what the site is. */
export function baseKeyOf(
  { article, page }: Pick<CodeKeys, "article" | "page">,
  site: SiteData,
): string {
  return hashOf([article, page, JSON.stringify(site)].join(" "));
}

/** A page of a shard. */
export interface KeyedPage {
  kind: keyof Pages;
  /** Its file on the site. */
  path: string;
  key: string;
  model: unknown;
}

/**
 * Every page of a shard with its key.
 *
 * @param baseKey as {@link baseKeyOf} makes it.
 */
export function keyedPages(pages: Pages, baseKey: string): KeyedPage[] {
  const kinds = Object.keys(pages) as (keyof Pages)[];
  return kinds.flatMap((kind) =>
    pages[kind].map((model) => ({
      kind,
      path: outputPath(model.url).slice(1),
      key: hashOf(`${baseKey} ${kind} ${written(model)}`),
      model,
    })),
  );
}

/** The key of a shard: its slice, or what that is made from, hashed. */
export function shardKey(depends: unknown, baseKey: string): string {
  return hashOf(`${baseKey} ${written(depends)}`);
}

/** The pages of which a run is made, by kind. */
export function runOf(keyed: readonly KeyedPage[], empty: Pages): Pages {
  for (const { kind, model } of keyed) (empty[kind] as unknown[]).push(model);
  return empty;
}

/** Plain data as text: the same text, the same data. Articles stand in it by their content hashes. */
function written(value: unknown): string {
  // With its length before it, a text cannot be taken for anything else, and needs no escaping.
  if (typeof value === "string") return `${value.length}"${value}`;
  if (typeof value !== "object" || value === null) return String(value);
  if ("contentHash" in value) return String(value.contentHash);
  if (value instanceof Map) return written([...value]);
  if (Array.isArray(value)) {
    let text = "["; // grows, since to join many pieces takes as long as to write them
    for (const one of value) text += `${written(one)},`;
    return `${text}]`;
  }
  let text = "{";
  for (const key in value) {
    text += `${key}:${written((value as Record<string, unknown>)[key])},`;
  }
  return `${text}}`;
}
