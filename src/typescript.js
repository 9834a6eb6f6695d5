/**
 * Has Node run TypeScript: `node --import ./src/typescript.js FILE`. From 22.18 on it does so by itself,
 * and keeps what it has compiled for the next command.
 */
import module from "node:module";
import process from "node:process";

if (process.features.typescript) module.enableCompileCache();
else await import("tsx");
