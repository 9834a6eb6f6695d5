import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The directory of the project itself: where `_data`, `_includes` and `src` are. */
export const projectDirectory = path.resolve(fileURLToPath(import.meta.url), "../../..");

/** What Node is started with to run a file of the project. */
export const typeScript: readonly string[] = [
  "--import",
  pathToFileURL(path.join(projectDirectory, "src/typescript.js")).href,
];
