/**
 * Has Node run TypeScript: `node --import ./src/typescript.js FILE`. From 22.18 on it does so by itself,
 * and keeps what it has compiled for the next command; before, `typescript-hooks.js` does both.
 */
import module from "node:module";
import process from "node:process";

if (process.features.typescript) {
  module.enableCompileCache();
} else {
  process.setSourceMapsEnabled(true);
  module.register("./typescript-hooks.js", import.meta.url);
}
