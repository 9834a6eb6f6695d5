/** One run of Eleventy over a part of the site's pages. */
import path from "node:path";
import { Eleventy } from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { bodyOf } from "../archive/reading/article-body.ts";
import { articlesWithText, type Pages } from "../pages/run.ts";
import { Site, type SiteData } from "../pages/site.ts";
import type { Bodies } from "../pages/template.ts";
import { projectDirectory } from "./project.ts";

/** Where Eleventy believes that it writes. */
const OUTPUT = "_site";

/** What a run is given: plain data, so that it can be sent to another process. */
export interface RunJob {
  pages: Pages;
  site: SiteData;
  /** The directory of the articles. */
  articles: string;
}

/** Whether a run has been given to this Eleventy, or it was started by itself. */
export function hasRun(config: UserConfig): boolean {
  return "run" in config.globalData;
}

/** Gives a run to Eleventy, as the global data that the templates of `src/pages` name. */
export function addRun(config: UserConfig, job: RunJob): void {
  config.addGlobalData("run", () => new Run(job.pages));
  config.addGlobalData("site", () => new Site(job.site));
  config.addGlobalData("bodies", () => readBodies(job));
}

/** A class, so that Eleventy hands the pages on instead of copying them for each page. */
class Run {
  readonly pages: Pages;
  constructor(pages: Pages) {
    this.pages = pages;
  }
}

/**
 * Renders a run with the project's own Eleventy configuration.
 *
 * @returns each page's text by its file on the site: who publishes it decides what is written.
 * @throws Error that names the template and what went wrong in it.
 */
export async function renderRun(job: RunJob): Promise<Map<string, string>> {
  const eleventy = new Eleventy(path.join(projectDirectory, "src/pages"), OUTPUT, {
    configPath: path.join(projectDirectory, "eleventy.config.ts"),
    source: "cli", // else the configuration's own output would win
    quietMode: true,
    config: (config: UserConfig) => addRun(config, job),
  });
  eleventy.disableLogger(); // progress is told by the stages
  try {
    const pages = await eleventy.toJSON();
    return new Map(pages.map((page) => [path.relative(OUTPUT, page.outputPath), page.content]));
  } catch (error) {
    throw new Error(reasons(error).join(": "), { cause: error });
  }
}

/** What happened, from where it was noticed to where it began: Eleventy wraps what it catches. */
function reasons(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)];
  const inner = "originalError" in error ? error.originalError : error.cause;
  return [error.message, ...(inner === undefined ? [] : reasons(inner))];
}

/** The texts of the articles that a run shows, whole or in part. */
function readBodies({ pages, articles: directory }: RunJob): Bodies {
  const bodies = new Map<string, string>();
  for (const article of articlesWithText(pages)) {
    if (!bodies.has(article.url)) bodies.set(article.url, bodyOf(directory, article));
  }
  return bodies;
}
