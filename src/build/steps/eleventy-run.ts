/** One run of Eleventy over some of the site's pages. */
import path from "node:path";
import { Eleventy } from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { bodyOf } from "../../archive/reading/article-body.ts";
import { Bodies } from "../../pages/bodies.ts";
import type { Pages } from "../../pages/routes.ts";
import { addedPages, type AddedPage } from "../../pages/added-pages.ts";
import { Site, type SiteData } from "../../pages/site.ts";
import { ADDED } from "../added/folders.ts";
import type { Template } from "../added/plugin.ts";
import { chainOf, templateFault } from "../added/template-fault.ts";
import { projectDirectory } from "../project.ts";

/** Where Eleventy believes that it writes. */
const OUTPUT = "_site";

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

/** Gives a run to Eleventy, as the global data that the templates of `src/pages` name. */
export function addRun(
  config: UserConfig,
  { pages, articles }: Pick<RunJob, "pages" | "articles">,
  site: Site,
): Run {
  const run = new Run(pages);
  config.addGlobalData("run", () => run);
  config.addGlobalData("bodies", () => new Bodies((article) => bodyOf(articles, article)));
  addSite(config, site);
  return run;
}

function addSite(config: UserConfig, site: Site): void {
  config.addGlobalData("site", () => site);
}

/** The site of which pages are rendered: words of the interface are marked, if a reader may change them. */
export function siteToRender(data: SiteData): Site {
  return new Site(data, data.newspaper.interface.length > 1);
}

/** A class, so that Eleventy hands the pages on instead of copying them for each page. */
class Run {
  readonly pages: Pages;
  /** By the file that Eleventy would write, how a page's text is made. */
  readonly late = new Map<string, () => string>();
  constructor(pages: Pages) {
    this.pages = pages;
  }
}

/**
 * A template whose pages are rendered when they are finished. Eleventy renders all pages of a run before it
 * finishes the first of them, and keeps their texts until the run ends; so it is given none.
 */
export function renderedLate(template: Template): Template {
  return {
    ...template,
    render: (data) => {
      (data.run as Run).late.set(data.page.outputPath, () => template.render(data));
      return "";
    },
  };
}

/**
 * Renders a run with the project's own Eleventy configuration.
 *
 * @param take given each page's file on the site and its text, as soon as it is finished: who publishes
 *   it decides what is written.
 * @throws Error that names the template and what went wrong in it.
 */
export async function renderRun(
  job: RunJob,
  take: (file: string, text: string) => void,
): Promise<void> {
  let late: Run["late"] = new Map();
  const site = siteToRender(job.site);
  const eleventy = eleventyFor("src/pages", (config) => ({ late } = addRun(config, job, site)));
  try {
    await eleventy.init();
    // Around those of the owner, which are known only now.
    eleventy.config.transforms = {
      rendered() {
        return late.get(this.page.outputPath || "")?.() ?? "";
      },
      ...eleventy.config.transforms,
      taken(text) {
        const { outputPath } = this.page;
        if (outputPath !== false) take(sitePathOf(outputPath), site.finished(outputPath, text));
        return "taken";
      },
    };
    await eleventy.toJSON();
  } catch (error) {
    const reasons = chainOf(error).map(({ message }) => message);
    throw new Error(reasons.join(": "), { cause: error });
  }
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
  try {
    const eleventy = eleventyFor(ADDED, (config) => {
      addSite(config, own);
      config.addCollection("noted", (all) => (pages = addedPages(all.getAll())));
    });
    const rendered = (await eleventy.toJSON()).flatMap(({ inputPath, outputPath, content }) =>
      outputPath === false
        ? []
        : [
            {
              template: path.relative(projectDirectory, path.resolve(inputPath)),
              path: sitePathOf(outputPath),
              content: own.finished(outputPath, content),
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
    configPath: path.join(projectDirectory, "eleventy.config.ts"),
    source: "cli", // else the configuration's own output would win
    quietMode: true,
    config: configure,
  });
  eleventy.disableLogger(); // progress is told by the stages
  return eleventy;
}

function sitePathOf(outputPath: string): string {
  return path.relative(OUTPUT, outputPath);
}
