/** Hosts that take files one by one. */
import type { Encoding } from "./upload.ts";

/** A file to be put on a host. */
export interface Upload {
  /** Path on the host, below where the site lies. */
  path: string;
  /** Where its bytes are on this machine. */
  source: string;
  /** How they are compressed, if they are. */
  encoding?: Encoding;
  /** Headers that the host stores with the file; names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** A hash of its bytes and its headers. */
  fingerprint: string;
}

/** A host. At any time each of its files is whole: the old one or the new one. */
export interface Store {
  /** What people call it. */
  readonly name: string;
  /** The bytes of a file; `undefined` when there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  write(path: string, bytes: Uint8Array): Promise<void>;
  /**
   * Puts files there.
   *
   * @param onDone called with the place of each that is there.
   */
  put(uploads: readonly Upload[], onDone: (place: number) => void): Promise<void>;
  /** Deletes files; one that is not there is no fault. */
  remove(paths: readonly string[]): Promise<void>;
}
