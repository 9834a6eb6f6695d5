/** Pages that show nothing of the articles. */
import type { Catalogue } from "../../archive/catalogue.ts";
import type { LinkTargets } from "../../archive/links/text-links.ts";
import type { Newspaper } from "../../newspaper/newspaper.ts";
import type { AddedPage } from "../added-pages.ts";
import { LEADERS, type Link } from "./link.ts";

/** A page that is the same whatever the articles are. */
export interface PlainPage {
  url: string;
}

/** What the newspaper says about itself. */
export interface AboutPage extends PlainPage {
  /** Where links of the text lead that are not to be written as they are. */
  links: LinkTargets;
  /** The pages that its owner has added and to which no menu leads. */
  added: readonly Link[];
}

/** Makes a page of which there is one on every site. */
export function plainPage(url: string): () => PlainPage[] {
  return () => [{ url }];
}

/** The page about the archive. */
export function aboutPages({ links }: Catalogue, added: readonly AddedPage[]): AboutPage[] {
  const others = added.filter(({ menu, footer }) => !menu && !footer);
  return [
    {
      url: "/about/",
      links: links.about,
      added: others.map(({ url, title }) => ({ url, title })),
    },
  ];
}

/** The page that says who led the paper, if the newspaper names anyone. */
export function leadersPages({ offices }: Newspaper): PlainPage[] {
  return offices.length === 0 ? [] : [{ url: LEADERS }];
}
