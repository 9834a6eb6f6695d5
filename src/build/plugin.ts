/** The archive as an Eleventy plugin. */
import path from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import newspaper from "../../_data/newspaper.ts";
import strings from "../../_data/strings.ts";
import { openArchive } from "./archive.ts";
import { writeAssets } from "./assets.ts";
import { writePictures } from "./pictures.ts";
import { planRuns, wholeRun } from "./plan.ts";
import { addRun, hasRun } from "./run.ts";
import { writeSearch } from "./search.ts";

/**
 * Gives Eleventy the archive's pages. `npm run build` hands each Eleventy its part of them; an
 * Eleventy that is started by itself renders the whole archive in one run, with all that belongs
 * to it, to the same bytes.
 */
export async function archive(eleventy: UserConfig, options: { articles: string }): Promise<void> {
  if (hasRun(eleventy)) return;
  const opened = await openArchive(path.resolve(options.articles), newspaper);
  const output = path.resolve(eleventy.directories.output);
  const pages = wholeRun(planRuns(opened.catalogue, opened.pictures, newspaper));
  const site = { newspaper, strings, assets: await writeAssets(output) };
  addRun(eleventy, { pages, site, articles: opened.directory });
  eleventy.on("eleventy.after", async () => {
    await writePictures(opened.directory, opened.pictures.values(), output);
    await writeSearch(opened, output);
  });
}
