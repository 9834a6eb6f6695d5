/**
 * What is drawn for a newspaper. Social cards: the pictures that stand for pages without one of their
 * own where a link is shared. There is one for the newspaper and one for each section, never one for
 * an article. And its icon for home screens, in the sizes that devices ask for.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { hashOf } from "../../lib/hash.ts";
import type { Newspaper } from "../../newspaper/newspaper.ts";
import { iconNames, iconShapes, type IconName } from "./icon-shapes.ts";

/** A card's words. */
export interface CardWords {
  name: string;
  motto?: string | undefined;
  section?: string | undefined;
  place?: string | undefined;
}

/** What cards and icons are drawn with. */
export interface CardLooks {
  /** Colours by the names of the stylesheet's custom properties. */
  colours: Readonly<Record<string, string>>;
  /** Files of the headline face. */
  fonts: readonly string[];
  /** The icon's picture with its size, and the colour of its ground. */
  icon: { content: Uint8Array; width: number; height: number; ground: string };
}

/** What is drawn: where it lies, and what it says or shows. */
export type Card = {
  /** Path on the site, named by all that it is drawn from. */
  url: string;
} & ({ words: CardWords } | { icon: IconName });

/** Paths of a newspaper's cards. */
export interface Cards {
  newspaper: string;
  /** By the section's name. */
  sections: Readonly<Record<string, string>>;
  icons: Readonly<Record<IconName, string>>;
  /** What cards are drawn with, hashed. */
  drawnWith: string;
}

/** Pixels of a card: 1.91 to 1, as those who show shared links ask. */
export const CARD_SIZE = { width: 1200, height: 630 };

const require = createRequire(import.meta.url);

/** The version of what draws. */
const skia = require("@napi-rs/canvas/package.json").version as string;

/** What cards are drawn with, hashed. */
export function drawnWithOf({ colours, fonts }: Pick<CardLooks, "colours" | "fonts">): string {
  return hashOf(
    [new URL("./draw.ts", import.meta.url), ...fonts]
      .map((file) => hashOf(readFileSync(file)))
      .concat(JSON.stringify(colours), skia)
      .join(" "),
  );
}

/** @param drawnWith as {@link drawnWithOf} has it. */
function cardOf(slug: string, words: CardWords, drawnWith: string): Card {
  const hash = hashOf(drawnWith + JSON.stringify(words)).slice(0, 10);
  return { url: `/pictures/card-${slug}-${hash}.png`, words };
}

/** The card of a dossier, which says its title. */
export function dossierCard(
  { name, motto }: Pick<Newspaper, "name" | "motto">,
  { title }: { title: string },
  drawnWith: string,
): Card {
  return cardOf("dossier", { name, motto, section: title }, drawnWith);
}

/**
 * The cards of a newspaper, the newspaper's own first, and its icons.
 *
 * @param drawnWith as {@link drawnWithOf} has it.
 */
export function planCards(newspaper: Newspaper, { icon }: CardLooks, drawnWith: string): Card[] {
  const { name, motto, place } = newspaper;
  const iconOf = hashOf(
    [hashOf(readFileSync(new URL("./icon.ts", import.meta.url))), hashOf(icon.content), skia]
      .concat(icon.ground)
      .join(" "),
  );
  return [
    cardOf("newspaper", { name, motto, place }, drawnWith),
    ...newspaper.sections.map((section) =>
      cardOf(section.slug, { name, motto, section: section.name }, drawnWith),
    ),
    ...iconNames.map((shape): Card => {
      const hash = hashOf(iconOf + JSON.stringify(iconShapes[shape])).slice(0, 10);
      return { url: `/pictures/icon-${shape}-${hash}.png`, icon: shape };
    }),
  ];
}

/** Where pages find the cards and icons. */
export function cardPaths(cards: readonly Card[], drawnWith: string): Cards {
  const sections: Record<string, string> = {};
  const icons: Partial<Record<IconName, string>> = {};
  let own = "";
  for (const card of cards) {
    if ("icon" in card) icons[card.icon] = card.url;
    else if (card.words.section === undefined) own = card.url;
    else sections[card.words.section] = card.url;
  }
  return {
    newspaper: own,
    sections,
    icons: icons as Cards["icons"],
    drawnWith,
  };
}
