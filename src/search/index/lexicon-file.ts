/** The lexicon on disk, for the build; a browser has it in the search's script. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { createAnalyser, type Analyser } from "../analyser/index.ts";

/** Path of the lexicon. */
export const lexiconFile = path.join(import.meta.dirname, "../analyser/lexicon.txt");

let analyser: Analyser | undefined;

/** The analyser with its lexicon read: one for a process, since it remembers the words that come again. */
export function readAnalyser(): Analyser {
  analyser ??= createAnalyser(readFileSync(lexiconFile, "utf8"));
  return analyser;
}
