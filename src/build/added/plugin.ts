/** Tells Eleventy of the templates that an owner adds to the site, in the newspaper's frame. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { HtmlBasePlugin } from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import type { TransformedPage } from "@11ty/eleventy/UserConfig";
import { parse } from "yaml";
import newspaper from "../../../_data/newspaper.ts";
import { bidi } from "../../article/markdown/bidi.ts";
import { emphasis } from "../../article/markdown/emphasis.ts";
import { tables } from "../../article/markdown/tables.ts";
import { addedPages } from "../../pages/added-pages.ts";
import type { eachOf, TemplateData } from "../../pages/template.ts";
import { addedTemplates, ownTemplates, TEMPLATES } from "./templates.ts";
import { moduleFile, projectDirectory } from "../project.ts";
import { MessageError, say } from "../../messages/message.ts";

/** The template of a page, as Eleventy calls it. */
export interface Template {
  data: Omit<ReturnType<typeof eachOf>, "pagination" | "permalink"> & { permalink: unknown };
  render: (data: RenderData) => string | Promise<string>;
}

/** What Eleventy gives it. */
export interface RenderData extends TemplateData<unknown> {
  run: object;
  page: TransformedPage;
}

/**
 * Has Eleventy take some of the archive's own templates alone, as modules: from their files it would import each
 * anew for each batch, and nothing of them would ever be compiled.
 *
 * @param as what Eleventy is given for each template.
 */
export async function takeOwnAlone(
  eleventy: UserConfig,
  names: Iterable<string>,
  as: (template: Template) => Template,
): Promise<void> {
  eleventy.ignores.add(`**/${TEMPLATES}/*.11ty.ts`);
  await addTemplates(eleventy, names, as);
}

/** Has Eleventy take what an owner has added as its users expect, in the newspaper's frame. */
export async function takeAdded(eleventy: UserConfig): Promise<void> {
  const [copied] = Object.keys(eleventy.passthroughCopies);
  if (copied !== undefined) {
    throw new MessageError(
      say(
        "eleventy.config.ts: found addPassthroughCopy({copied}), expected none; what is to be copied belongs in public/",
        { copied: JSON.stringify(copied) },
      ),
    );
  }
  eleventy.addDataExtension("yaml,yml", {
    parser: (text: string) => parse(text) as unknown,
  });
  eleventy.addLayoutAlias("page", "layouts/page.11ty.ts");
  eleventy.addGlobalData("layout", "page");
  eleventy.addCollection("addedPages", (all) => addedPages(all.getAll()));
  // What Arabic text asks of Markdown is the same in an article and in a page.
  eleventy.amendLibrary("md", (library) => library.use(emphasis).use(tables).use(bidi, true));
  // Links are written from the root of the site; where that is a folder of its host, the layout says so.
  await eleventy.addPlugin(HtmlBasePlugin, {
    baseHref: new URL(newspaper.url).pathname,
    extensions: "none",
  });
  await addTemplates(eleventy, addedTemplates());
}

/** Has Eleventy take the archive's own templates too, which are not where it looks. */
export async function takeOwn(eleventy: UserConfig): Promise<void> {
  await addTemplates(eleventy, ownTemplates);
}

async function addTemplates(
  eleventy: UserConfig,
  names: Iterable<string>,
  as: (template: Template) => Template = (template) => template,
): Promise<void> {
  for (const name of names) {
    const template = (await import(
      pathToFileURL(moduleFile(path.join(projectDirectory, TEMPLATES, name))).href
    )) as Template;
    eleventy.addTemplate(name, { ...as(template) });
  }
}
