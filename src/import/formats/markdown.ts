/** Markdown that other generators understand, and what Ghost and Medium export. */
import type { ArticleParser } from "../../article/index.ts";
import { decode } from "../../article/repair/charset.ts";
import { readWhole, type InputFile } from "../input/input-file.ts";
import { inputFiles } from "../input/open.ts";
import type { Found, OwnArticle } from "../item.ts";
import { limits } from "../limits.ts";
import { orSkipped, reasonOf } from "../refusal.ts";
import type { ReadFormat } from "./format.ts";
import type { Mapping } from "./mapping.ts";
import { placeOf } from "./markdown/addresses.ts";
import { dayOf, flatFront, itemOf, type MarkdownFile } from "./markdown/article.ts";
import { ownArticle } from "./markdown/own-article.ts";
import { isDataFile, withDirectoryData } from "./markdown/directory-data.ts";
import { splitFrontMatter } from "./markdown/front-matter.ts";
import { ghostPosts, ghostTables } from "./markdown/ghost.ts";
import { mediumStory } from "./markdown/medium.ts";
import { Sites } from "./markdown/generators.ts";
import { Links } from "./markdown/links.ts";
import { notByPlace, notByWords } from "./markdown/why-not.ts";
import { say, type Message } from "../../messages/message.ts";

const endings = [".md", ".mdx", ".markdown", ".mkd", ".mdown", ".html", ".htm", ".json"];

/** What a file is: Markdown of a site, the articles of an export, or nothing of the kind. */
type Read =
  MarkdownFile | { whole: OwnArticle } | { articles: Iterable<Found> } | { skipped: Message };

/**
 * Reads Markdown files, those of folders and of zip files, and the exports of Ghost and Medium. Files are
 * read twice, as texts link to articles that come after them.
 *
 * @param parse reads articles of Sijill's own: what it takes is copied as it is.
 * @param areDated whether articles without a date are given one, so that links to them lead somewhere.
 */
export function markdownFormat(
  mapping: Mapping,
  parse: ArticleParser,
  areDated: boolean,
): ReadFormat {
  return async function* (files) {
    const sites = new Sites();
    const links = new Links();
    for await (const file of inputFiles(files, { endings, refuse: () => {} })) {
      if (/\.json$/i.test(file.name)) continue;
      const read = await readFile(file, sites, mapping, parse).catch(() => undefined);
      if (read === undefined || !("body" in read)) continue;
      const { own, front, body } = read;
      const day = dayOf(front, mapping);
      const { place } = placeOf(own.name, front, own.site, day);
      const isDated = areDated || (day ?? place.fileDate) !== undefined;
      links.add(own.name, place, own.site.base, isDated && body.trim() !== "");
      links.want(body, own.name);
    }
    const refused: Found[] = [];
    const refuse = (origin: string, skipped: Message) => refused.push({ origin, skipped });
    for await (const file of inputFiles(files, { endings, refuse })) {
      yield* refused.splice(0);
      try {
        const read = await readFile(file, sites, mapping, parse);
        if ("skipped" in read) yield { origin: file.name, ...read };
        else if ("articles" in read) yield* read.articles;
        else if ("whole" in read) yield { origin: file.name, own: read.whole };
        else yield orSkipped(file.name, () => itemOf(read, links, mapping));
      } catch (error) {
        yield { origin: file.name, skipped: reasonOf(error) };
      }
    }
    yield* refused;
  };
}

async function readFile(
  file: InputFile,
  sites: Sites,
  mapping: Mapping,
  parse: ArticleParser,
): Promise<Read> {
  const own = sites.of(file);
  const skipped = notByPlace(own.name, own.site.generator);
  if (skipped !== undefined) return { skipped };
  if (isDataFile(own)) return { skipped: say("what Eleventy says of the articles beside it") };
  if (/\.json$/i.test(file.name)) return readJson(file, mapping);
  const bytes = await readWhole(file.open());
  const { text } = decode(bytes);
  const whole = bytes.equals(Buffer.from(text)) ? ownArticle(own, text, parse) : undefined;
  if (whole) return { whole };
  const { front: written, body, syntax } = splitFrontMatter(text);
  const isHtml = /\.html?$/i.test(file.name);
  if (isHtml && syntax === "none") {
    const story = mediumStory(text, file);
    return story
      ? { articles: [story] }
      : { skipped: say("a page without front matter; saved pages are imported with -- html") };
  }
  const front = withDirectoryData(flatFront(written), own);
  const hasDate =
    dayOf(front, mapping) !== undefined || /(?:^|\/)\d{4}-\d{1,2}-\d{1,2}[-_]/.test(own.name);
  const why = notByWords(front, own.name, own.site.generator, hasDate);
  if (why !== undefined) return { skipped: why };
  if (isHtml && !hasDate)
    return { skipped: say("a page or a template of the site: it has no date") };
  return { file, own, front, body, isHtml };
}

/** Of JSON, the posts of Ghost's export. */
async function readJson(file: InputFile, mapping: Mapping): Promise<Read> {
  const bytes = await readWhole(file.open(), limits.wrapper);
  let data: unknown;
  try {
    data = JSON.parse(decode(bytes).text);
  } catch {
    return { skipped: say("JSON that cannot be read") };
  }
  const tables = ghostTables(data);
  return tables
    ? { articles: ghostPosts(tables, file, mapping) }
    : { skipped: say("JSON that is no export of Ghost; a dump is imported with -- jsonl") };
}
