/** Pages that show nothing of the articles. */
import type { Catalogue } from "../../archive/catalogue.ts";
import type { LinkTargets } from "../../archive/links/text-links.ts";
import type { Newspaper } from "../../newspaper/newspaper.ts";
import { LEADERS } from "./link.ts";

/** A page that is the same whatever the articles are. */
export interface PlainPage {
  url: string;
}

/** What the newspaper says about itself. */
export interface AboutPage extends PlainPage {
  /** Where links of the text lead that are not to be written as they are. */
  links: LinkTargets;
}

/** Makes a page of which there is one on every site. */
export function plainPage(url: string): () => PlainPage[] {
  return () => [{ url }];
}

export function aboutPages({ links }: Catalogue): AboutPage[] {
  return [{ url: "/about/", links: links.about }];
}

/** The page that says who led the paper, if the newspaper names anyone. */
export function leadersPages({ offices }: Newspaper): PlainPage[] {
  return offices.length === 0 ? [] : [{ url: LEADERS }];
}
