/** Whether pages can be written beside each other. */

/**
 * Pages as files: which are written, and which folders these lie in. A file system has one
 * thing of each name, so a path that another's folder is, or the other way round, cannot be written.
 */
export class WrittenPaths {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  /** Notes a path; `false` if it cannot be written beside those before it. */
  add(url: string): boolean {
    const file = url.endsWith("/") ? `${url}index.html` : url;
    const folders = foldersOf(file);
    if (this.#files.has(file) || this.#folders.has(file)) return false;
    if (folders.some((folder) => this.#files.has(folder))) return false;
    this.#files.add(file);
    for (const folder of folders) this.#folders.add(folder);
    return true;
  }
}

/** `/a/b/c.html` → `/a`, `/a/b`. */
function foldersOf(file: string): string[] {
  const parts = file.split("/");
  return parts.slice(1, -1).map((_, i) => parts.slice(0, i + 2).join("/"));
}
