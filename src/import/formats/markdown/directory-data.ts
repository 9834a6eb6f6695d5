/** What Eleventy's data files say of all the articles of a folder: defaults of their front matter. */
import { basename, dirname } from "node:path/posix";
import { textOfPicture, type SiteFile } from "./generators.ts";
import { isObject, type JsonObject } from "../record-values.ts";

const endings = [".json", ".11tydata.json"];

/** Whether a file of a site is such a data file, by its name: that of its folder, or of an article beside it. */
export function isDataFile({ site, name, beside }: SiteFile): boolean {
  const stem = basename(name).replace(/(?:\.11tydata)?\.json$/i, "");
  const isNamed = stem === basename(dirname(name)) || beside(`${stem}.md`) !== undefined;
  return site.generator === "Eleventy" && /\.json$/i.test(name) && isNamed;
}

/**
 * The front matter of an article with what data files say beside it: its own file's before those of its
 * folders, the nearest first. Lists of tags are joined, as Eleventy does.
 */
export function withDirectoryData(front: JsonObject, own: SiteFile): JsonObject {
  if (own.site.generator !== "Eleventy") return front;
  const parts = own.name.replace(/\.\w+$/, "").split("/");
  const said = parts.flatMap((part, i) => {
    const folder = parts.slice(0, i + (i === parts.length - 1 ? 0 : 1)).join("/");
    return endings.map((ending) => dataOf(own, `/${folder}/${part}${ending}`));
  });
  const tags = [...said, front].flatMap(({ tags: some }) => some ?? []);
  return Object.assign({}, ...said, front, tags.length > 0 ? { tags } : {}) as JsonObject;
}

function dataOf({ beside }: SiteFile, wanted: string): JsonObject {
  try {
    const data: unknown = JSON.parse(textOfPicture(beside(wanted.replace("//", "/"))) ?? "{}");
    return isObject(data) ? data : {};
  } catch {
    return {};
  }
}
