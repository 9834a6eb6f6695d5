/** What is published of a year's data: what has not changed is read back, not made. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { hashOf } from "../lib/hash.ts";
import { periodFile } from "../pages/data/files.ts";
import { HEADER_LENGTH } from "../pages/data/gzip.ts";
import { livePart, type PartFile, type PartPlaces } from "./part.ts";

/** A piece of a dump: what it is made from, and its compressed length in bytes. */
export interface PieceKey {
  key: string;
  length: number;
}

/** The key of a dump: those of its pieces. */
export function dumpKey(pieces: readonly PieceKey[]): string {
  return pieces.map(({ key, length }) => `${key}:${length}`).join(",");
}

/** The published files of a year's data. */
export class PublishedData {
  readonly #places: PartPlaces;
  readonly #files: ReadonlyMap<string, PartFile>;
  readonly #periodKeys: ReadonlyMap<string, string>;
  /** Pieces of the dumps that have been read, by their key. */
  readonly #dumps = new Map<string, ReadonlyMap<string, Uint8Array>>();

  /**
   * @param part name of the part that holds the year.
   * @param periodKeys what the files of its periods are to be made from.
   */
  constructor(places: PartPlaces, part: string, periodKeys: ReadonlyMap<string, string>) {
    this.#places = places;
    this.#files = new Map((livePart(places, part)?.files ?? []).map((file) => [file.path, file]));
    this.#periodKeys = periodKeys;
  }

  /** The text of a period's file, if it is as it would be made. */
  period(period: string): string | undefined {
    const file = this.#files.get(periodFile(period));
    if (file === undefined || file.key !== this.#periodKeys.get(period)) return undefined;
    return this.#read(file)?.toString();
  }

  /** A piece of a dump as it is compressed, if one was made from the same. */
  piece(dump: string, key: string): Uint8Array | undefined {
    let pieces = this.#dumps.get(dump);
    if (pieces === undefined) {
      const file = this.#files.get(dump);
      pieces = file ? piecesOf(file, this.#read(file)) : new Map<string, Uint8Array>();
      this.#dumps.set(dump, pieces);
    }
    return pieces.get(key);
  }

  /** A file, if it is still as it was written. */
  #read(file: PartFile): Buffer | undefined {
    try {
      const content = readFileSync(path.join(this.#places.live, file.path));
      return hashOf(content) === file.hash ? content : undefined;
    } catch {
      return undefined;
    }
  }
}

function piecesOf(file: PartFile, content: Buffer | undefined): Map<string, Uint8Array> {
  const pieces = new Map<string, Uint8Array>();
  let from = HEADER_LENGTH;
  for (const piece of content && file.key ? file.key.split(",") : []) {
    const [key = "", length = "0"] = piece.split(":");
    const until = from + Number(length);
    if (content) pieces.set(key, content.subarray(from, until));
    from = until;
  }
  return pieces;
}
