/** Bytes of a stream, taken by the line or by their count, however they arrive. */

import { MessageError, type Message } from "../../messages/message.ts";

/** A place in a stream behind which bytes are missing or wrong. */
export class Damage extends MessageError {
  override readonly name = "Damage";
  /** Whether the stream ends there. */
  readonly isCut: boolean;

  constructor(said: Message, isCut = false) {
    super(said);
    this.isCut = isCut;
  }
}

/** Reads a stream; a {@link Damage} that it yields is thrown where it lies, and reading may go on. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array | Damage>;
  #held: Buffer = Buffer.alloc(0);
  #isEnded = false;
  /** Damage that was met while looking ahead: it is thrown once what came before it is read. */
  #ahead: Damage | undefined;

  constructor(chunks: AsyncIterable<Uint8Array | Damage>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** How many bytes are here without waiting. */
  get held(): number {
    return this.#held.length;
  }

  /** The next bytes, which stay to be read; fewer than asked for at the end. */
  async peek(size: number): Promise<Buffer> {
    await this.#gather(size);
    return this.#held.subarray(0, size);
  }

  /** The next bytes; fewer than asked for at the end. */
  async read(size: number): Promise<Buffer> {
    const bytes = await this.peek(size);
    this.#held = this.#held.subarray(bytes.length);
    return bytes;
  }

  /** Passes over bytes, and says how many there were. */
  async skip(size: number): Promise<number> {
    let left = size;
    while (left > 0 && (this.#held.length > 0 || (await this.#next()))) {
      const part = Math.min(left, this.#held.length);
      this.#held = this.#held.subarray(part);
      left -= part;
    }
    return size - left;
  }

  /** A line with its end, or the beginning of one that is longer than `most`; empty at the end. */
  async line(most: number): Promise<Buffer> {
    for (let size = 1024; ; size = Math.min(size * 4, most)) {
      let damage: Damage | undefined;
      const begin = await this.peek(size).catch((error: unknown) => {
        if (!(error instanceof Damage)) throw error;
        damage = error;
        return this.#held;
      });
      const end = begin.indexOf(10) + 1;
      if (damage && end === 0) throw damage;
      if (damage) this.#ahead = damage;
      if (end > 0 || begin.length < size || size >= most) {
        return this.read(end > 0 ? end : begin.length);
      }
    }
  }

  /** Puts bytes back in front of those that come next. */
  unread(bytes: Uint8Array): void {
    this.#held = Buffer.concat([bytes, this.#held]);
  }

  /** Lets go of the stream. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  async #gather(size: number): Promise<void> {
    if (this.#held.length >= size) return;
    const parts = [this.#held];
    let length = this.#held.length;
    try {
      while (length < size && (await this.#next())) {
        parts.push(this.#held);
        length += this.#held.length;
      }
    } finally {
      // What came before some damage can be read.
      this.#held = Buffer.concat(parts, length);
    }
  }

  /** Takes the next chunk in; the bytes held before it must have been taken. */
  async #next(): Promise<boolean> {
    if (this.#ahead) {
      const damage = this.#ahead;
      this.#ahead = undefined;
      throw damage;
    }
    if (this.#isEnded) return false;
    const { value, done } = await this.#chunks.next();
    if (done === true) {
      this.#isEnded = true;
      return false;
    }
    if (value instanceof Damage) throw value;
    // A copy, as streams use their buffers again.
    this.#held = Buffer.from(value);
    return true;
  }
}
