/** The part of Pagefind's browser interface that we use. */

/** A page that was found: its name, the places of the word in it, the fields that have the word. */
export interface PagefindResult {
  id: string;
  words: number[];
  matchedMetaFields?: string[];
}

/** A search of one index. */
export interface Pagefind {
  options(options: { exactDiacritics: boolean }): Promise<void>;
  preload(term: string): Promise<void>;
  search(term: string): Promise<{ results: PagefindResult[] }>;
}

/** Pagefind's module. */
export interface PagefindModule {
  createInstance: (options: object) => Pagefind;
}

/** The ranking is ours: Pagefind is asked where words are. */
const UNRANKED = {
  termFrequency: 1,
  termSimilarity: 0,
  metaWeights: { title: 0, kicker: 0, author: 0, topics: 0 },
};

/** Makes instances of Pagefind. */
export class PagefindFactory {
  readonly #module: () => Promise<PagefindModule>;
  #first: Promise<void> | undefined;

  /** @param module loads Pagefind's module. */
  constructor(module: () => Promise<PagefindModule>) {
    this.#module = module;
  }

  /**
   * An instance for the bundle at a URL. All share one WebAssembly memory, which the first one sets
   * up; a second that began before it is ready would set up another, and lose the first one's.
   */
  async make(basePath: string): Promise<Pagefind> {
    const module = await this.#module();
    if (this.#first) await this.#first; // not awaited when there is none, or two would be the first
    const instance = module.createInstance({ basePath, ranking: UNRANKED });
    this.#first ??= instance.preload("-");
    await this.#first;
    // What it loads is at hand, so it is ready after a turn of the event loop. Who asks before has Pagefind wait for
    // itself, which looks every 50 ms.
    await new Promise((resolve) => setTimeout(resolve));
    return instance;
  }
}
