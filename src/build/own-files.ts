/** The site's own files as parts of it: stylesheet, scripts, fonts, social cards. */
import path from "node:path";
import newspaper from "../../_data/newspaper.ts";
import strings from "../../_data/strings.ts";
import { remembered } from "../lib/cached.ts";
import { hashOf } from "../lib/sealed-file.ts";
import { cardPaths, planCards } from "../pages/cards/plan.ts";
import type { SiteData } from "../pages/site.ts";
import { bundleAssets, type AssetFile } from "./assets.ts";
import { cardsKey, stageCards } from "./cards.ts";
import { cardLooks } from "./design-files.ts";
import { PartWriter, placesOf } from "./part.ts";
import type { Publication } from "./publish.ts";

/**
 * Stages what is not known of the site's own files. Most builds find the project as the last one
 * left it, and remember what its files are called.
 *
 * @param project key of the project.
 * @param lacks notes a part, and says whether it must be made.
 * @returns what pages know of the site, but for what its owner has added.
 */
export async function stageOwnFiles(
  publication: Publication,
  project: string,
  lacks: (part: string, key: string) => boolean,
): Promise<SiteData> {
  const { design } = newspaper;
  const places = placesOf(publication);
  let files: readonly AssetFile[] | undefined;
  const memory = path.join(publication.memory, "assets.json");
  const { assets, key } = await remembered(memory, project, async () => {
    const bundled = await bundleAssets(design);
    files = bundled.files;
    return { assets: bundled.assets, key: keyOf(files) };
  });
  if (lacks("assets", key)) {
    const writer = new PartWriter(places, "assets");
    files ??= (await bundleAssets(design)).files;
    for (const file of files) writer.write(file.path, file.content);
    writer.finish(keyOf(files));
  }
  const looks = cardLooks(design);
  const cards = planCards(newspaper, looks);
  if (lacks("pictures-cards", cardsKey(cards))) {
    await stageCards(cards, looks, places, "pictures-cards");
  }
  return { newspaper, strings, assets, cards: cardPaths(cards), links: { menu: [], footer: [] } };
}

function keyOf(files: readonly AssetFile[]): string {
  return hashOf(JSON.stringify(files.map((file) => [file.path, hashOf(file.content)])));
}
