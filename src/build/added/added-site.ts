/** What an owner adds to the site, as outputs of it: pages that Eleventy renders, and files that are copied. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { cached } from "../../lib/cached.ts";
import { hashOf } from "../../lib/hash.ts";
import { WrittenPaths } from "../../archive/links/written-paths.ts";
import type { AddedPage } from "../../pages/added-pages.ts";
import type { Newspaper } from "../../newspaper/newspaper.ts";
import type { SearchedPage } from "../../search/format/searched-page.ts";
import { isReserved } from "../../pages/site-paths.ts";
import type { SiteData } from "../../pages/site.ts";
import { ADDED, LEFT, PUBLIC } from "./folders.ts";
import { addedTemplates } from "./templates.ts";
import { addedCodeKey } from "../plan/code-key.ts";
import { addedPagesKey } from "../plan/inputs-key.ts";
import type { Outputs } from "../output/outputs.ts";
import {
  OutputWriter,
  placesOf,
  presentOutput,
  readOutputList,
  type OutputPlaces,
} from "../output/output.ts";
import { projectDirectory } from "../project.ts";
import { publicFiles, publicFolder, type PublicFile } from "./public-files.ts";
import type { Publication } from "../output/publish.ts";
import type { RenderedPage } from "../steps/eleventy-run.ts";
import { MessageError, say } from "../../messages/message.ts";

/** The output of the pages; that of the files is called as their folder. */
const ADDED_PAGES = "added-pages";

/** What an owner has added. */
export interface AddedSite {
  pages: readonly AddedPage[];
  searched: readonly SearchedPage[];
  /** Paths of all its pages and files. */
  paths: ReadonlySet<string>;
}

/** The pages that an owner has added, as they are cached. */
interface AddedPages extends Pick<AddedSite, "pages" | "searched"> {
  /** The template of each of their files. */
  templates: Readonly<Record<string, string>>;
}

/**
 * Stages what is stale of what an owner has added.
 *
 * @param site what its pages know of it.
 * @param project key of the project.
 * @returns it, and how many of its pages were made.
 * @throws Error that names the template or the file, and what is wrong with it.
 */
export async function stageAdded(
  site: SiteData,
  project: string,
  publication: Publication,
  outputs: Outputs,
): Promise<AddedSite & { made: number }> {
  const places = placesOf(publication);
  let [{ pages, searched, templates }, made] = [NONE, 0];
  if (hasAddedPages()) {
    const cache = path.join(publication.cache, "added.json");
    const code = await cached(cache, addedPagesKey(project), addedCodeKey);
    const staged = await stagePages(site, code, places, outputs);
    ({ pages, searched, templates, made } = staged);
  }
  const files = publicFiles();
  const paths = addedPaths(templates, files);
  stagePublic(files, places, outputs);
  return { pages, searched, paths, made };
}

/** What an owner had added when the site was built last. */
export function publishedAdded(lists: string): AddedSite {
  const { note, files = [] } = readOutputList(path.join(lists, ADDED_PAGES)) ?? {};
  const copied = readOutputList(path.join(lists, PUBLIC))?.files ?? [];
  const { pages, searched } = note === undefined ? NONE : (JSON.parse(note) as AddedPages);
  return { pages, searched, paths: new Set([...files, ...copied].map((file) => urlOf(file.path))) };
}

/** What an owner has added, for an Eleventy that renders the pages by itself. */
export async function readAdded(site: SiteData): Promise<AddedSite> {
  const { pages, searched, templates } = hasAddedPages() ? await renderPages(site) : NONE;
  return { pages, searched, paths: addedPaths(templates, publicFiles()) };
}

/** Paths of what an owner has added, for a command that builds nothing. */
export async function addedPathsOf(newspaper: Newspaper): Promise<ReadonlySet<string>> {
  if (!hasAddedPages()) return addedPaths({}, publicFiles());
  const [{ bundleAssets }, { ownCards, siteOf }] = await Promise.all([
    import("../steps/assets.ts"),
    import("../steps/own-files.ts"),
  ]);
  const { assets } = await bundleAssets(newspaper);
  const { templates } = await renderPages(siteOf(assets, ownCards()));
  return addedPaths(templates, publicFiles());
}

/** Copies the folder `public` into a site. */
export async function copyPublic(output: string): Promise<void> {
  for (const { file } of publicFiles()) {
    const target = path.join(output, file);
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(path.join(publicFolder, file), target);
  }
}

