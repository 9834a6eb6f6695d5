import { existsSync } from "node:fs";
import module from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

declare global {
  interface ImportMeta {
    /** The directory of the bundle from which a module was loaded (`src/typescript-bundle.js`). */
    readonly bundle?: string;
  }
}

/** The directory of the project itself: where `_data`, `_includes` and `src` are. */
export const projectDirectory = path.resolve(fileURLToPath(import.meta.url), "../../..");

/** What Node is started with, before the name of a file, to run TypeScript of the project. */
export const typeScript = path.join(projectDirectory, "src/typescript.js");

/** The file of which Node loads a module of the project that is named by its path. */
export function moduleFile(file: string): string {
  if (import.meta.bundle === undefined) return file;
  const name = path.relative(projectDirectory, file).replaceAll(path.sep, "+");
  const bundled = path.join(import.meta.bundle, `${name}.mjs`);
  return existsSync(bundled) ? bundled : file;
}

let hooked = import.meta.bundle === undefined;

/** From now on modules may be loaded by their path that others than {@link moduleFile} have named. */
export function loadByPath(): void {
  if (hooked) return;
  hooked = true;
  const { bundle: data } = import.meta;
  module.register("./typescript-hooks.js", pathToFileURL(typeScript), { data });
}
