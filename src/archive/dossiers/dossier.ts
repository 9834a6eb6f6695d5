/** Dossiers: texts about some articles of the archive, with these between their paragraphs. */
import type { Article, DossierFile } from "../../article/index.ts";
import type { LinkTargets } from "../links/text-links.ts";

/** A dossier, with its articles. */
export interface Dossier extends Omit<DossierFile, "body" | "entries"> {
  /** Path of its page. */
  url: string;
  /** Its text, as `dossierMarkdown` has it. */
  body: string;
  /** What stands in the place of each of its entries. */
  parts: readonly DossierPart[];
  /** All of its articles, in its order. */
  articles: readonly Article[];
  /** Where links of its text lead that are not to be written as they are. */
  links: LinkTargets;
}

/** What stands in the place of an entry; nothing, where that is a line of the text. */
export interface DossierPart {
  articles: readonly Article[];
  /** Whether a heading of the dossier stands above it. */
  isBelowHeading: boolean;
}

/** The dossiers of an archive. */
export interface Dossiers {
  /** The newest first. */
  all: readonly Dossier[];
  /** Those in which an article stands, by its URL, in the order of `all`. */
  byArticle: ReadonlyMap<string, readonly Dossier[]>;
}

/** The dossiers of an archive that has none. */
export const noDossiers: Dossiers = { all: [], byArticle: new Map() };

/** Path of the page that lists all dossiers; the pages of these lie below it. */
export const DOSSIERS = "/dossiers/";

/** Path of a dossier's page. */
export function dossierUrl({ slug }: Pick<DossierFile, "slug">): string {
  return `${DOSSIERS}${slug}/`;
}

/** The way from the folder of dossiers into that of the articles, as editors complete it: `../articles/`. */
const FROM_BESIDE = /^\.\.\/[^/.][^/]*\//;

/** A path in a dossier, as one from the archive's directory. */
export function fromArchive(path: string): string {
  return path.replace(FROM_BESIDE, "/");
}
