/**
 * Runs TypeScript: `node src/typescript.js FILE …`. From 22.18 on Node does so by itself, and keeps what it has
 * compiled for the next command. Before, commands are loaded from a bundle, and other files through hooks.
 */
import module from "node:module";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";

// As commands were started before: Node would run the command a second time.
if (process.execArgv.some((argument) => argument.includes("typescript.js"))) {
  throw new Error(
    "src/typescript.js is given to --import; expected it before the file that it runs: node src/typescript.js FILE",
  );
}
process.argv.splice(1, 1);
const file = path.resolve(process.argv[1] ?? "");
process.argv[1] = file;
await import(await urlOf(file));

/** @param {string} started */
async function urlOf(started) {
  const { href } = pathToFileURL(started);
  if (process.features.typescript) {
    module.enableCompileCache();
    return href;
  }
  process.setSourceMapsEnabled(true);
  const { bundledUrl, openBundle } = await import("./typescript-bundle.js");
  const bundled = bundledUrl(await openBundle(started), href);
  if (bundled === undefined) module.register("./typescript-hooks.js", import.meta.url);
  // Eleventy would start a thread that reloads what has changed, for its own server.
  else process.env.ELEVENTY_SKIP_ESM_RESOLVER = "1";
  return bundled ?? href;
}
