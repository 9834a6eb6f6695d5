/** One run of Eleventy over some of the site's pages. */
import path from "node:path";
import { Eleventy } from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import type { Pages } from "../../pages/routes.ts";
import { addedPages, type AddedPage } from "../../pages/added-pages.ts";
import { Site, type SiteData } from "../../pages/site.ts";
import { ADDED } from "../added/folders.ts";
import { chainOf, templateFault } from "../added/template-fault.ts";
import { projectDirectory } from "../project.ts";
import { bodiesOf, type RunJob } from "./run-job.ts";

/** Where Eleventy believes that it writes. */
const OUTPUT = "_site";

/** What Eleventy's own configuration changes pages with, which does nothing unless an owner asks for it. */
const OF_ELEVENTY = /^@?11ty\/eleventy(?:-bundle)?\//;

/**
 * Whether an owner's configuration does something to pages when they are rendered, as a transform does:
 * then the archive's pages need an Eleventy too.
 */
export async function changesPages(): Promise<boolean> {
  let own: UserConfig | undefined;
  const eleventy = eleventyOf("src/pages", (config) => {
    config.addGlobalData("run", {}); // it is asked as it would be for a run
    own = config;
  });
  await eleventy.initializeConfig();
  if (own === undefined) return false;
  const { transforms, linters, preprocessors, htmlTransformer } = own;
  const ofHtml = [htmlTransformer.plugins, htmlTransformer.callbacks].flatMap((byExtension) =>
    Object.values(byExtension).flatMap((added) => added.map(({ name }) => name ?? "")),
  );
  const names = [...Object.keys({ ...transforms, ...linters, ...preprocessors }), ...ofHtml];
  return names.some((name) => !OF_ELEVENTY.test(`${name}/`));
}

/** Which pages an Eleventy is to render: a batch of the archive's, those that its owner adds, or all. */
export function pagesFor({ globalData }: UserConfig): "archive" | "added" | "all" {
  if ("run" in globalData) return "archive";
  return "site" in globalData ? "added" : "all";
}

/** Gives a run to Eleventy, as the global data that the templates of `src/pages` name. */
export function addRun(config: UserConfig, job: Omit<RunJob, "byEleventy">): void {
  config.addGlobalData("run", () => new Run(job.pages));
  config.addGlobalData("bodies", () => bodiesOf(job));
  addSite(config, job.site);
}

function addSite(config: UserConfig, site: SiteData): void {
  config.addGlobalData("site", () => new Site(site));
}

/** A class, so that Eleventy hands the pages on instead of copying them for each page. */
class Run {
  readonly pages: Pages;
  constructor(pages: Pages) {
    this.pages = pages;
  }
}

/** A rendered page. */
export interface RenderedPage {
  /** The template, from the project. */
  template: string;
  /** Its file on the site. */
  path: string;
  content: string;
}

/**
 * Renders a run with the project's own Eleventy configuration.
 *
 * @returns each page's text by its file on the site: who publishes it decides what is written.
 * @throws Error that names the template and what went wrong in it.
 */
export async function renderByEleventy(job: RunJob): Promise<Map<string, string>> {
  try {
    const pages = await renderWith("src/pages", (config) => addRun(config, job));
    return new Map(pages.map((page) => [page.path, page.content]));
  } catch (error) {
    const reasons = chainOf(error).map(({ message }) => message);
    throw new Error(reasons.join(": "), { cause: error });
  }
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
  try {
    const rendered = await renderWith(ADDED, (config) => {
      addSite(config, site);
      config.addCollection("noted", (all) => (pages = addedPages(all.getAll())));
    });
    return { rendered, pages };
  } catch (error) {
    throw templateFault(error);
  }
}

function eleventyOf(input: string, configure: (config: UserConfig) => void): Eleventy {
  const eleventy = new Eleventy(path.join(projectDirectory, input), OUTPUT, {
    configPath: path.join(projectDirectory, "eleventy.config.ts"),
    source: "cli", // else the configuration's own output would win
    quietMode: true,
    config: configure,
  });
  eleventy.disableLogger(); // progress is told by the stages
  return eleventy;
}

/** @param input the directory of the templates, from the project. */
async function renderWith(
  input: string,
  configure: (config: UserConfig) => void,
): Promise<RenderedPage[]> {
  const pages = await eleventyOf(input, configure).toJSON();
  return pages.flatMap(({ inputPath, outputPath, content }) =>
    outputPath === false
      ? []
      : [
          {
            template: path.relative(projectDirectory, path.resolve(inputPath)),
            path: path.relative(OUTPUT, outputPath),
            content,
          },
        ],
  );
}
