/** Pictures and documents of a crawl: they may stand before or behind the pages that show them. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { addressKey } from "../../article/index.ts";
import { decodedOrNot } from "../../lib/percent-decoded.ts";
import type { PictureFile } from "../item.ts";

/** Files by their addresses, held on disk: a crawl has more of them than memory. */
export class CrawlFiles {
  readonly #directory = mkdtempSync(path.join(tmpdir(), "sijill-crawl-"));
  readonly #file = openSync(path.join(this.#directory, "files"), "w+");
  readonly #places = new Map<string, { at: number; size: number }>();
  #end = 0;

  /** Holds a file; of several of one address the last. */
  add(url: string, bytes: Uint8Array): void {
    writeSync(this.#file, bytes, 0, bytes.length, this.#end);
    this.#places.set(addressKey(url), { at: this.#end, size: bytes.length });
    this.#end += bytes.length;
  }

  /** The file that an address of a page names. */
  find(address: string, base: string): PictureFile | undefined {
    if (!URL.canParse(address, base)) return undefined;
    const url = new URL(address, base);
    const place = this.#places.get(addressKey(url.href));
    if (!place) return undefined;
    const bytes = () => {
      const read = Buffer.alloc(place.size);
      readSync(this.#file, read, 0, place.size, place.at);
      return read;
    };
    return { path: decodedOrNot(url.pathname), bytes };
  }

  /** Gives up what is held. */
  close(): void {
    closeSync(this.#file);
    rmSync(this.#directory, { recursive: true });
  }
}
