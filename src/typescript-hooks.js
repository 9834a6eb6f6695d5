/** Loads TypeScript by its path where Node does not: from the bundle, if it is in one. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bundledUrl } from "./typescript-bundle.js";

/** @type {string | undefined} */
let bundle;

/** @type {import("node:module").InitializeHook<string | undefined>} */
export function initialize(data) {
  bundle = data;
}

/** @type {import("node:module").ResolveHook} */
export async function resolve(specifier, context, nextResolve) {
  const found = await nextResolve(specifier, context);
  const bundled = bundledUrl(bundle, found.url);
  return bundled === undefined ? found : { url: bundled, format: "module" };
}

/** @type {import("node:module").LoadHook} */
export async function load(url, context, nextLoad) {
  const { protocol, pathname } = new URL(url);
  if (protocol !== "file:" || !pathname.endsWith(".ts")) return nextLoad(url, context);
  const file = fileURLToPath(url);
  const { transform } = await import("esbuild");
  const { code: source } = await transform(await readFile(file, "utf8"), {
    loader: "ts",
    sourcefile: path.basename(file),
    sourcemap: "inline",
  });
  return { format: "module", source, shortCircuit: true };
}
