/** The catalogue of an archive with its dossiers, which choose among its articles. */
import type { Article, Fault } from "../article/index.ts";
import type { Authorities } from "../archive/authorities.ts";
import { buildCatalogue, type Catalogue } from "../archive/catalogue.ts";
import { dossierLinks, joinDossiers, soughtBy } from "../archive/dossiers/choose.ts";
import { readDossierFiles } from "../archive/dossiers/read-dossier-files.ts";
import { scanDossiers } from "../archive/dossiers/scan-dossiers.ts";
import type { Issues } from "../archive/issues/issue.ts";
import type { SitePaths } from "../archive/links/site-paths.ts";
import type { ScannedFile } from "../archive/reading/scan.ts";
import type { Newspaper } from "../newspaper/newspaper.ts";
import { searchArticles, type TextSearching } from "./dossier-searches.ts";

/** What has been read of an archive. */
export interface ReadWhole {
  /** The directory of the articles, and its files. */
  directory: string;
  scanned: readonly ScannedFile[];
  /** The files of its dossiers, if they have been scanned already. */
  dossiers?: readonly ScannedFile[] | undefined;
  articles: readonly Article[];
  issues: Issues;
  /** Whom and what names mean. */
  authorities?: Authorities | undefined;
}

/**
 * Builds the catalogue, reads the dossiers and finds their articles.
 *
 * @param paths of the site that it becomes.
 * @returns the catalogue, and the faults of the dossiers and those that only the whole shows.
 */
export async function wholeCatalogue(
  { directory, scanned, dossiers, articles, issues, authorities }: ReadWhole,
  newspaper: Newspaper,
  paths: SitePaths,
  searching: Omit<TextSearching, "directory">,
): Promise<{ catalogue: Catalogue; faults: Fault[] }> {
  const read = readDossierFiles(directory, dossiers ?? scanDossiers(directory), newspaper.zone);
  const { files } = read;
  const others = dossierLinks(files);
  const beside = { scanned, issues, authorities, others };
  const bare = buildCatalogue(articles, newspaper, paths, beside);
  const found = await searchArticles(soughtBy(files), bare.catalogue.articles, {
    directory,
    ...searching,
  });
  const joined = joinDossiers(files, bare.catalogue, found);
  return {
    catalogue: { ...bare.catalogue, dossiers: joined.dossiers },
    faults: [...read.faults, ...bare.faults, ...joined.faults],
  };
}
