/** The social cards of dossiers, as an output of the site. */
import newspaper from "../../../_data/newspaper.ts";
import { dossierCard, type Card } from "../../pages/cards/plan.ts";
import { sharedPicture } from "../../pages/models/dossier-page.ts";
import type { Archive } from "../archive.ts";
import type { OutputPlaces } from "../output/output.ts";
import type { Outputs } from "../output/outputs.ts";
import { cardsKey, stageCards } from "./cards.ts";
import { cardLooks } from "./design-files.ts";

/**
 * The cards of those dossiers that have no picture of their own to be shared with.
 *
 * @param drawnWith what cards are drawn with, as pages know it.
 */
export function dossierCards(
  { catalogue: { dossiers }, pictures }: Pick<Archive, "catalogue" | "pictures">,
  drawnWith: string,
): Card[] {
  const cards = dossiers.all
    .filter((dossier) => sharedPicture(dossier, pictures) === undefined)
    .map((dossier) => dossierCard(newspaper, dossier, drawnWith));
  return [...new Map(cards.map((card) => [card.url, card])).values()];
}

/** Stages them if they are stale. */
export async function stageDossierCards(
  archive: Archive,
  places: OutputPlaces,
  outputs: Outputs,
  drawnWith: string,
): Promise<void> {
  if (archive.catalogue.dossiers.all.length === 0) return;
  const cards = dossierCards(archive, drawnWith);
  for (const { name } of outputs.add([{ name: "pictures-dossiers", key: cardsKey(cards) }])) {
    await stageCards(cards, cardLooks(newspaper.design), places, name);
  }
}
