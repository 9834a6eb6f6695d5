/** Former paths of articles, which lead to their present ones. */
import type { Article, Fault } from "../../article/index.ts";
import type { Catalogue } from "../catalogue.ts";
import type { SitePaths } from "./site-paths.ts";
import { WrittenPaths } from "./written-paths.ts";
import { say, type Message } from "../../messages/message.ts";

/**
 * The URL at which a former path is answered: not percent-encoded, a directory unless it names a
 * file, since a static host has nothing else to answer `/news/123` with.
 */
export function aliasUrl(alias: string): string {
  const plain = decodeURI(alias);
  return plain.endsWith("/") || /\.[a-z0-9]{2,5}$/i.test(plain) ? plain : `${plain}/`;
}

/** A fault for each former path that is a page already, or another article's former path. */
export function checkAliases({ articles, byPath }: Catalogue, paths: SitePaths): Fault[] {
  const moved = articles.filter(({ references }) => references.aliases.length > 0);
  if (moved.length === 0) return [];
  const taken = new Map<string, Article>();
  const written = new WrittenPaths();
  for (const { url } of articles) written.add(url);
  const faults: Fault[] = [];
  for (const article of moved) {
    for (const { path, line } of article.references.aliases) {
      const url = aliasUrl(path);
      const use =
        useOf(url, paths, byPath.get(url), taken.get(url)) ??
        (written.add(url) ? undefined : say("cannot stand beside another page or former path"));
      if (use === undefined) taken.set(url, article);
      else {
        const message = say('aliases: "{path}" {use}; expected a path of its own', { path, use });
        faults.push({ file: article.file, line, message, severity: "error" });
      }
    }
  }
  return faults;
}

function useOf(
  url: string,
  paths: SitePaths,
  present: Article | undefined,
  former: Article | undefined,
): Message | undefined {
  if (present) return say("is the URL of {file}", { file: present.file });
  if (paths.isTaken(url)) return say("is a page of the site itself");
  return former && say("is also a former path of {file}", { file: former.file });
}
