/** The page about the archive's data: what there is, where, and what it means. */
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { DATA, dumpFiles, dumpFormats, schemaFiles, type DumpFormat } from "../../data/files.ts";

export interface DataPage {
  url: string;
  /** The newest first. */
  years: readonly { id: string; count: number; dumps: readonly Dump[] }[];
}

/** A file of a year. */
interface Dump {
  format: DumpFormat;
  /** Path on the site, with a slash at its head. */
  url: string;
}

export function dataPage({ years }: Catalogue): DataPage {
  return {
    url: DATA,
    years: [...years.values()].reverse().map(({ id, articles: { length } }) => ({
      id,
      count: length,
      dumps: dumpFormats.flatMap((format) =>
        dumpFiles(id, length, format).map((file) => ({ format, url: `/${file}` })),
      ),
    })),
  };
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
