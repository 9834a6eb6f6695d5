/** Renders some of the archive's pages: by their templates, or by an Eleventy where an owner's configuration asks for it. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { cached } from "../../lib/cached.ts";
import { routes, type PageKind, type Pages } from "../../pages/routes.ts";
import { countPages } from "../../pages/run.ts";
import { Site } from "../../pages/site.ts";
import type { TemplateData } from "../../pages/template.ts";
import { projectDirectory } from "../project.ts";
import { bodiesOf, type RunJob } from "./run-job.ts";

/**
 * Whether the archive's pages need an Eleventy to be rendered as their owner wants them.
 *
 * @param cache of builds: Eleventy is not even loaded unless the project has changed.
 * @param project key of the project.
 * @throws Error of the owner's configuration.
 */
export function needsEleventy(cache: string, project: string): Promise<boolean> {
  return cached(path.join(cache, "eleventy.json"), project, async () => {
    const { changesPages } = await import("./eleventy-run.ts");
    return changesPages();
  });
}

/** A page to be rendered. */
export interface RunPage {
  kind: PageKind;
  /** Its file on the site. */
  path: string;
  model: unknown;
}

/** Gives the text of a page of the run. */
export type RenderPage = (page: RunPage) => string;

/** A template of `src/pages`. */
interface Template {
  render: (data: TemplateData<unknown>) => string;
}

/**
 * Renders a run. Its templates are called as Eleventy would call them, without what Eleventy does for
 * each page besides: it takes longer than the pages themselves. With the transforms of an owner, all
 * of Eleventy is needed.
 *
 * @returns what renders each of the run's pages, so that texts need not be held that have been written.
 * @throws Error that names the template and what went wrong in it.
 */
export async function renderRun(job: RunJob): Promise<RenderPage> {
  if (job.byEleventy) {
    const { renderByEleventy } = await import("./eleventy-run.ts");
    const texts =
      countPages(job.pages) > 0 ? await renderByEleventy(job) : new Map<string, string>();
    return ({ path: file, kind }) => {
      const text = texts.get(file);
      if (text === undefined) throw new Error(`Eleventy wrote nothing for ${file} (${kind})`);
      return text;
    };
  }
  const [site, bodies] = [new Site(job.site), bodiesOf(job)];
  const templates = await templatesOf(job.pages);
  return ({ kind, path: file, model }) => {
    try {
      return templates.get(kind)?.render({ site, bodies, model }) ?? "";
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`${templateOf(kind)} cannot render ${file}: ${reason}`, { cause: error });
    }
  };
}

async function templatesOf(pages: Pages): Promise<Map<PageKind, Template>> {
  const kinds = (Object.keys(pages) as PageKind[]).filter((kind) => pages[kind].length > 0);
  const templates = new Map<PageKind, Template>();
  for (const kind of kinds) {
    const url = pathToFileURL(path.join(projectDirectory, templateOf(kind))).href;
    templates.set(kind, (await import(url)) as Template);
  }
  return templates;
}

function templateOf(kind: PageKind): string {
  return `src/pages/${routes[kind].template}.11ty.ts`;
}
