/**
 * Pagefind 1.5.2 writes the values of a filter, and the filters themselves, in the order of a hash
 * table with a random seed, so their files' names and all that names them differ from run to run.
 * Here they are sorted and named anew. (Pagefind's main branch sorts them itself since #1124.)
 */
import { createHash } from "node:crypto";
import { decode, encode } from "cborg";
import { pack, unpack, type BundleFile } from "./bundle-file.ts";

/** Places in the metadata file: version, pages, chunks, filters, sorts, fields. */
const FILTERS = 3;

/**
 * A bundle of one language in an order that depends on its records only.
 *
 * @throws Error where a file is not as Pagefind 1.5 writes it.
 */
export function canonical(files: readonly BundleFile[]): BundleFile[] {
  const renamed = new Map<string, string>();
  const kept = files.map((file) => {
    if (!file.path.startsWith("filter/")) return file;
    const sorted = sortedFilter(file);
    renamed.set(nameOf(file.path), nameOf(sorted.path));
    return sorted;
  });
  if (renamed.size === 0) return kept;
  const metadata = only(kept, (path) => path.endsWith(".pf_meta"));
  const entry = only(kept, (path) => path === "pagefind-entry.json");
  const newMetadata = withFilters(metadata, renamed);
  const newEntry = {
    path: entry.path,
    content: Buffer.from(
      entry.content.toString().replaceAll(hashOf(metadata.path), hashOf(newMetadata.path)),
    ),
  };
  return kept.map((file) => (file === metadata ? newMetadata : file === entry ? newEntry : file));
}

/** A filter file with its values in order: `[name, [[value, pages], …]]`. */
function sortedFilter(file: BundleFile): BundleFile {
  const [name, values] = list(decode(unpack(file)), file.path);
  const sorted = list(values, file.path).sort(byFirst(file.path));
  const bytes = encode([text(name, file.path), sorted]);
  const [language] = nameOf(file.path).split("_");
  return { path: `filter/${language}_${digest(bytes)}.pf_filter`, content: pack(bytes) };
}

/** The metadata file with its filters in order and their files under their new names. */
function withFilters(file: BundleFile, renamed: ReadonlyMap<string, string>): BundleFile {
  const metadata = list(decode(unpack(file)), file.path);
  metadata[FILTERS] = list(metadata[FILTERS], file.path)
    .map((filter) => {
      const [name, hash] = list(filter, file.path);
      const old = text(hash, file.path);
      return [text(name, file.path), renamed.get(old) ?? old];
    })
    .sort(byFirst(file.path));
  const bytes = encode(metadata);
  const [language] = hashOf(file.path).split("_");
  return { path: `pagefind.${language}_${digest(bytes)}.pf_meta`, content: pack(bytes) };
}

const digest = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex").slice(0, 10);
const nameOf = (path: string): string => path.replace(/^.*\/|\.[^.]*$/g, "");
const hashOf = (path: string): string => path.slice("pagefind.".length, -".pf_meta".length);

function only(files: readonly BundleFile[], is: (path: string) => boolean): BundleFile {
  const [file, ...others] = files.filter(({ path }) => is(path));
  if (file === undefined || others.length > 0) {
    throw new Error("the search bundle is not of one language");
  }
  return file;
}

function list(value: unknown, path: string): unknown[] {
  if (!Array.isArray(value)) throw new Error(`${path} is not as Pagefind 1.5 writes it`);
  return value;
}

function text(value: unknown, path: string): string {
  if (typeof value !== "string") throw new Error(`${path} is not as Pagefind 1.5 writes it`);
  return value;
}

function byFirst(path: string): (a: unknown, b: unknown) => number {
  const key = (value: unknown): string => text(list(value, path)[0], path);
  return (a, b) => (key(a) < key(b) ? -1 : 1);
}
