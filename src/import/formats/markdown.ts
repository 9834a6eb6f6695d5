/** Markdown that other generators understand: Hugo's, Jekyll's, Hexo's, Zola's, Obsidian's and the like. */
import { decode } from "../../article/repair/charset.ts";
import { readWhole, type InputFile } from "../input/input-file.ts";
import { inputFiles } from "../input/open.ts";
import type { Found } from "../item.ts";
import { orSkipped, reasonOf } from "../refusal.ts";
import type { ReadFormat } from "./format.ts";
import type { Mapping } from "./mapping.ts";
import { placeOf } from "./markdown/addresses.ts";
import { dayOf, flatFront, itemOf, type MarkdownFile } from "./markdown/article.ts";
import { splitFrontMatter } from "./markdown/front-matter.ts";
import { Sites } from "./markdown/generators.ts";
import { Links } from "./markdown/links.ts";
import { notByPlace, notByWords } from "./markdown/why-not.ts";

const endings = [".md", ".mdx", ".markdown", ".mkd", ".mdown"];

/**
 * Reads Markdown files, those of folders and of zip files. They are read twice, as texts link to
 * articles that come after them.
 */
export function markdownFormat(mapping: Mapping): ReadFormat {
  return async function* (files) {
    const sites = new Sites();
    const links = new Links();
    for await (const file of inputFiles(files, { endings, refuse: () => {} })) {
      const read = await readFile(file, sites).catch(() => undefined);
      if (read === undefined || "skipped" in read) continue;
      const { own, front, body } = read;
      links.add(own.name, placeOf(own.name, front, own.site, dayOf(front)).place);
      links.want(body, own.name);
    }
    const refused: Found[] = [];
    const refuse = (origin: string, skipped: string) => refused.push({ origin, skipped });
    for await (const file of inputFiles(files, { endings, refuse })) {
      yield* refused.splice(0);
      try {
        const read = await readFile(file, sites);
        yield "skipped" in read ? read : orSkipped(file.name, () => itemOf(read, links, mapping));
      } catch (error) {
        yield { origin: file.name, skipped: reasonOf(error) };
      }
    }
    yield* refused;
  };
}

/** A file taken apart, or why it is no article. */
async function readFile(
  file: InputFile,
  sites: Sites,
): Promise<MarkdownFile | { origin: string; skipped: string }> {
  const own = sites.of(file);
  const { generator } = own.site;
  const skipped = notByPlace(own.name, generator);
  if (skipped !== undefined) return { origin: file.name, skipped };
  const { text } = decode(await readWhole(file.open()));
  const split = splitFrontMatter(text);
  const front = flatFront(split.front);
  const hasDate = dayOf(front) !== undefined || /(?:^|\/)\d{4}-\d{1,2}-\d{1,2}[-_]/.test(own.name);
  const why = notByWords(front, own.name, generator, hasDate);
  if (why !== undefined) return { origin: file.name, skipped: why };
  return { file, own, front, body: split.body };
}
