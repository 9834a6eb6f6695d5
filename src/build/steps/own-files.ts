/** The site's own files as outputs of it: stylesheet, scripts, fonts, social cards. */
import path from "node:path";
import newspaper from "../../../_data/newspaper.ts";
import strings from "../../../_data/strings.ts";
import { cached } from "../../lib/cached.ts";
import { hashOf } from "../../lib/hash.ts";
import {
  cardPaths,
  drawnWithOf,
  planCards,
  type Card,
  type CardLooks,
} from "../../pages/cards/plan.ts";
import { addedLinks, type AddedLinks } from "../../pages/added-pages.ts";
import type { SiteData } from "../../pages/site.ts";
import type { AssetFile } from "./assets.ts";
import { cardsKey, stageCards } from "./cards.ts";
import { cardLooks } from "./design-files.ts";
import type { Outputs } from "../output/outputs.ts";
import { OutputWriter, placesOf } from "../output/output.ts";
import type { Publication } from "../output/publish.ts";

/** The site's own files as pages know them, and what they are made from. */
interface OwnFiles {
  assets: SiteData["assets"];
  key: string;
}

/**
 * What pages know of the site.
 *
 * @param cache of builds: most find the project as the last one left it.
 * @param project key of the project.
 * @param links to what its owner has added.
 */
export async function siteData(
  cache: string,
  project: string,
  links: AddedLinks,
): Promise<SiteData> {
  const { assets } = await ownFiles(cache, project);
  return siteOf(assets, ownCards(), links);
}

/** The same of assets and cards that are at hand; without links it is of no added page. */
export function siteOf(
  assets: SiteData["assets"],
  { cards, drawnWith }: OwnCards,
  links: AddedLinks = addedLinks([]),
): SiteData {
  return { newspaper, strings, assets, cards: cardPaths(cards, drawnWith), links };
}

interface OwnCards {
  cards: readonly Card[];
  looks: CardLooks;
  /** What {@link CardLooks} and the code that draws come to. */
  drawnWith: string;
}

/** The newspaper's cards, and what they are drawn with. */
export function ownCards(): OwnCards {
  const looks = cardLooks(newspaper.design);
  const drawnWith = drawnWithOf(looks);
  return { cards: planCards(newspaper, looks, drawnWith), looks, drawnWith };
}

/** @param onBundled given the files if they had to be bundled. */
function ownFiles(
  cache: string,
  project: string,
  onBundled: (files: readonly AssetFile[]) => void = () => {},
): Promise<OwnFiles> {
  return cached(path.join(cache, "assets.json"), project, async () => {
    const { assets, files } = await bundle();
    onBundled(files);
    return { assets, key: keyOf(files) };
  });
}

/**
 * Stages what is stale of the site's own files.
 *
 * @param project key of the project.
 * @returns what pages know of the site, but for what its owner has added.
 */
export async function stageOwnFiles(
  publication: Publication,
  project: string,
  outputs: Outputs,
): Promise<SiteData> {
  const places = placesOf(publication);
  let files: readonly AssetFile[] | undefined;
  const { assets, key } = await ownFiles(
    publication.cache,
    project,
    (bundled) => (files = bundled),
  );
  for (const { name } of outputs.add([{ name: "assets", key }])) {
    const writer = new OutputWriter(places, name);
    files ??= (await bundle()).files;
    for (const file of files) writer.write(file.path, file.content);
    writer.finish(keyOf(files));
  }
  const drawn = ownCards();
  const { cards, looks } = drawn;
  for (const { name } of outputs.add([{ name: "pictures-cards", key: cardsKey(cards) }])) {
    await stageCards(cards, looks, places, name);
  }
  return siteOf(assets, drawn);
}

function keyOf(files: readonly AssetFile[]): string {
  return hashOf(JSON.stringify(files.map((file) => [file.path, hashOf(file.content)])));
}

/** The bundler is loaded when it has something to do. */
async function bundle(): ReturnType<typeof import("./assets.ts").bundleAssets> {
  const { bundleAssets } = await import("./assets.ts");
  return bundleAssets(newspaper);
}
