/**
 * Social cards: the pictures that stand for pages without one of their own where a link is shared.
 * There is one for the newspaper and one for each section, never one for an article.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { hashOf } from "../cache/sealed-file.ts";
import type { Newspaper } from "../newspaper/newspaper.ts";

/** A card's words. */
export interface CardWords {
  name: string;
  motto?: string | undefined;
  section?: string | undefined;
  place?: string | undefined;
}

/** What a card is drawn with. */
export interface CardLooks {
  /** Colours by the names of the stylesheet's custom properties. */
  colours: Readonly<Record<string, string>>;
  /** Files of the headline face. */
  fonts: readonly string[];
}

/** A card: where it lies, and what it says. */
export interface Card {
  /** Path on the site, named by all that it is drawn from. */
  url: string;
  words: CardWords;
}

/** Paths of a newspaper's cards. */
export interface Cards {
  newspaper: string;
  /** By the section's name. */
  sections: Readonly<Record<string, string>>;
}

/** Pixels of a card: 1.91 to 1, as those who show shared links ask. */
export const CARD_SIZE = { width: 1200, height: 630 };

const require = createRequire(import.meta.url);

/** The cards of a newspaper, the newspaper's own first. */
export function planCards(newspaper: Newspaper, { colours, fonts }: CardLooks): Card[] {
  const { name, motto, place } = newspaper;
  const drawnWith = hashOf(
    [new URL("./draw.ts", import.meta.url), ...fonts]
      .map((file) => hashOf(readFileSync(file)))
      .concat(JSON.stringify(colours), require("@napi-rs/canvas/package.json").version as string)
      .join(" "),
  );
  const card = (slug: string, words: CardWords): Card => ({
    url: `/pictures/card-${slug}-${hashOf(drawnWith + JSON.stringify(words)).slice(0, 10)}.png`,
    words,
  });
  return [
    card("newspaper", { name, motto, place }),
    ...newspaper.sections.map((section) =>
      card(section.slug, { name, motto, section: section.name }),
    ),
  ];
}

/** Where pages find the cards. */
export function cardPaths(cards: readonly Card[]): Cards {
  return {
    newspaper: cards.find(({ words }) => words.section === undefined)?.url ?? "",
    sections: Object.fromEntries(
      cards.flatMap(({ url, words }) =>
        words.section === undefined ? [] : [[words.section, url] as const],
      ),
    ),
  };
}
