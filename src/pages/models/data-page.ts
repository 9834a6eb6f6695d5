/** The page about the archive's data: what there is, where, and what it means. */
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { DATA, dumpFiles, dumpFormats, type DumpFormat } from "../../data/files.ts";

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
