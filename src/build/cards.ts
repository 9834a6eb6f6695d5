/** What is drawn for the newspaper, social cards and icons, as a part of the site. */
import { hashOf } from "../lib/hash.ts";
import type { Card, CardLooks } from "../pages/cards/plan.ts";
import { livePart, PartWriter, type PartPlaces } from "./part.ts";

/** The key of the part that holds the cards: they are named by all that they are drawn from. */
export function cardsKey(cards: readonly Card[]): string {
  return hashOf(cards.map(({ url }) => url).join("\n"));
}

/** Stages the cards; one that is published already is not drawn again. */
export async function stageCards(
  cards: readonly Card[],
  looks: CardLooks,
  places: PartPlaces,
  name: string,
): Promise<void> {
  const known = new Map((livePart(places, name)?.files ?? []).map((file) => [file.path, file]));
  const writer = new PartWriter(places, name);
  // Loaded when there is something to draw.
  const { draw } = await import("../pages/cards/draw.ts");
  for (const card of cards) {
    const file = card.url.slice(1);
    const kept = known.get(file);
    if (kept) writer.keep(kept);
    else writer.write(file, await draw(card, looks));
  }
  writer.finish(cardsKey(cards));
}
