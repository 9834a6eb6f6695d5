/** One run of Eleventy over some of the site's pages. */
import path from "node:path";
import { Eleventy } from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import type { Transform, TransformedPage } from "@11ty/eleventy/UserConfig";
import { bodyOf } from "../../archive/reading/article-body.ts";
import { Bodies } from "../../pages/bodies.ts";
import { routes, type PageKind, type Pages } from "../../pages/routes.ts";
import { addedPages, type AddedPage } from "../../pages/added-pages.ts";
import { Site, type SiteData } from "../../pages/site.ts";
import { outputPath } from "../../pages/template.ts";
import { ADDED } from "../added/folders.ts";
import type { RenderData, Template } from "../added/plugin.ts";
import { chainOf, templateFault } from "../added/template-fault.ts";
import { loadByPath, moduleFile, projectDirectory } from "../project.ts";

/** Where Eleventy believes that it writes. */
const OUTPUT = "_site";

const CONFIG = path.join(projectDirectory, "eleventy.config.ts");

/** What a run is given: plain data, so that it can be sent to another process. */
export interface RunJob {
  pages: Pages;
  site: SiteData;
  /** The directory of the articles. */
  articles: string;
}

/** Which pages an Eleventy is to render: a batch of the archive's, those that its owner adds, or all. */
export function pagesFor({ globalData }: UserConfig): "archive" | "added" | "all" {
  if ("run" in globalData) return "archive";
  return "site" in globalData ? "added" : "all";
}

/** The templates of the kinds of page that a run has; all, if it has none yet. */
export function templatesFor({ globalData }: UserConfig): string[] {
  const { pages } = (globalData["run"] as () => Partial<Run>)();
  return Object.entries(routes).flatMap(([kind, { template }]) =>
    pages?.[kind as PageKind].length === 0 ? [] : [`${template}.11ty.ts`],
  );
}

/** Gives a run to Eleventy, as the global data that the templates of `src/pages` name. */
export function addRun(
  config: UserConfig,
  { pages, articles }: Pick<RunJob, "pages" | "articles">,
  site: Site,
  take?: Take,
): Run {
  const run = new Run(pages, site, take);
  config.addGlobalData("run", () => run);
  config.addGlobalData("bodies", () => new Bodies((article) => bodyOf(articles, article)));
  addSite(config, site);
  return run;
}

function addSite(config: UserConfig, site: Site): void {
  config.addGlobalData("site", () => site);
}

let last: { key: string; site: Site } | undefined;

/**
 * The site of which pages are rendered: words of the interface are marked, if a reader may change them. All
 * batches of a process have the same, so that what it keeps is made once, and its closures stay compiled.
 */
export function siteToRender(data: SiteData): Site {
  const key = JSON.stringify(data);
  if (last?.key !== key) last = { key, site: new Site(data, data.newspaper.interface.length > 1) };
  return last.site;
}

/** Takes a page's file on the site, and its text. */
type Take = (file: string, text: string) => void;

/** A class, so that Eleventy hands the pages on instead of copying them for each page. */
class Run {
  readonly pages: Pages;
  readonly #site: Site;
  readonly #take: Take | undefined;
  /** Those of the owner, by name. */
  transforms: Readonly<Record<string, Transform>> = {};

  constructor(pages: Pages, site: Site, take?: Take) {
    this.pages = pages;
    this.#site = site;
    this.#take = take;
  }

  /** Does with a page's text what is done with it behind its template. */
  async finish(page: TransformedPage, text: string): Promise<void> {
    const { inputPath, outputPath: file, url } = page;
    for (const [name, transform] of Object.entries(this.transforms)) {
      try {
        text = await transform.call({ page, inputPath, outputPath: file, url }, text, file);
      } catch (error) {
        throw new Error(`Transform \`${name}\``, { cause: error });
      }
    }
    this.#take?.(sitePathOf(file), this.#site.finished(file, text));
  }
}

