/** The archive as an Eleventy plugin. */
import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import newspaper from "../../_data/newspaper.ts";
import strings from "../../_data/strings.ts";
import { openArchive } from "./archive.ts";
import { writeAssets } from "./assets.ts";
import { picturePaths } from "./pictures.ts";
import { planShards, wholeRun } from "./plan.ts";
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
  const pages = wholeRun(planShards(opened.catalogue, opened.pictures, newspaper));
  const assets = await writeAssets(output, newspaper.design);
  addRun(eleventy, { pages, site: { newspaper, strings, assets }, articles: opened.directory });
  eleventy.on("eleventy.after", async () => {
    await mkdir(path.join(output, "pictures"), { recursive: true });
    for (const [target, file] of picturePaths(opened.pictures)) {
      await copyFile(path.join(opened.directory, file), path.join(output, target));
    }
    await writeSearch(opened, output);
  });
}
