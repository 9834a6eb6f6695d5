/** What an archive's owner knows of its people and places. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { noAuthorities, parseAuthorities, type Authorities } from "../../archive/authorities.ts";
import { projectDirectory } from "../project.ts";

const FILE = "_data/authorities.csv";

/**
 * The table `_data/authorities.csv`; an empty one where there is no such file.
 *
 * @throws Error naming the lines that are not right.
 */
export function readAuthorities(): Authorities {
  const file = path.join(projectDirectory, FILE);
  return existsSync(file) ? parseAuthorities(readFileSync(file, "utf8"), FILE) : noAuthorities;
}