/**
 * A template of which Eleventy has one page, where nothing is written, in which all pages of its kind are
 * rendered and finished one after the other. Eleventy would clone the template and its data for each of
 * them, render all pages of a run before it finishes the first, and keep their texts until the run ends.
 */
export function renderedAtOnce(template: Template): Template {
  const { kind, eleventyExcludeFromCollections, layout } = template.data;
  return {
    data: { kind, eleventyExcludeFromCollections, layout, permalink: false },
    render: (data) => renderAll(template, data),
  };
}

async function renderAll(template: Template, data: RenderData): Promise<string> {
  const run = data.run as Run;
  for (const model of run.pages[template.data.kind]) {
    const { url } = model;
    try {
      const text = template.render({ ...data, model }) as string;
      await run.finish({ ...data.page, url, outputPath: `./${OUTPUT}${outputPath(url)}` }, text);
    } catch (error) {
      throw new Error(url, { cause: error });
    }
  }
  return "";
}

/**
 * Renders a run with the project's own Eleventy configuration.
 *
 * @param take given each page's file on the site and its text, as soon as it is finished: who publishes
 *   it decides what is written.
 * @throws Error that names the template and what went wrong in it.
 */
export async function renderRun(job: RunJob, take: Take): Promise<void> {
  let run: Run | undefined;
  const site = siteToRender(job.site);
  const eleventy = eleventyFor("src/pages", (config) => (run = addRun(config, job, site, take)));
  try {
    await eleventy.init();
    // Known only now. They are for the pages, and Eleventy has none of them.
    if (run) run.transforms = eleventy.config.transforms;
    eleventy.config.transforms = {};
    await eleventy.toJSON();
  } catch (error) {
    const reasons = chainOf(error).map(({ message }) => message);
    throw new Error(reasons.join(": ").replace(moduleFile(CONFIG), CONFIG), { cause: error });
  }
}

/** Loads the project's own Eleventy configuration and the archive's templates, as the first run of a process does. */
export async function prepareRuns(): Promise<void> {
  await eleventyFor("src/pages", (config) => config.addGlobalData("run", () => ({}))).init();
}

/** A rendered page that an owner has added. */
export interface RenderedPage {
  /** The template, from the project. */
  template: string;
  /** Its file on the site. */
  path: string;
  content: string;
}

/**
 * Renders the pages that an owner has added, all of them, since one may list the others.
 *
 * @param site its `links` are left out: they are found here.
 * @throws Error that names file and line, and what is wrong there.
 */
export async function renderAdded(
  site: SiteData,
): Promise<{ rendered: RenderedPage[]; pages: readonly AddedPage[] }> {
  let pages: readonly AddedPage[] = [];
  const own = siteToRender(site);
  loadByPath();
  try {
    const eleventy = eleventyFor(ADDED, (config) => {
      addSite(config, own);
      config.addCollection("noted", (all) => (pages = addedPages(all.getAll())));
    });
    const rendered = (await eleventy.toJSON()).flatMap(
      ({ inputPath, outputPath: file, content }) =>
        file === false
          ? []
          : [
              {
                template: path.relative(projectDirectory, path.resolve(inputPath)),
                path: sitePathOf(file),
                content: own.finished(file, content),
              },
            ],
    );
    return { rendered, pages };
  } catch (error) {
    throw templateFault(error);
  }
}

/** @param input the directory of the templates, from the project. */
function eleventyFor(input: string, configure: (config: UserConfig) => unknown): Eleventy {
  const eleventy = new Eleventy(path.join(projectDirectory, input), OUTPUT, {
    configPath: moduleFile(CONFIG),
    source: "cli", // else the configuration's own output would win
    quietMode: true,
    config: (config: UserConfig) => {
      // Else a slow machine is told, in English, which step of Eleventy's own took 50 ms.
      config.benchmarks.config.setMinimumThresholdMs(0);
      return configure(config);
    },
  });
  eleventy.disableLogger(); // progress is told by the stages
  return eleventy;
}

function sitePathOf(file: string): string {
  return path.relative(OUTPUT, file);
}
