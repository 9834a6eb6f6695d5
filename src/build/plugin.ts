/** The archive as an Eleventy plugin. */
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import newspaper from "../../_data/newspaper.ts";
import strings from "../../_data/strings.ts";
import { diskPath } from "../archive/reading/disk-path.ts";
import { fileUrl } from "../archive/links/linked-files.ts";
import { cardPaths, planCards } from "../pages/cards/plan.ts";
import { cardLooks } from "./design-files.ts";
import { openArchive } from "./archive.ts";
import { writeAssets } from "./assets.ts";
import { yearData } from "./data.ts";
import { pictureFiles } from "./pictures.ts";
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
  const looks = cardLooks(newspaper.design);
  const cards = planCards(newspaper, looks);
  const site = { newspaper, strings, assets, cards: cardPaths(cards) };
  addRun(eleventy, { pages, site, articles: opened.directory });
  eleventy.on("eleventy.after", async () => {
    await mkdir(path.join(output, "pictures"), { recursive: true });
    for (const picture of opened.pictures.values()) {
      for (const { path: file, bytes } of await pictureFiles(opened.directory, picture)) {
        await writeFile(path.join(output, file), bytes);
      }
    }
    for (const { file } of opened.files.values()) {
      const target = path.join(output, fileUrl(file));
      await mkdir(path.dirname(target), { recursive: true });
      await copyFile(diskPath(opened.directory, file), target);
    }
    for (const { articles } of opened.catalogue.years.values()) {
      for (const { path: file, content } of yearData({
        articles,
        directory: opened.directory,
        site,
      })) {
        await mkdir(path.dirname(path.join(output, file)), { recursive: true });
        await writeFile(path.join(output, file), content);
      }
    }
    const { draw } = await import("../pages/cards/draw.ts");
    for (const card of cards) await writeFile(path.join(output, card.url), await draw(card, looks));
    await writeSearch(opened, output);
  });
}
