/** Which files of a folder or a zip file a format takes. */
import { endingOf, isCompanion, kindOfName } from "./kinds.ts";
import type { OpenOptions } from "./open.ts";
import { say } from "../../messages/message.ts";

/** Files that operating systems add to folders and to zip files. */
const debris = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * Whether a format takes a file. Others are counted by their endings when all files have been asked
 * about, unless they belong to pages, as pictures do.
 *
 * @param where the folder or the zip file.
 */
export function wantedOf<T extends { name: string }>(
  files: readonly T[],
  where: string,
  { endings, refuse }: OpenOptions,
): T[] {
  const others = new Map<string, number>();
  const wanted = files
    .filter(({ name }) => !name.endsWith("/") && !debris.test(name))
    .filter(({ name }) => {
      const plain = name.replace(/\.gz$/i, "");
      const isPacked = plain !== name && kindOfName(plain) === undefined;
      if (isPacked || endings.includes(endingOf(plain))) return true;
      const ending = (plain === name ? "" : endingOf(plain)) + endingOf(name);
      if (!isCompanion(name)) others.set(ending, (others.get(ending) ?? 0) + 1);
      return false;
    });
  if (wanted.length === 0)
    refuse(where, say("no {endings} file in it", { endings: endings.join(", ") }));
  // A crawl in a zip file (WACZ) has indexes of its own beside what it contains.
  if (files.some(({ name }) => name === "datapackage.json")) others.clear();
  for (const [ending, count] of [...others].sort(([a], [b]) => (a < b ? -1 : 1))) {
    refuse(
      where,
      say("not read: {count} × {ending}", {
        count,
        ending: ending === "" ? say("a name without an ending") : ending,
      }),
    );
  }
  return wanted.sort((a, b) => (a.name < b.name ? -1 : 1));
}
