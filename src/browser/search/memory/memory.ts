/** The searches that a reader made or kept, on this device only. */

/** Lists of searches; each search is the query of its URL. */
export const memoryLists = ["saved", "recent"] as const;
export type MemoryList = (typeof memoryLists)[number];

const MOST: Readonly<Record<MemoryList, number>> = { saved: 50, recent: 10 };

/** Keeps searches in the browser's storage. */
export class SearchMemory {
  readonly #storage: Storage;
  readonly #scope: string;

  /**
   * @param scope tells this archive from others of its origin.
   * @throws whatever the storage throws, where it is not available.
   */
  private constructor(storage: Storage, scope: string) {
    this.#storage = storage;
    this.#scope = scope;
    const probe = this.#key("probe");
    storage.setItem(probe, "");
    storage.removeItem(probe);
  }

  /** The memory of this device; `undefined` where there is none or the reader forbids it. */
  static open(scope: string): SearchMemory | undefined {
    try {
      return new SearchMemory(window.localStorage, scope);
    } catch {
      return undefined;
    }
  }

  /** The searches of a list, the last one first. */
  list(list: MemoryList): string[] {
    try {
      const kept: unknown = JSON.parse(this.#storage.getItem(this.#key(list)) ?? "[]");
      return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
    } catch {
      return [];
    }
  }

  has(list: MemoryList, search: string): boolean {
    return this.list(list).includes(search);
  }

  /** Puts a search at the head of a list. */
  add(list: MemoryList, search: string): void {
    const others = this.list(list).filter((other) => other !== search);
    this.#write(list, [search, ...others].slice(0, MOST[list]));
  }

  remove(list: MemoryList, search: string): void {
    this.#write(
      list,
      this.list(list).filter((other) => other !== search),
    );
  }

  clear(list: MemoryList): void {
    this.#write(list, []);
  }

  #write(list: MemoryList, searches: readonly string[]): void {
    try {
      if (searches.length === 0) this.#storage.removeItem(this.#key(list));
      else this.#storage.setItem(this.#key(list), JSON.stringify(searches));
    } catch {
      // The storage is full or was closed: what was kept stays.
    }
  }

  #key(name: string): string {
    return `sijill:${this.#scope}:${name}`;
  }
}
