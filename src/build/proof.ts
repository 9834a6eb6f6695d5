/**
 * Proofs: the pages of articles that have just been edited, published by themselves before the site
 * is built. Whoever writes sees the article at once; what else says something of it follows with
 * the build, which finds the page as it would make it.
 */
import { realpathSync } from "node:fs";
import path from "node:path";
import newspaper from "../../_data/newspaper.ts";
import type { Article } from "../article/index.ts";
import { parseFiles } from "../archive/reading/parse-files.ts";
import { pictureFile } from "../archive/pictures/pictures.ts";
import { isArticleFile, leadsOut, stampOf } from "../archive/reading/scan.ts";
import { pagesOf } from "../pages/run.ts";
import { addedLinks } from "../pages/added-pages.ts";
import { publishedAdded } from "./added-site.ts";
import type { Archive } from "./archive.ts";
import { lastSummary } from "./look.ts";
import { stageOwnFiles } from "./own-files.ts";
import { keyedPages, pageSalt, runOf, type KeyedPage } from "./page-key.ts";
import { forgetStaged, livePart, livePartNames, PartWriter } from "./part.ts";
import { articleInShard } from "./plan.ts";
import { openPublication, publish, type Publication } from "./publish.ts";
import type { ReadyArchive } from "./read.ts";
import { renderRun } from "./run.ts";

/** Articles of which proofs are made: whoever changes more at once waits for the build. */
const MOST = 3;

/** An edited article: its page, and the part of the site that the page is in. */
interface Proof extends KeyedPage {
  part: string;
}

/**
 * Publishes the pages of edited articles, if the site is one that the same code has made and the
 * articles are where they were. What a build that was given up has staged is thrown away.
 *
 * @param read the archive as it was before.
 * @param changed files of the archive, by their paths in it.
 * @param output the site.
 * @returns whether any was published. What is wrong with the others is the build's to tell.
 * @throws what a template throws, or what a damaged site has publishing throw.
 */
export async function publishProofs(
  { archive, keys, project, earlier }: ReadyArchive,
  changed: readonly string[],
  output: string,
): Promise<boolean> {
  const files = changed.filter(isArticleFile); // editors write others beside them
  if (files.length === 0 || files.length > MOST) return false;
  const publication = openPublication(path.resolve(output));
  const { summary } = publication;
  const own = await stageOwnFiles(publication, project, () => false);
  const site = { ...own, links: addedLinks(publishedAdded(publication.parts).pages) };
  const salt = pageSalt(keys, site);
  if (!summary || lastSummary(publication)?.salt !== salt) return false;

  const { directory, catalogue, pictures } = archive;
  const stampsOf = (): string => files.map((file) => stampOf(path.join(directory, file))).join();
  const stamps = stampsOf();
  const edited = editedArticles(archive, files);
  const proofs = edited.flatMap(({ before, article, digest }): Proof[] => {
    const { shard: part, page } = articleInShard(catalogue, pictures, earlier, before, article);
    const pages = pagesOf({ articles: [page] });
    return keyedPages(pages, new Map([[article, digest]]), salt).map((one) => ({ ...one, part }));
  });
  const unknown = proofs.filter((proof) => isOther(publication, proof));
  if (unknown.length === 0) return false;
  const pages = runOf(unknown, pagesOf({}));
  const texts = await renderRun({ pages, site, articles: directory });
  // What has been read twice has to be the same, as in any build.
  if (stampsOf() !== stamps) return false;
  for (const name of livePartNames(publication)) forgetStaged(publication, name);
  stageProofs(publication, unknown, texts);
  publish(publication, livePartNames(publication), { key: "", text: summary.text });
  return true;
}

interface EditedArticle {
  before: Article;
  article: Article;
  digest: string;
}

/** What is valid of some changed files, and is where it was. */
function editedArticles(archive: Archive, changed: readonly string[]): EditedArticle[] {
  const { directory, catalogue } = archive;
  const root = realpathSync(directory);
  const files = changed
    .filter((file) => !leadsOut(path.join(directory, file), root))
    .map((file) => ({ file }));
  const read = parseFiles({ directory, newspaper, files });
  return read.flatMap(({ digest, parsed }) => {
    const article = parsed?.article;
    const before = catalogue.byPath.get(article?.file.normalize("NFC") ?? "");
    if (!article || before?.url !== article.url || before.date !== article.date) return [];
    return pointsAtKnown(archive, article, before) ? [{ before, article, digest }] : [];
  });
}

/** Whether what an article points at is on the site: what is new, the build has to check and publish. */
function pointsAtKnown(
  { catalogue, pictures, files }: Archive,
  article: Article,
  before: Article,
): boolean {
  const { file, related, aliases, references } = article;
  const links = catalogue.links.of(article).map(({ destination }) => destination);
  return (
    links.every((one) => one.to !== "nothing" && (one.to !== "file" || files.has(one.file))) &&
    related.every((other) => catalogue.byPath.has(other)) &&
    aliases.join("\n") === before.aliases.join("\n") &&
    references.pictures.every(({ src }) => pictures.has(pictureFile({ file }, src) ?? ""))
  );
}

/** Whether a page is on the site, and not as it would be made. */
function isOther(publication: Publication, { part, path: file, key }: Proof): boolean {
  const page = livePart(publication, part)?.files.find((one) => one.path === file);
  return page !== undefined && page.key !== key;
}

/** Stages the parts that the pages are in, whose other files stay as they are. */
function stageProofs(
  publication: Publication,
  proofs: readonly Proof[],
  texts: ReadonlyMap<string, string>,
): void {
  const keys = new Map(proofs.map((proof) => [proof.path, proof.key]));
  for (const part of new Set(proofs.map((proof) => proof.part))) {
    const writer = new PartWriter(publication, part);
    for (const file of livePart(publication, part)?.files ?? []) {
      const text = texts.get(file.path);
      if (text === undefined) writer.keep(file);
      else writer.write(file.path, Buffer.from(text), keys.get(file.path));
    }
    writer.finish("proof"); // the key of no part, so that a build makes the rest of it
  }
}
