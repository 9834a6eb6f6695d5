/** The site's own files as parts of it: stylesheet, scripts, fonts, social cards. */
import path from "node:path";
import newspaper from "../../_data/newspaper.ts";
import strings from "../../_data/strings.ts";
import { remembered } from "../lib/cached.ts";
import { hashOf } from "../lib/hash.ts";
import { cardPaths, planCards } from "../pages/cards/plan.ts";
import type { SiteData } from "../pages/site.ts";
import { bundleAssets, type AssetFile } from "./assets.ts";
import { cardsKey, stageCards } from "./cards.ts";
import { cardLooks } from "./design-files.ts";
import type { Outputs } from "./outputs.ts";
import { PartWriter, placesOf } from "./part.ts";
import type { Publication } from "./publish.ts";

/** The site's own files as pages know them, and what they are made from. */
interface OwnFiles {
  assets: SiteData["assets"];
  key: string;
}

/**
 * What pages know of the site.
 *
 * @param memory where builds remember: most find the project as the last one left it.
 * @param project key of the project.
 */
export async function siteData(memory: string, project: string): Promise<SiteData> {
  const { assets } = await ownFiles(memory, project);
  const cards = planCards(newspaper, cardLooks(newspaper.design));
  return { newspaper, strings, assets, cards: cardPaths(cards) };
}

/** @param onBundled given the files if they had to be bundled. */
function ownFiles(
  memory: string,
  project: string,
  onBundled: (files: readonly AssetFile[]) => void = () => {},
): Promise<OwnFiles> {
  return remembered(path.join(memory, "assets.json"), project, async () => {
    const { assets, files } = await bundleAssets(newspaper.design);
    onBundled(files);
    return { assets, key: keyOf(files) };
  });
}

/**
 * Stages what is not known of the site's own files.
 *
 * @param project key of the project.
 * @returns what pages know of the site.
 */
export async function stageOwnFiles(
  publication: Publication,
  project: string,
  outputs: Outputs,
): Promise<SiteData> {
  const places = placesOf(publication);
  let files: readonly AssetFile[] | undefined;
  const { key } = await ownFiles(publication.memory, project, (bundled) => (files = bundled));
  for (const { part } of outputs.add([{ part: "assets", key }])) {
    const writer = new PartWriter(places, part);
    files ??= (await bundleAssets(newspaper.design)).files;
    for (const file of files) writer.write(file.path, file.content);
    writer.finish(keyOf(files));
  }
  const looks = cardLooks(newspaper.design);
  const cards = planCards(newspaper, looks);
  for (const { part } of outputs.add([{ part: "pictures-cards", key: cardsKey(cards) }])) {
    await stageCards(cards, looks, places, part);
  }
  return siteData(publication.memory, project);
}

function keyOf(files: readonly AssetFile[]): string {
  return hashOf(JSON.stringify(files.map((file) => [file.path, hashOf(file.content)])));
}
