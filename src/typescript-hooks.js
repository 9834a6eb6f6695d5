/**
 * Loads TypeScript where Node does not yet: esbuild takes its types away, and what it made of a text is
 * kept for the next command. Our imports name files as they are, so nothing has to be resolved.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** `npm ci` empties it. */
const CACHE = fileURLToPath(new URL("../node_modules/.cache/typescript", import.meta.url));

/** @type {import("node:module").LoadHook} */
export async function load(url, context, nextLoad) {
  const { protocol, pathname } = new URL(url);
  if (protocol !== "file:" || !pathname.endsWith(".ts")) return nextLoad(url, context);
  const file = fileURLToPath(url);
  // This thread has nothing else to do: to wait for a file takes longer than to read it.
  const text = readFileSync(file, "utf8");
  const name = path.basename(file);
  const hash = createHash("sha256").update(`${name}\n${text}`).digest("hex");
  const kept = path.join(CACHE, `${hash}.js`);
  const source = existsSync(kept) ? readFileSync(kept) : await compile(text, name, kept);
  return { format: "module", source, shortCircuit: true };
}

/**
 * @param {string} text
 * @param {string} name of the file, for error messages
 * @param {string} kept where it is kept, if that may be written
 */
async function compile(text, name, kept) {
  const { transform } = await import("esbuild");
  const { code } = await transform(text, { loader: "ts", sourcefile: name, sourcemap: "inline" });
  const staged = `${kept}.${process.pid}`;
  await mkdir(CACHE, { recursive: true })
    .then(() => writeFile(staged, code))
    .then(() => rename(staged, kept))
    .catch(() => {});
  return code;
}
