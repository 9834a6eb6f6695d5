/** A browser as the tests drive it, whichever it is. */

/** One window of a browser. */
export interface Driver {
  open(url: string): Promise<void>;
  /** Runs a function in the page; what it takes and gives back is JSON. */
  evaluate<Args extends readonly unknown[], Value>(
    script: (...args: Args) => Value,
    ...args: Args
  ): Promise<Awaited<Value>>;
  /** Presses an element by the pointer, as soon as it is there and may be pressed. */
  click(selector: string): Promise<void>;
  /** Chooses an option of a `select`. */
  choose(selector: string, value: string): Promise<void>;
  /** Writes into what has the focus, key by key. */
  type(text: string): Promise<void>;
  /** Presses a key by its name in UI Events KeyboardEvent. */
  press(key: string): Promise<void>;
  close(): Promise<void>;
}
