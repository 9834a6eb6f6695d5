/** What was asked for last, and no more of it than memory should hold. */
export class Recent<Loaded> {
  readonly #limit: number;
  readonly #weigh: (loaded: Loaded) => number;
  /** The one that was asked for last is the last. */
  readonly #known = new Map<string, { loading: Promise<Loaded>; weight: number }>();
  #weight = 0;

  /**
   * @param limit what all that is kept may weigh together; the last is kept whatever it weighs.
   * @param weigh what one weighs: more than nothing.
   */
  constructor(limit: number, weigh: (loaded: Loaded) => number) {
    this.#limit = limit;
    this.#weigh = weigh;
  }

  has(key: string): boolean {
    return this.#known.has(key);
  }

  /** What a key stands for: as it is kept, else loaded. What could not be loaded is forgotten. */
  get(key: string, load: () => Promise<Loaded>): Promise<Loaded> {
    const known = this.#known.get(key);
    if (known) {
      this.#known.delete(key);
      this.#known.set(key, known);
      return known.loading;
    }
    const one = { loading: load(), weight: 0 };
    this.#known.set(key, one);
    one.loading.then(
      (loaded) => {
        one.weight = this.#weigh(loaded);
        this.#weight += one.weight;
        this.#lighten();
      },
      () => this.#known.delete(key),
    );
    return one.loading;
  }

  #lighten(): void {
    for (const [key, { weight }] of this.#known) {
      if (this.#weight <= this.#limit || this.#known.size === 1) return;
      // What is being loaded weighs nothing yet.
      if (weight === 0) continue;
      this.#known.delete(key);
      this.#weight -= weight;
    }
  }
}
