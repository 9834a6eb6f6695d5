/** The part of Pagefind's browser interface that we use, loaded when it is first needed. */

/** A filter, with the values of which a page must have one; without values it restricts nothing. */
export type PagefindFilters = Record<string, { any: string[] }>;

/** How many of a search's pages have a value, by filter and value. */
export type PagefindCounts = Record<string, Record<string, number>>;

/** A page that was found. */
export interface PagefindResult {
  score: number;
  data(): Promise<PagefindPage>;
}

/** What the index holds of a page. */
export interface PagefindPage {
  raw_url: string;
  content: string;
  /** Part of the content with `<` and `>` as entities and the words found in `<mark>`. */
  excerpt: string;
  plain_excerpt: string;
  meta: Partial<Record<string, string>>;
  filters: Partial<Record<string, string[]>>;
}

/** A search of the index; without a term it finds every page that passes the filters. */
export interface Pagefind {
  search(
    term: string | null,
    options: { filters: PagefindFilters; sort: Record<string, "asc" | "desc"> },
  ): Promise<{ results: PagefindResult[]; filters: PagefindCounts }>;
  destroy(): Promise<void>;
}

interface PagefindModule {
  createInstance: (options: { excerptLength: number }) => Pagefind;
}

const EXCERPT_WORDS = 30;

let loading: Promise<Pagefind> | undefined;

/**
 * Runs a search on the index that lies beside this module, under whatever path the site has.
 *
 * @throws Error if the index cannot be loaded; the next call tries anew.
 */
export async function withPagefind<Answer>(
  run: (pagefind: Pagefind) => Promise<Answer>,
): Promise<Answer> {
  loading ??= load();
  const instance = loading;
  try {
    return await run(await instance);
  } catch (error) {
    if (loading === instance) loading = undefined;
    void instance.then((pagefind) => pagefind.destroy()).catch(() => {});
    throw error;
  }
}

async function load(): Promise<Pagefind> {
  const url = new URL("./pagefind/pagefind.js", import.meta.url).href;
  const { createInstance } = (await import(url)) as PagefindModule;
  return createInstance({ excerptLength: EXCERPT_WORDS });
}
