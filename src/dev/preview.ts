/**
 * The page of an article that has been edited since the site was built, as the next build will make it.
 * Whoever writes sees it at once; what else says something of the article follows with the build.
 */
import { realpathSync } from "node:fs";
import path from "node:path";
import newspaper from "../../_data/newspaper.ts";
import { scanDossiers } from "../archive/dossiers/scan-dossiers.ts";
import { pictureFile } from "../archive/pictures/pictures.ts";
import { parseFiles } from "../archive/reading/parse-files.ts";
import { leadsOut, scanFiles } from "../archive/reading/scan.ts";
import { RelatedArticles } from "../archive/related.ts";
import type { Article } from "../article/index.ts";
import { publishedAdded } from "../build/added/added-site.ts";
import type { Archive } from "../build/archive.ts";
import { projectKey } from "../build/plan/inputs-key.ts";
import { lastSummary } from "../build/up-to-date.ts";
import { siteData } from "../build/steps/own-files.ts";
import { baseKeyOf } from "../build/plan/page-key.ts";
import { cacheOf, outputListsOf, publishedSummary } from "../build/output/publish.ts";
import { readCodeKeys, openForBuild, readArticles } from "../build/steps/read.ts";
import { renderRun } from "../build/steps/eleventy-run.ts";
import { addedLinks } from "../pages/added-pages.ts";
import { articlePage, type ArticlePage } from "../pages/models/article-page.ts";
import { periodSlice } from "../pages/models/period-slice.ts";
import { pagesOf } from "../pages/run.ts";
import { sitePaths } from "../pages/site-paths.ts";
import { outputPath } from "../pages/template.ts";

/** Articles that are taken to be edited more often than those before them. */
const LATEST = 1000;

/** Gives the page at a URL of the site as its article says now; nothing where the site's own is to be shown. */
export type Preview = (url: string) => Promise<string | undefined>;

/**
 * Reads an archive for previews of its articles.
 *
 * @param articles the directory of the articles.
 * @param output the site that was built of them.
 * @returns nothing unless the code as it is now has built that site.
 * @throws ArchiveError when an article is at fault.
 */
export async function openPreview(articles: string, output: string): Promise<Preview | undefined> {
  const [directory, live] = [path.resolve(articles), path.resolve(output)];
  const summary = publishedSummary(live);
  if (!summary) return undefined;
  const [cache, project] = [cacheOf(live), projectKey()];
  const added = publishedAdded(outputListsOf(live));
  const site = await siteData(cache, project, addedLinks(added.pages));
  const [keys, paths] = [await readCodeKeys(cache, project), sitePaths(added.paths)];
  const scanned = scanFiles(directory);
  const dossiers = scanDossiers(directory);
  const source = { directory, scanned, dossiers, publication: { cache }, project, keys, paths };
  const archive = await openForBuild(await readArticles(source, {}), source, {});
  if (lastSummary({ summary })?.baseKey !== baseKeyOf(keys, site)) return undefined;

  const { catalogue } = archive;
  const byUrl = new Map(catalogue.articles.map((article) => [article.url, article]));
  const earlier = new RelatedArticles(catalogue.articles);
  earlier.goTo(Math.max(0, catalogue.articles.length - LATEST));
  // An edit may be taken back before the site has been built again.
  const edited = new Set<string>();
  return async (url) => {
    const before = byUrl.get(url);
    const article = before && editedArticle(archive, before, edited.has(url));
    if (!article) return undefined;
    edited.add(url);
    const pages = pagesOf({ articles: [pageOf(archive, earlier, before, article)] });
    let shown: string | undefined;
    await renderRun({ pages, site, articles: directory }, (file, text) => {
      if (file === outputPath(url).slice(1)) shown = text;
    });
    return shown;
  };
}

/** What an article's file says now: nothing if that is nothing new, or the build's to check or refuse. */
function editedArticle(archive: Archive, before: Article, isEdited: boolean): Article | undefined {
  const { directory } = archive;
  const { file, contentHash } = before;
  if (leadsOut(path.join(directory, file), realpathSync(directory))) return undefined;
  const [read] = parseFiles({
    directory,
    newspaper,
    files: [isEdited ? { file } : { file, contentHash }],
  });
  const article = read?.parsed?.article;
  const isInPlace = article?.url === before.url && article.date === before.date;
  return isInPlace && pointsAtKnown(archive, article, before) ? article : undefined;
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
    placeWritten(article) === placeWritten(before) &&
    references.pictures.every(({ src }) => pictures.has(pictureFile({ file }, src) ?? ""))
  );
}

/** What an article says of its place in print: the build finds out what that means. */
function placeWritten({ pages, edition }: Article): string {
  return JSON.stringify([pages, edition]);
}

/** The page of an article that takes the place of another. */
function pageOf(
  { catalogue, pictures }: Archive,
  earlier: RelatedArticles,
  before: Article,
  article: Article,
): ArticlePage {
  const place = catalogue.articles.indexOf(before);
  const own = { ...catalogue, articles: catalogue.articles.with(place, article) };
  const around = { editions: {}, months: {} };
  return articlePage(
    periodSlice(own, pictures, around, place, place + 1, [], [earlier.of(article, place)]),
    0,
  );
}
