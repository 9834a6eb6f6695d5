/** The texts of articles, read again where they are shown, indexed or published: nobody holds them all. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { contentHashOf, readBody, type Article } from "../../article/index.ts";

/**
 * The text of an article below its front matter.
 *
 * @param directory the archive.
 * @throws Error when the file is not as it was when the archive was read: what is made of the one and
 *   of the other would not go together.
 */
export function bodyOf(
  directory: string,
  { file, contentHash }: Pick<Article, "file" | "contentHash">,
): string {
  const text = readFileSync(path.join(directory, file), "utf8");
  if (contentHashOf(file, text) !== contentHash) {
    throw new Error(
      `${file} changed while the site was being built\nThe last site is as it was; build again when the files are at rest.`,
    );
  }
  return readBody(text);
}
