/** The interface's words in the scripts of pages, as the newspaper says them. */
import path from "node:path";
import type { Plugin } from "esbuild";
import { CHOSEN_NAME } from "../../newspaper/interface/languages.ts";
import * as words from "../../../_data/strings.ts";

const { default: _, ...groups } = words;

/**
 * Gives a script plain words in place of the modules that make them, so that it has those which it
 * shows, and no others.
 *
 * @param isChosen whether a reader may have chosen another language: then its words come before them.
 */
export function wordsPlugin(isChosen: boolean): Plugin {
  return {
    name: "words",
    setup(build) {
      build.onLoad({ filter: new RegExp(`_data\\${path.sep}strings\\.ts$`) }, () => ({
        contents: isChosen ? choosable() : Object.entries(groups).map(plain).join(""),
        loader: "js",
      }));
    },
  };
}

function plain([name, group]: [string, unknown]): string {
  return `export const ${name} = ${JSON.stringify(group)};\n`;
}

/** Before any script runs, `src/browser/interface/early.ts` has put there what a reader chose. */
function choosable(): string {
  const own = Object.entries(groups).map(
    ([name, group]) =>
      `export const ${name} = /* @__PURE__ */ own("${name}", ${JSON.stringify(group)});\n`,
  );
  return `const own = (name, words) => globalThis.${CHOSEN_NAME}?.words.scripts[name] ?? words;\n${own.join("")}`;
}
