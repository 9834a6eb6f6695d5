import path from "node:path";
import { fileURLToPath } from "node:url";

/** The directory of the project itself: where `_data`, `_includes` and `src` are. */
export const projectDirectory = path.resolve(fileURLToPath(import.meta.url), "../../..");
