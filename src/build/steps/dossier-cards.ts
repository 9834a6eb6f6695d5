/** The social cards of dossiers, as an output of the site. */
import newspaper from "../../../_data/newspaper.ts";
import type { Catalogue } from "../../archive/catalogue.ts";
import { dossierCard, drawnWithOf, type Card, type CardLooks } from "../../pages/cards/plan.ts";
import type { Archive } from "../archive.ts";
import type { OutputPlaces } from "../output/output.ts";
import type { Outputs } from "../output/outputs.ts";
import { cardsKey, stageCards } from "./cards.ts";
import { ownCards } from "./own-files.ts";

/** The cards of an archive's dossiers. */
export function dossierCards({ dossiers }: Catalogue, looks: CardLooks): Card[] {
  const drawnWith = drawnWithOf(looks);
  return dossiers.all.map((dossier) => dossierCard(newspaper, dossier, drawnWith));
}

/** Stages them if they are stale. */
export async function stageDossierCards(
  { catalogue }: Archive,
  places: OutputPlaces,
  outputs: Outputs,
): Promise<void> {
  if (catalogue.dossiers.all.length === 0) return;
  const { looks } = ownCards();
  const cards = dossierCards(catalogue, looks);
  for (const { name } of outputs.add([{ name: "pictures-dossiers", key: cardsKey(cards) }])) {
    await stageCards(cards, looks, places, name);
  }
}
