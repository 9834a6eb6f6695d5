/** Pagefind's own files that every bundle is searched with, of the version that is installed. */
import fs from "node:fs/promises";
import path from "node:path";
import { createIndex } from "pagefind";
import { paths } from "./paths.ts";

/**
 * Writes Pagefind's module and WebAssembly below the search's directory, once for all bundles.
 *
 * @returns the version of Pagefind.
 */
export async function writeEngine(search: string): Promise<string> {
  const { index, errors } = await createIndex({ writePlayground: false });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  try {
    const { files } = await index.getFiles();
    for (const wanted of [paths.pagefind, paths.wasm]) {
      const file = files.find(({ path: name }) => name === path.basename(wanted));
      if (file === undefined) throw new Error(`Pagefind has no ${path.basename(wanted)}`);
      await fs.mkdir(path.dirname(path.join(search, wanted)), { recursive: true });
      await fs.writeFile(path.join(search, wanted), file.content);
    }
    const entry = files.find(({ path: name }) => name === "pagefind-entry.json");
    const { version } = JSON.parse(Buffer.from(entry?.content ?? "{}").toString()) as {
      version: string;
    };
    return version;
  } finally {
    await index.deleteIndex();
  }
}
