/** What is drawn for the newspaper, social cards and icons, as an output of the site. */
import { hashOf } from "../../lib/hash.ts";
import type { Card, CardLooks } from "../../pages/cards/plan.ts";
import { publishedOutput, OutputWriter, type OutputPlaces } from "../output/output.ts";

/** The key of the output that holds the cards: they are named by all that they are drawn from. */
export function cardsKey(cards: readonly Card[]): string {
  return hashOf(cards.map(({ url }) => url).join("\n"));
}

/** Stages the cards; one that is published already is not drawn again. */
export async function stageCards(
  cards: readonly Card[],
  looks: CardLooks,
  places: OutputPlaces,
  name: string,
): Promise<void> {
  const known = new Map(
    (publishedOutput(places, name)?.files ?? []).map((file) => [file.path, file]),
  );
  const writer = new OutputWriter(places, name);
  // Loaded when there is something to draw.
  const { draw } = await import("../../pages/cards/draw.ts");
  for (const card of cards) {
    const file = card.url.slice(1);
    const kept = known.get(file);
    if (kept) writer.keep(kept);
    else writer.write(file, await draw(card, looks));
  }
  writer.finish(cardsKey(cards));
}
