/** The archive as an Eleventy plugin. */
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type UserConfig from "@11ty/eleventy/UserConfig";
import newspaper from "../../_data/newspaper.ts";
import { readArchive } from "../archive/reading/read.ts";
import { diskPath } from "../archive/reading/disk-path.ts";
import { fileUrl } from "../archive/links/linked-files.ts";
import { addedLinks } from "../pages/added-pages.ts";
import { searchedDossiers } from "../pages/models/dossier-page.ts";
import { sitePaths } from "../pages/site-paths.ts";
import { copyPublic, readAdded } from "./added/added-site.ts";
import { takeAdded, takeOwn, takeOwnAlone } from "./added/plugin.ts";
import { openArchive } from "./archive.ts";
import { dossierCards } from "./steps/dossier-cards.ts";
import { writeAssets } from "./steps/assets.ts";
import { yearData } from "./steps/data.ts";
import { ownCards, siteOf } from "./steps/own-files.ts";
import { pictureFiles } from "./steps/pictures.ts";
import { planShards, wholeRun } from "./plan/shards.ts";
import {
  addRun,
  pagesFor,
  renderedAtOnce,
  siteToRender,
  templatesFor,
} from "./steps/eleventy-run.ts";
import { writeScans } from "./steps/scans.ts";
import { writeSearch } from "./steps/search.ts";
import { readAuthorities } from "./steps/authorities.ts";
import { readSynonyms } from "./steps/synonyms.ts";

/**
 * Gives Eleventy the archive's pages. `npm run build` hands each Eleventy its part of them; an
 * Eleventy that is started by itself renders the whole archive in one run, with all that belongs
 * to it, to the same bytes.
 */
export async function archive(eleventy: UserConfig, options: { articles: string }): Promise<void> {
  takeTypeScript(eleventy);
  const wanted = pagesFor(eleventy);
  if (wanted === "archive") await takeOwnAlone(eleventy, templatesFor(eleventy), renderedAtOnce);
  else await takeAdded(eleventy);
  if (wanted === "all") await takeArchive(eleventy, options);
}

/** Templates are typed modules, `*.11ty.ts`, and so may data be: `_data/*.ts`, `*.11tydata.ts`. */
function takeTypeScript(eleventy: UserConfig): void {
  eleventy.addTemplateFormats(["11ty.ts"]);
  eleventy.addExtension(["11ty.ts"], { key: "11ty.js" });
  eleventy.addDataExtension("ts", {
    read: false,
    // Named from where Eleventy was started, which need not be this directory.
    parser: async (file: string) =>
      ((await import(pathToFileURL(file).href)) as { default: unknown }).default,
  });
}

async function takeArchive(eleventy: UserConfig, options: { articles: string }): Promise<void> {
  const output = path.resolve(eleventy.directories.output);
  const assets = await writeAssets(output, newspaper);
  const drawn = ownCards();
  const own = siteOf(assets, drawn);
  const added = await readAdded(own);
  const site = { ...own, links: addedLinks(added.pages) };
  const directory = path.resolve(options.articles);
  const read = await readArchive(directory, newspaper);
  const opened = await openArchive(directory, read, newspaper, sitePaths(added.paths), {
    authorities: readAuthorities(),
    searching: { synonyms: readSynonyms() },
  });
  const pages = wholeRun(planShards(opened.catalogue, opened.pictures, newspaper, added));
  await takeOwn(eleventy);
  const rendering = siteToRender(site);
  addRun(eleventy, { pages, articles: opened.directory }, rendering);
  eleventy.addTransform("interface", function (content) {
    return rendering.finished(this.page.outputPath || "", content);
  });
  eleventy.on("eleventy.after", async () => {
    await mkdir(path.join(output, "pictures"), { recursive: true });
    for (const picture of opened.pictures.values()) {
      for (const { path: file, bytes } of await pictureFiles(opened.directory, picture)) {
        await writeFile(path.join(output, file), bytes);
      }
    }
    await writeScans(opened, output);
    for (const { file } of opened.files.values()) {
      const target = path.join(output, fileUrl(file));
      await mkdir(path.dirname(target), { recursive: true });
      await copyFile(diskPath(opened.directory, file), target);
    }
    for (const { articles } of opened.catalogue.years.values()) {
      if (articles.length === 0) continue;
      for (const { path: file, content } of yearData({
        articles,
        directory: opened.directory,
        authorities: opened.catalogue.authorities,
        baseKey: "", // every file is made
        site,
      })) {
        await mkdir(path.dirname(path.join(output, file)), { recursive: true });
        await writeFile(path.join(output, file), content());
      }
    }
    const { draw } = await import("../pages/cards/draw.ts");
    for (const card of [...drawn.cards, ...dossierCards(opened, drawn.drawnWith)]) {
      await writeFile(path.join(output, card.url), await draw(card, drawn.looks));
    }
    await copyPublic(output);
    const searched = [...added.searched, ...searchedDossiers(opened.catalogue)];
    await writeSearch(opened, { added: searched, synonyms: readSynonyms() }, output);
  });
}
