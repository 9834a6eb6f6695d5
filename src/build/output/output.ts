/**
 * The outputs of a site: a shard's pages, the pictures, a search bundle and so on. Each has a name, a
 * key that says what it was made from, and a list of its files; an output whose key is the same is the
 * same, and nothing of it is made again.
 */
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { hashOf } from "../../lib/hash.ts";
import { readSealed, unseal, writeSealed } from "../../lib/sealed-file.ts";

/** A file of an output. */
export interface OutputFile {
  /** Path on the site, POSIX, without a slash at its head. */
  path: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  hash: string;
  /** The key of the page that it is; other files have none. */
  key?: string;
}

/** What is known of an output: what it was made from, and its files. */
export interface OutputList {
  key: string;
  /** What whoever made it wants to be kept: one line. */
  note: string;
  files: readonly OutputFile[];
}

/** Where the outputs of a build go, and where those of the last one are: plain data, for workers. */
export interface OutputPlaces {
  /** The site as it is published. */
  live: string;
  /** The lists of its outputs. */
  lists: string;
  /** What this build has made, by output. */
  staging: string;
}

/** Reads the list of an output; `undefined` when there is none that can be trusted. */
export function readOutputList(file: string): OutputList | undefined {
  const found = readSealed(file);
  if (found.state !== "whole") return undefined;
  const [note = "", written = "", ...lines] = found.text.split("\n").slice(0, -1);
  const keys = written.split(" ");
  const files = lines.map((line, i): OutputFile => {
    const key = keys[i] ?? NO_KEY;
    const own = { path: line.slice(HASH_LENGTH + GAP.length), hash: line.slice(0, HASH_LENGTH) };
    return key === NO_KEY ? own : { ...own, key };
  });
  return { key: found.key, note, files };
}

/** Letters of a hash, and what stands behind it where `sha256sum` lists files. */
const [HASH_LENGTH, GAP] = [64, "  "] as const;

/** What stands for the key of a file that has none. */
const NO_KEY = "-";

/**
 * A list as it is kept: the note, the keys, and the files as `sha256sum` lists them, which go into the site's
 * manifest as they are.
 */
function listText(note: string, files: readonly OutputFile[]): string {
  const keys = files.map(({ key = NO_KEY }) => key).join(" ");
  const lines = files.map(({ hash, path: file }) => `${hash}${GAP}${file}\n`).join("");
  return `${note}\n${keys}\n${lines}`;
}

/**
 * The files of an output as `sha256sum` lists them, from the output's own list; `undefined` when that
 * cannot be trusted. As bytes, since a site has hundreds of thousands of them.
 *
 * @param key what it must have been made from; by default, whatever it was.
 */
export function manifestOf(list: string, key?: string): Uint8Array | undefined {
  const found = unseal(list);
  if (found.state !== "whole" || (key !== undefined && found.key !== key)) return undefined;
  const { content } = found;
  return content.subarray(content.indexOf("\n", content.indexOf("\n") + 1) + 1);
}

/** The list of an output of the published site. */
export function publishedOutput(places: OutputPlaces, name: string): OutputList | undefined {
  return readOutputList(path.join(places.lists, name));
}

/** The places alone, to be sent to a worker. */
export function placesOf({ live, lists, staging }: OutputPlaces): OutputPlaces {
  return { live, lists, staging };
}

/** What a staged output was made from; `undefined` where it is not whole. */
export function stagedKey(staging: string, name: string): string | undefined {
  const list = stagedListOf(staging, name);
  if (!existsSync(list)) return undefined; // told faster than by an error
  const found = unseal(list);
  return found.state === "whole" ? found.key : undefined;
}

/** The list of an output of the site that is being built. */
export function presentOutput(places: OutputPlaces, name: string): OutputList | undefined {
  return readOutputList(stagedListOf(places.staging, name)) ?? publishedOutput(places, name);
}

/** Where the list of a staged output is: it is written last, so an output that has one is whole. */
export function stagedListOf(staging: string, name: string): string {
  return path.join(staging, name, "list");
}

/** Where the files of a staged output are that differ from those of the published site. */
export function stagedFilesOf(staging: string, name: string): string {
  return path.join(staging, name, "files");
}

/** Stages one output: its files are given one by one, and those that are published already are not written. */
export class OutputWriter {
  readonly #places: OutputPlaces;
  readonly #name: string;
  readonly #root: string;
  readonly #files: OutputFile[] = [];
  readonly #made = new Set<string>();
  /** Whether there is a site with files to compare with: a build from nothing looks for none of them. */
  readonly #isPublished: boolean;

  constructor(places: OutputPlaces, name: string) {
    this.#places = places;
    this.#name = name;
    this.#root = stagedFilesOf(places.staging, name);
    this.#isPublished = existsSync(places.live);
    rmSync(path.join(places.staging, name), { recursive: true, force: true });
  }

  /** Adds a file by its bytes. */
  write(file: string, content: Uint8Array, key?: string): void {
    this.keep(this.store(file, content, key));
  }

  /** Writes a file that is to be added by {@link keep}, in whatever order the files are made. */
  store(file: string, content: Uint8Array, key?: string): OutputFile {
    if (!this.#isSame(file, content)) {
      const target = path.join(this.#root, file);
      this.#makeDirectory(path.dirname(target));
      writeFileSync(target, content);
    }
    return { path: file, hash: hashOf(content), ...(key !== undefined && { key }) };
  }

  /**
   * Adds a large file that lies elsewhere and is not changed there: on one disk it takes no room twice.
   *
   * @param source where it lies.
   */
  link(file: string, source: string, key?: string): void {
    const content = readFileSync(source);
    this.#files.push({ path: file, hash: hashOf(content), ...(key !== undefined && { key }) });
    if (this.#isSame(file, content)) return;
    const target = path.join(this.#root, file);
    this.#makeDirectory(path.dirname(target));
    try {
      linkSync(source, target);
    } catch {
      writeFileSync(target, content); // another disk, or a file system without links
    }
  }

  /** Adds a file that is published and stays as it is, or that has been stored. */
  keep(file: OutputFile): void {
    this.#files.push(file);
  }

  /** Where others may write files of the output, to be adopted when they are whole. */
  pathOf(file: string): string {
    return path.join(this.#root, file);
  }

  /** Adds all that others have written below {@link pathOf}. */
  adopt(): void {
    if (!existsSync(this.#root)) return;
    const entries = readdirSync(this.#root, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) {
      const content = readFileSync(file);
      const target = path.relative(this.#root, file).split(path.sep).join("/");
      this.#files.push({ path: target, hash: hashOf(content) });
      if (this.#isSame(target, content)) unlinkSync(file);
    }
  }

  /**
   * Ends the output.
   *
   * @param note one line to be kept with it.
   */
  finish(key: string, note: string = ""): void {
    const list = stagedListOf(this.#places.staging, this.#name);
    writeSealed(list, key, listText(note, this.#files));
  }

  /** Whether the published site has a file with these bytes. */
  #isSame(file: string, content: Uint8Array): boolean {
    if (!this.#isPublished) return false;
    try {
      return readFileSync(path.join(this.#places.live, file)).equals(content);
    } catch {
      return false;
    }
  }

  /** As `recursive` does, which asks the file system for every directory above each time. */
  #makeDirectory(directory: string): void {
    if (this.#made.has(directory)) return;
    this.#made.add(directory);
    try {
      mkdirSync(directory);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EEXIST") return;
      if (code !== "ENOENT") throw error;
      mkdirSync(directory, { recursive: true });
    }
  }
}
