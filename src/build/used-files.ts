/** The files of the articles of which something has been made. */
import path from "node:path";
import type { Article } from "../article/index.ts";
import { stampOf } from "../archive/reading/scan.ts";
import type { Look } from "./look.ts";

/** Files that are named where many are at fault. */
const SHOWN = 10;

/** What a build has read more than once, and so must have found the same each time. */
export class UsedFiles {
  readonly #files = new Set<string>();

  /** Notes articles of which something is to be made. */
  add(articles: Iterable<Article>): void {
    for (const { file } of articles) this.#files.add(file);
  }

  /** Lines that name those which are not as they were when the build began; none if all are. */
  changed({ directory, scanned }: Pick<Look, "directory" | "scanned">): string[] {
    const changed = scanned
      .filter(({ file }) => this.#files.has(file))
      .filter(({ file, stamp }) => stampOf(path.join(directory, file)) !== stamp)
      .map(({ file }) => `${file} changed while the site was being built`);
    const more = changed.length > SHOWN ? [`and ${changed.length - SHOWN} more`] : [];
    return [...changed.slice(0, SHOWN), ...more];
  }
}
