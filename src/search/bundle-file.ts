/** The files of a Pagefind bundle: which of them a site ships, and how they are read and written. */
import fs from "node:fs/promises";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { PagefindIndex } from "pagefind";
import { z } from "zod";

/** A file of a bundle. */
export interface BundleFile {
  /** Path within the bundle, with `/`. */
  path: string;
  content: Buffer;
}

/** Every Pagefind file is gzip, and begins with this. */
const SIGNATURE = Buffer.from("pagefind_dcd");

/** What a compressed file of a bundle holds. */
export function unpack(file: BundleFile): Buffer {
  return gunzipSync(file.content).subarray(SIGNATURE.length);
}

/** The compressed form of what {@link unpack} gives. */
export function pack(bytes: Uint8Array): Buffer {
  return gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 9 });
}

const pageSchema = z.object({ url: z.string() });

const entrySchema = z.object({
  languages: z.record(
    z.string(),
    z.object({ wasm: z.string().nullable(), page_count: z.int().nonnegative() }),
  ),
});

/**
 * The files of an index that a search needs: without Pagefind's own interfaces and highlighter, and
 * with the WebAssembly of the languages that the index has.
 *
 * They come through memory and not through `writeFiles`, which in 1.5.2 may answer before its files
 * are whole, and on a full disk never answers.
 *
 * @throws Error with what Pagefind reports.
 */
export async function bundleFiles(index: PagefindIndex): Promise<BundleFile[]> {
  const { errors, files } = await index.getFiles();
  if (errors.length > 0)
    throw new Error(`Pagefind could not build its index: ${errors.join("; ")}`);
  const all = files.map(({ path: name, content }) => ({
    path: name.replaceAll("\\", "/"),
    content: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
  }));
  const languages = Object.values(readEntry(all).languages);
  const needed = new Set([
    "pagefind-entry.json",
    "pagefind.js",
    "pagefind-worker.js",
    ...languages.map(({ wasm }) => `wasm.${wasm ?? "unknown"}.pagefind`),
  ]);
  return all.filter((file) => needed.has(file.path) || /\.pf_[a-z]+$/.test(file.path));
}

/**
 * The URLs that a bundle holds, by its own account.
 *
 * @param given the URLs that it should hold; only if it counts fewer are its pages read one by one.
 */
export function indexedUrls(
  files: readonly BundleFile[],
  given: ReadonlySet<string>,
): ReadonlySet<string> {
  const languages = Object.values(readEntry(files).languages);
  if (languages.reduce((sum, { page_count }) => sum + page_count, 0) === given.size) return given;
  const pages = files.filter((file) => file.path.endsWith(".pf_fragment"));
  return new Set(pages.map((file) => pageSchema.parse(JSON.parse(unpack(file).toString())).url));
}

function readEntry(files: readonly BundleFile[]): z.output<typeof entrySchema> {
  const entry = files.find((file) => file.path === "pagefind-entry.json");
  if (entry === undefined) throw new Error("Pagefind wrote no pagefind-entry.json");
  return entrySchema.parse(JSON.parse(entry.content.toString()));
}

const WRITES_IN_FLIGHT = 32;

/** Writes the files into a directory, which is made where there is none. */
export async function writeBundleFiles(
  files: readonly BundleFile[],
  directory: string,
): Promise<void> {
  const folders = new Set(files.map((file) => path.dirname(path.join(directory, file.path))));
  for (const folder of folders) await fs.mkdir(folder, { recursive: true });
  for (let i = 0; i < files.length; i += WRITES_IN_FLIGHT) {
    await Promise.all(
      files
        .slice(i, i + WRITES_IN_FLIGHT)
        .map((file) => fs.writeFile(path.join(directory, file.path), file.content)),
    );
  }
}
