/** The page about the archive's data: what there is, where, and what it means. */
import type { Catalogue } from "../../archive/catalogue.ts";
import { yearOf } from "../../calendar/index.ts";
import {
  catalogFiles,
  DATA,
  dataPeriod,
  dumpFiles,
  dumpFormats,
  hasData,
  schemaFiles,
  type DumpFormat,
} from "../data/files.ts";
import type { Newspaper } from "../../newspaper/newspaper.ts";
import { collectionPages } from "./printed-issue.ts";

export interface DataPage {
  url: string;
  /** Whether there is a file for each month. */
  months: boolean;
  /** The newest first; without dumps where none are published. */
  years: readonly { id: string; count: number; dumps: readonly Dump[] }[];
}

/** A file of a year. */
interface Dump {
  format: DumpFormat;
  /** Path on the site, with a slash at its head. */
  url: string;
}

/** The page, if the newspaper publishes any data. */
export function dataPages(catalogue: Catalogue, published: Newspaper["data"]): DataPage[] {
  if (!hasData(published)) return [];
  // A year of which there are pages alone has no data.
  const years = [...catalogue.years.values()].filter(({ articles }) => articles.length > 0);
  const page: DataPage = {
    url: DATA,
    months: published.months,
    years: years.reverse().map(({ id, articles: { length } }) => ({
      id,
      count: length,
      dumps: (published.years ? dumpFormats : []).flatMap((format) =>
        dumpFiles(id, length, format).map((file) => ({ format, url: `/${file}` })),
      ),
    })),
  };
  return [page];
}

/** The catalogue of the data, in one of its forms. */
export interface CatalogPage {
  url: string;
  form: keyof typeof catalogFiles;
  /** The oldest first: their dumps, and the months that have files. */
  years: readonly { id: string; dumps: readonly Dump[]; periods: readonly string[] }[];
  /** Paths of the collections of scanned issues. */
  collections: readonly string[];
}

/** The catalogue, if the newspaper publishes any data. */
export function catalogPages(catalogue: Catalogue, published: Newspaper["data"]): CatalogPage[] {
  const [page] = dataPages(catalogue, published);
  if (!page) return [];
  const years = page.years.toReversed().map(({ id, dumps }) => {
    const first = catalogue.years.get(id)?.articles.slice(0, 1) ?? [];
    const months = [...catalogue.months.values()].filter((month) => yearOf(month.id) === id);
    const dated = [...first, ...months.flatMap(({ articles }) => articles.slice(0, 1))];
    const periods = published.months ? dated.map(({ date }) => dataPeriod(date)) : [];
    return { id, dumps, periods: [...new Set(periods)] };
  });
  const collections = collectionPages(catalogue).map(({ url }) => url);
  return (Object.keys(catalogFiles) as (keyof typeof catalogFiles)[]).map((form) => ({
    url: catalogFiles[form],
    form,
    years,
    collections,
  }));
}

/** A file that says to machines what is in the others. */
export interface DataSchemaPage {
  url: string;
  kind: keyof typeof schemaFiles;
  /** The tables that it is about, unpacked, from where it is. */
  tables: readonly string[];
}

export function dataSchemaPages(page: DataPage): DataSchemaPage[] {
  const tables = page.years
    .flatMap(({ dumps }) => dumps)
    .filter(({ format }) => format === "csv.gz")
    .map(({ url }) => url.slice(DATA.length, -".gz".length))
    .reverse();
  return (Object.keys(schemaFiles) as (keyof typeof schemaFiles)[]).map((kind) => ({
    url: schemaFiles[kind],
    kind,
    tables: kind === "table" ? tables : [],
  }));
}
