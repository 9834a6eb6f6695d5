/** The archive as data, as parts of the site: one for each year. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { plainText, readBody, type Article } from "../article/index.ts";
import { yearOf } from "../calendar/index.ts";
import { hashOf } from "../cache/sealed-file.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { groupBy } from "../catalogue/group-by.ts";
import { cutForDumps, dataPeriod, dumpFiles, dumpFormats, periodFile } from "../data/files.ts";
import { toDataRecord, type DataRecord } from "../data/record.ts";
import { toDump, toPeriodJson, type PeriodData } from "../data/write.ts";
import type { Newspaper } from "../newspaper/newspaper.ts";
import { Site, type SiteData } from "../pages/site.ts";
import { livePart, PartWriter, type PartPlaces } from "./part.ts";

/** A year's data to be staged: plain data, so that it can be sent to another process. */
export interface DataJob {
  /** The part's name. */
  part: string;
  key: string;
  /** The articles of the year, oldest first. */
  articles: readonly Article[];
  /** What the files of its periods are made from, hashed. */
  periodKeys: ReadonlyMap<string, string>;
  /** The directory of the articles. */
  directory: string;
  site: SiteData;
  places: PartPlaces;
}

/** The parts of an archive's data are named after this and the year. */
export const DATA_PARTS = "data";

/** The parts of an archive's data, of which there are none if the newspaper publishes none. */
export function dataParts(
  { years }: Catalogue,
  digests: ReadonlyMap<Article, string>,
  salt: string,
  published: Newspaper["data"],
): Pick<DataJob, "part" | "key" | "articles" | "periodKeys">[] {
  if (!published.months && !published.years) return [];
  return [...years.values()].map(({ id, articles }) => {
    const periods = groupBy(articles, ({ date }) => dataPeriod(date));
    const keys = [...periods].map(([period, own]): [string, string] => [
      period,
      hashOf([salt, ...own.map((article) => digests.get(article) ?? "")].join("\n")),
    ]);
    const key = hashOf(keys.map(([, own]) => own).join("\n"));
    return { part: `${DATA_PARTS}-${id}`, key, articles, periodKeys: new Map(keys) };
  });
}

/** Stages a year's data. A period that is published as it would be is read back, not made. */
export function stageData(job: DataJob): void {
  const { part, key, articles, periodKeys, places } = job;
  const known = new Map((livePart(places, part)?.files ?? []).map((file) => [file.path, file]));
  const writer = new PartWriter(places, part);
  const files = yearData(job, (period) => {
    const file = known.get(periodFile(period));
    if (file === undefined || file.key !== periodKeys.get(period)) return undefined;
    const live = readFileSync(path.join(places.live, file.path));
    return hashOf(live) === file.hash ? live.toString() : undefined;
  });
  for (const { path: file, content, period } of files) {
    writer.write(file, content, period === undefined ? undefined : periodKeys.get(period));
  }
  writer.finish(key, String(articles.length));
}

/** A file of a year's data; that of a period says so. */
interface DataFile {
  path: string;
  content: Uint8Array;
  period?: string;
}

/**
 * The files of a year.
 *
 * @param published the text of a period's file where it is known.
 */
export function* yearData(
  { articles, directory, site }: Pick<DataJob, "articles" | "directory" | "site">,
  published: (period: string) => string | undefined = () => undefined,
): Generator<DataFile> {
  const { publication, licence, data: wanted } = site.newspaper;
  const links = new Site(site);
  const records: DataRecord[] = [];
  for (const [period, own] of groupBy(articles, ({ date }) => dataPeriod(date))) {
    const text = published(period);
    const data: PeriodData =
      text === undefined
        ? {
            publication,
            licence: licence?.url ?? licence?.name,
            period,
            articles: own.map((article) => recordOf(article, directory, links)),
          }
        : (JSON.parse(text) as PeriodData);
    for (const record of data.articles) records.push(record);
    if (!wanted.months) continue;
    const content = Buffer.from(text ?? toPeriodJson(data));
    yield { path: periodFile(period), content, period };
  }
  if (!wanted.years) return;
  const year = yearOf(articles[0]?.date ?? "");
  const dumps = cutForDumps(records);
  for (const format of dumpFormats) {
    for (const [i, file] of dumpFiles(year, records.length, format).entries()) {
      yield { path: file, content: toDump(dumps[i] ?? [], format) };
    }
  }
}

function recordOf(article: Article, directory: string, site: Site): DataRecord {
  const body = readBody(readFileSync(path.join(directory, article.file), "utf8"));
  return toDataRecord({
    article,
    url: site.absolute(article.url),
    text: plainText(body),
    language: site.newspaper.language,
  });
}
