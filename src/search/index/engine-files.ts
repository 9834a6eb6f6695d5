/** Pagefind's own files that every bundle is searched with, of the version that is installed. */
import fs from "node:fs/promises";
import path from "node:path";
import { createIndex } from "pagefind";
import { shortHash } from "../../lib/hash.ts";
import { paths } from "../format/paths.ts";

/**
 * Writes Pagefind's module and WebAssembly below the search's directory, once for all bundles.
 *
 * @returns the version of Pagefind, and what its files hash to: `1.5.2-0123456789`.
 */
export async function writeEngine(search: string): Promise<string> {
  const { index, errors } = await createIndex({ writePlayground: false });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  try {
    const { files } = await index.getFiles();
    const contentOf = (name: string): Uint8Array => {
      const file = files.find(({ path: own }) => own === name);
      if (file === undefined) throw new Error(`Pagefind has no ${name}`);
      return file.content;
    };
    const contents = [paths.pagefind, paths.wasm].map(
      (pathOf) => [pathOf, contentOf(path.basename(pathOf("")))] as const,
    );
    const entry = Buffer.from(contentOf("pagefind-entry.json")).toString();
    const { version } = JSON.parse(entry) as { version: string };
    const named = `${version}-${shortHash(contents.map(([, content]) => shortHash(content)).join(""))}`;
    for (const [pathOf, content] of contents) {
      const target = path.join(search, pathOf(named));
      await fs.mkdir(path.dirname(target), { recursive: true });
      await fs.writeFile(target, content);
    }
    return named;
  } finally {
    await index.deleteIndex();
  }
}
