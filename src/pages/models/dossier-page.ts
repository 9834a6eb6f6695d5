/** What pages show of dossiers. */
import { firstParagraph, plainText } from "../../article/index.ts";
import type { Catalogue } from "../../archive/catalogue.ts";
import { DOSSIERS, fromArchive, type Dossier } from "../../archive/dossiers/dossier.ts";
import { pictureFile, type Picture, type Pictures } from "../../archive/pictures/pictures.ts";
import type { SearchedPage } from "../../search/format/searched-page.ts";
import { FEED_LENGTH, type FeedPage } from "./feed-page.ts";
import { leadPictures } from "./lead-picture.ts";
import { canBeShared } from "./share-picture.ts";
import type { Link } from "./link.ts";

/** The page of a dossier. */
export interface DossierPage {
  url: string;
  dossier: Dossier;
  /** What it is about, in a sentence or two. */
  summary: string;
  /** Its pictures, by the `src` that it writes, and the one at the head of each article, by its URL. */
  pictures: Record<string, Picture>;
  heads: Record<string, Picture>;
  /** Path of that which is shown where it is shared, if it has one for that. */
  shared?: string;
}

/** A dossier in a list. */
export interface DossierItem extends Link {
  date: string;
  summary: string;
  /** How many articles it has. */
  count: number;
  picture?: Picture;
  alt?: string | undefined;
}

/** The page that lists all dossiers. */
export interface DossierIndexPage {
  url: string;
  /** Newest first. */
  dossiers: readonly DossierItem[];
}

/** The pages of all dossiers. */
export function dossierPages({ dossiers }: Catalogue, pictures: Pictures): DossierPage[] {
  return dossiers.all.map((dossier) => {
    const shared = sharedPicture(dossier, pictures);
    const own = dossier.references.pictures;
    return {
      url: dossier.url,
      dossier,
      summary: summaryOf(dossier),
      pictures: Object.fromEntries(
        own.flatMap(({ src }) => {
          const picture = ownPicture(dossier, pictures, src);
          return picture ? [[src, picture] as const] : [];
        }),
      ),
      heads: leadPictures(dossier.articles, pictures),
      ...(shared && { shared: shared.url }),
    };
  });
}

/** The picture at the head of a dossier, if it can be shown wherever a link is shared. */
export function sharedPicture(dossier: Dossier, pictures: Pictures): Picture | undefined {
  const own = dossier.image && ownPicture(dossier, pictures, dossier.image.src);
  return own && canBeShared(own) ? own : undefined;
}

/** The page that lists all dossiers, if there are any. */
export function dossierIndexPages(catalogue: Catalogue, pictures: Pictures): DossierIndexPage[] {
  const { all } = catalogue.dossiers;
  return all.length === 0 ? [] : [{ url: DOSSIERS, dossiers: dossierItems(all, pictures) }];
}

/** Dossiers as lists have them. */
export function dossierItems(dossiers: readonly Dossier[], pictures: Pictures): DossierItem[] {
  return dossiers.map((dossier) => {
    const { url, title, date, articles, image } = dossier;
    const picture = image && ownPicture(dossier, pictures, image.src);
    const shown = picture && { picture, alt: image.alt };
    return { url, title, date, summary: summaryOf(dossier), count: articles.length, ...shown };
  });
}

/** Path of a dossier's feed. */
export function dossierFeed({ url }: Pick<Dossier, "url">): string {
  return `${url}feed.xml`;
}

/** The feeds of all dossiers: their newest articles. */
export function dossierFeeds({ dossiers }: Catalogue): FeedPage[] {
  return dossiers.all.map((dossier) => ({
    url: dossierFeed(dossier),
    home: dossier.url,
    dossier: dossier.title,
    isFull: true,
    articles: dossier.articles
      .toSorted((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0))
      .slice(0, FEED_LENGTH),
  }));
}

/** Dossiers as the search finds them: their articles it finds itself. */
export function searchedDossiers({ dossiers }: Catalogue): SearchedPage[] {
  return dossiers.all.map(({ url, title, summary, body }) => ({
    url,
    title,
    text: [summary, plainText(body)].filter(Boolean).join("\n"),
  }));
}

function summaryOf({ summary, body }: Dossier): string {
  return summary ?? firstParagraph(body);
}

function ownPicture({ file }: Dossier, pictures: Pictures, src: string): Picture | undefined {
  return pictures.get(pictureFile({ file, from: "." }, fromArchive(src)) ?? "");
}
