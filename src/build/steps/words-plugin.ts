/** The interface's words in the scripts of pages, as the newspaper says them. */
import path from "node:path";
import type { Plugin } from "esbuild";
import * as words from "../../../_data/strings.ts";

const { default: _, ...groups } = words;

/**
 * Gives a script plain words in place of the modules that make them, so that it has those which it
 * shows, and no others.
 */
export const wordsPlugin: Plugin = {
  name: "words",
  setup(build) {
    build.onLoad({ filter: new RegExp(`_data\\${path.sep}strings\\.ts$`) }, () => ({
      contents: Object.entries(groups)
        .map(([name, group]) => `export const ${name} = ${JSON.stringify(group)};\n`)
        .join(""),
      loader: "js",
    }));
  },
};