const NONE: AddedPages = { pages: [], searched: [], templates: {} };

/** Whether there may be a page to render: without one Eleventy is not started. */
function hasAddedPages(): boolean {
  const folder = path.join(projectDirectory, ADDED);
  const inFolder = existsSync(folder) && readdirSync(folder).some((name) => !LEFT.has(name));
  return inFolder || addedTemplates().length > 0;
}

async function stagePages(
  site: SiteData,
  code: string,
  places: OutputPlaces,
  outputs: Outputs,
): Promise<AddedPages & { made: number }> {
  const key = hashOf(`${code} ${JSON.stringify(site)}`);
  const stale = outputs.add([{ name: ADDED_PAGES, key }]);
  const known = stale.length > 0 ? undefined : presentOutput(places, ADDED_PAGES);
  if (known?.key === key) return { ...(JSON.parse(known.note) as AddedPages), made: 0 };
  const { rendered, ...pages } = await renderPages(site);
  // Where another machine publishes them, this one has none to make.
  for (const { name } of stale) {
    const writer = new OutputWriter(places, name);
    for (const page of rendered) writer.write(page.path, Buffer.from(page.content));
    writer.finish(key, JSON.stringify(pages));
  }
  return { ...pages, made: rendered.length };
}

/** Loaded when it is needed, as Eleventy is. */
async function renderPages(
  site: SiteData,
): Promise<AddedPages & { rendered: readonly RenderedPage[] }> {
  mkdirSync(path.join(projectDirectory, ADDED), { recursive: true }); // Eleventy looks into it
  const [{ renderAdded }, { pageText }] = await Promise.all([
    import("../steps/eleventy-run.ts"),
    import("./page-text.ts"),
  ]);
  const { rendered, pages } = await renderAdded(site);
  const templates = rendered.map((page) => [page.path, page.template] as const);
  refuseReserved(templates);
  const contents = new Map(rendered.map((page) => [urlOf(page.path), page.content]));
  const textOf = ({ url }: AddedPage): string => pageText(contents.get(url) ?? "");
  return {
    pages,
    searched: pages.map((page) => ({ url: page.url, title: page.title, text: textOf(page) })),
    templates: Object.fromEntries(templates),
    rendered,
  };
}

/**
 * The paths of all that is added.
 *
 * @throws Error where two of them, or one and a page of the site itself, would be one file.
 */
function addedPaths(
  templates: Readonly<Record<string, string>>,
  files: readonly PublicFile[],
): Set<string> {
  const sources = files.map(({ file }): [string, string] => [file, `${PUBLIC}/${file}`]);
  refuseReserved(sources);
  const written = new WrittenPaths();
  const all = [...Object.entries(templates), ...sources];
  for (const [file, source] of all) {
    if (written.add(`/${file.toLowerCase()}`)) continue;
    throw new MessageError(
      say(
        "{source}: found the path /{file}, which is that of another page or file, or of a folder of them; give it one of its own",
        { source, file },
      ),
    );
  }
  return new Set(all.map(([file]) => urlOf(file)));
}

/** @throws Error that names what would take the place of a page of the site itself. */
function refuseReserved(all: readonly (readonly [file: string, source: string])[]): void {
  for (const [file, source] of all) {
    const url = urlOf(file);
    if (!isReserved(url)) continue;
    const advice = source.startsWith(`${PUBLIC}/`)
      ? say("rename it")
      : say("give it another `permalink`");
    throw new MessageError(
      say(
        "{source}: found the path {url}, which is for pages and files of the site itself; {advice}",
        { source, url, advice },
      ),
    );
  }
}

/** `contact/index.html` → `/contact/`. */
function urlOf(file: string): string {
  return `/${file}`.replace(/\/index\.html$/, "/");
}

function stagePublic(files: readonly PublicFile[], places: OutputPlaces, outputs: Outputs): void {
  if (files.length === 0) return;
  const key = hashOf(files.map(({ file, fingerprint }) => `${fingerprint} ${file}`).join("\n"));
  for (const { name } of outputs.add([{ name: PUBLIC, key }])) {
    const writer = new OutputWriter(places, name);
    for (const { file } of files) writer.write(file, readFileSync(path.join(publicFolder, file)));
    writer.finish(key);
  }
}
