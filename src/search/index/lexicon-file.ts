/** The lexicon on disk, for the build; a browser has it in the search's script. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { createAnalyser, type Analyser } from "../analyser/index.ts";
import { IndexAnalyser } from "./index-analyser.ts";

/** Path of the lexicon. */
export const lexiconFile = path.join(import.meta.dirname, "../analyser/lexicon.txt");

/** The analyser with its lexicon read. */
export function readAnalyser(): Analyser {
  return createAnalyser(readFileSync(lexiconFile, "utf8"));
}

/** How many runs an analyser may remember: some 100 MB. */
const REMEMBERED = 400_000;

let indexAnalyser: IndexAnalyser | undefined;

/**
 * The analyser of the index for a segment: one for a process, since it remembers the words that come again,
 * until it remembers too many.
 */
export function readIndexAnalyser(): IndexAnalyser {
  if (indexAnalyser === undefined || indexAnalyser.size > REMEMBERED) {
    indexAnalyser = new IndexAnalyser(readAnalyser());
  }
  return indexAnalyser;
}
