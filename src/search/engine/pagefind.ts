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
  readonly #nothing: () => Promise<string>;
  #ready: Promise<PagefindModule> | undefined;

  /**
   * @param module loads Pagefind's module and WebAssembly.
   * @param nothing the URL of an index without words.
   */
  constructor(module: () => Promise<PagefindModule>, nothing: () => Promise<string>) {
    this.#module = module;
    this.#nothing = nothing;
  }

  /**
   * Sets up the WebAssembly memory, which all instances share: a second that began before it is ready would set up
   * another, and lose the first one's.
   */
  ready(): Promise<PagefindModule> {
    this.#ready ??= this.#start();
    this.#ready.catch(() => (this.#ready = undefined));
    return this.#ready;
  }

  /** An instance for the index at a URL. */
  async make(basePath: string): Promise<Pagefind> {
    const module = await this.ready();
    const instance = module.createInstance({ basePath, ranking: UNRANKED });
    // What it loads is at hand, so it is ready after a turn of the event loop. Who asks before has Pagefind wait for
    // itself, which looks every 50 ms.
    await new Promise((resolve) => setTimeout(resolve));
    return instance;
  }

  async #start(): Promise<PagefindModule> {
    const [module, basePath] = await Promise.all([this.#module(), this.#nothing()]);
    await module.createInstance({ basePath, ranking: UNRANKED }).preload("-");
    return module;
  }
}
