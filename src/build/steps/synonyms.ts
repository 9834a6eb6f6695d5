/** The synonyms that an archive adds to those of the search. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseSynonyms, type SynonymSets } from "../../search/format/synonyms.ts";
import { projectDirectory } from "../project.ts";

const FILE = "_data/synonyms.txt";

/**
 * The sets of `_data/synonyms.txt`; none where there is no such file.
 *
 * @throws Error naming a line that is no set.
 */
export function readSynonyms(): SynonymSets {
  const file = path.join(projectDirectory, FILE);
  return existsSync(file) ? parseSynonyms(readFileSync(file, "utf8"), FILE) : [];
}
