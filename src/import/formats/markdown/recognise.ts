/** Tells whether files that are no articles of ours look like another generator's. */
import path from "node:path";
import { readFileSync } from "node:fs";
import { groupBy } from "../../../archive/group-by.ts";
import { english, say, type Message } from "../../../messages/message.ts";
import { parseArchiveDate } from "../../../calendar/index.ts";
import type { JsonObject } from "../record-values.ts";
import { flatFront, dayOf } from "./article.ts";
import { splitFrontMatter, type Split } from "./front-matter.ts";
import { Sites } from "./generators.ts";

/** Files that are looked at: they are of one kind, or of none. */
const mostSeen = 30;

/**
 * What a folder's files look like that Sijill does not take, as `Hugo's articles`.
 *
 * @param directory the folder.
 * @param files some of its files, relative to it.
 * @returns `undefined` where most of them are broken, and no article of another generator.
 */
export function recogniseForeign(directory: string, files: readonly string[]): Message | undefined {
  const seen = files.slice(0, mostSeen).map((name) => kindOf(directory, name));
  const foreign = seen.filter((kind) => kind !== undefined);
  if (foreign.length === 0 || foreign.length * 2 < seen.length) return undefined;
  const byName = groupBy(foreign, english);
  const [commonest] = [...byName.values()].sort((a, b) => b.length - a.length);
  return commonest?.[0];
}

function kindOf(directory: string, name: string): Message | undefined {
  const file = path.join(directory, name);
  let split: Split;
  try {
    split = splitFrontMatter(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
  const front = flatFront(split.front);
  if (!isArticle(split, front)) return undefined;
  const open = async function* () {};
  const { site } = new Sites().of({ name, path: file, root: directory, open });
  if (site.generator !== undefined)
    return say("{generator}'s articles", { generator: site.generator });
  if (split.syntax === "toml") return say("Hugo's or Zola's articles");
  if (split.syntax === "lines") return say("{generator}'s articles", { generator: "Pelican" });
  if (/(?:^|\/)_posts\//.test(name) || front["layout"] !== undefined) {
    return say("{generator}'s articles", { generator: "Jekyll" });
  }
  if (/\[\[[^\]\n]+\]\]/.test(split.body)) return say("Obsidian's notes");
  return say("another generator's articles");
}

/** Whether a file has what an article of some generator has: keys of one, or a headline and a text. */
function isArticle({ syntax, body }: Split, front: JsonObject): boolean {
  if (syntax === "none") return /^#{1,2} \S|\[\[/m.test(body);
  const day = dayOf(front, {});
  return typeof front["title"] === "string" && (day === undefined || isDay(day));
}

function isDay(day: string): boolean {
  try {
    return parseArchiveDate(day.replace(/-(\d)(?!\d)/g, "-0$1"), "UTC") !== "";
  } catch {
    return false;
  }
}
