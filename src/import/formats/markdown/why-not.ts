/** Why a file of a site is no article. */
import { textsOf, type JsonObject } from "../record-values.ts";
import type { Generator } from "./generators.ts";
import { say, type Message } from "../../../messages/message.ts";

/** Files that repositories have beside articles. */
const papers =
  /^(?:readme|license|licence|changelog|contributing|contributors|code[_-]of[_-]conduct|security|authors|todo|404|search|summary|claude|agents)(?:\.[a-z]{2})?\.\w+$/i;
/** Folders of a site that hold no articles. */
const notContent =
  /(?:^|\/)(?:node_modules|themes|archetypes|layouts|_layouts|_includes|_data|_sass|_site|_build|public|resources|scaffolds|templates|vendor|exampleSite)\//;
/** Layouts of pages that are no articles. */
const pageLayouts =
  /^(?:page|pages|home|homepage|index|about|archive|archives|categories|category|tags|tag|search|default|contact|list|links|photos|gallery|landing|redirect|compress|null|none|false)$/i;

/** Why a file is no article by where it lies; `undefined` where it may be one. */
export function notByPlace(name: string, generator: Generator | undefined): Message | undefined {
  const file = name.split("/").at(-1) ?? name;
  if (notContent.test(name)) return say("part of the site, not of its articles");
  if (papers.test(file)) return say("a file about the site, not an article");
  if (/^_index\./i.test(file)) return say("the page of a section, not an article");
  if (/(?:^|\/)_drafts\//.test(name)) return say("a draft ({why})", { why: "_drafts" });
  const isSite = generator === "Hugo" || generator === "Zola";
  if (isSite && !/(?:^|\/)content\//.test(name))
    return say("outside content, where {generator} has articles", { generator });
  if (generator === "Hexo" && !/(?:^|\/)_posts\//.test(name))
    return say("outside source/_posts, where Hexo has articles");
  return undefined;
}

const no = /^(?:false|no|off|0)$/i;
const yes = /^(?:true|yes|on|1)$/i;

/** Why a file is no article by what it says; `undefined` where it is one. */
export function notByWords(
  front: JsonObject,
  name: string,
  generator: Generator | undefined,
  hasDate: boolean,
): Message | undefined {
  const said = (key: string) => textsOf(front[key], key, new Set())[0]?.trim() ?? "";
  if (yes.test(said("draft"))) return say("a draft ({why})", { why: "draft: true" });
  if (/^(?:draft|hidden|skip)$/i.test(said("status")))
    return say("a draft ({why})", { why: `status: ${said("status")}` });
  if (no.test(said("published"))) return say("a draft ({why})", { why: "published: false" });
  if (no.test(said("publish"))) return say("a draft ({why})", { why: "publish: false" });
  if (hasDate) return undefined;
  const { template } = front; // of Zola and Eleventy, a file
  const layout = [said("layout"), said("type"), typeof template === "string" ? template : ""].find(
    (it) => pageLayouts.test(it.replace(/\.\w+$/, "")),
  );
  if (layout !== undefined)
    return say("a page of the site, not an article ({layout}, without a date)", { layout });
  const isPost = /(?:^|\/)_posts\//.test(name);
  if (generator === "Jekyll" && !isPost && !/^_|\/_/.test(name))
    return say("a page of the site, not an article (outside _posts, without a date)");
  return undefined;
}

/** Keys that are read here, and say nothing of an article that is one. */
export const stateKeys: readonly string[] = ["draft", "published", "publish"];
