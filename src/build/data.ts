/** The archive as data, as parts of the site: one for each year. */
import { bodyOf } from "../archive/reading/article-body.ts";
import { plainText, type Article } from "../article/index.ts";
import { yearOf } from "../calendar/index.ts";
import { hashOf } from "../lib/hash.ts";
import type { Catalogue } from "../archive/catalogue.ts";
import { groupBy } from "../archive/group-by.ts";
import {
  dataPeriod,
  dumpFiles,
  dumpFormats,
  dumpPieces,
  periodFile,
  type DumpFormat,
  type DumpPiece,
} from "../pages/data/files.ts";
import { gzipFile, gzipPiece } from "../pages/data/gzip.ts";
import { toDataRecord, type DataRecord } from "../pages/data/record.ts";
import { dumpText, toPeriodJson, type PeriodData } from "../pages/data/write.ts";
import type { Newspaper } from "../newspaper/newspaper.ts";
import { Site, type SiteData } from "../pages/site.ts";
import type { Archive } from "./archive.ts";
import type { Making } from "./outputs.ts";
import { PartWriter, type PartPlaces } from "./part.ts";
import { dumpKey, PublishedData } from "./published-data.ts";

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
function dataParts(
  { years }: Catalogue,
  salt: string,
  published: Newspaper["data"],
): Pick<DataJob, "part" | "key" | "articles" | "periodKeys">[] {
  if (!published.months && !published.years) return [];
  return [...years.values()].map(({ id, articles }) => {
    const periods = groupBy(articles, ({ date }) => dataPeriod(date));
    const keys = [...periods].map(([period, own]): [string, string] => [
      period,
      hashOf([salt, ...own.map(({ contentHash }) => contentHash)].join("\n")),
    ]);
    const key = hashOf(keys.map(([, own]) => own).join("\n"));
    return { part: `${DATA_PARTS}-${id}`, key, articles, periodKeys: new Map(keys) };
  });
}

/** Stages the data of the years that are not fresh. */
export async function renewData(
  { directory, catalogue }: Archive,
  { site, salt, places, outputs, workers }: Making & { site: SiteData; salt: string },
): Promise<void> {
  const { url, publication, language, licence, data: wanted } = site.newspaper;
  const about = JSON.stringify([url, publication, language, licence, wanted]);
  const stale = outputs.add(dataParts(catalogue, hashOf(`${salt} ${about}`), wanted));
  // A single year is written here, while a worker renders.
  const count =
    stale.length > 1 ? stale.reduce((sum, { articles }) => sum + articles.length, 0) : 0;
  const jobs = stale.map((part) => ({ ...part, directory, site, places }));
  await Promise.all(jobs.map((job) => workers.run("data", job, count)));
}

/** Stages a year's data. What is published as it would be made is read back. */
export function stageData(job: DataJob): void {
  const { part, key, articles, periodKeys, places } = job;
  const published = new PublishedData(places, part, periodKeys);
  const writer = new PartWriter(places, part);
  for (const file of yearData(job, published)) writer.write(file.path, file.content, file.key);
  writer.finish(key, String(articles.length));
}

/** A file of a year's data, and what it is made from. */
interface DataFile {
  path: string;
  content: Uint8Array;
  key: string | undefined;
}

/** A piece of a year's dumps: its records, and what they are made from. */
interface RecordsPiece extends DumpPiece {
  key: string;
  records: readonly DataRecord[];
}

/**
 * The files of a year.
 *
 * @param published what need not be made.
 */
export function* yearData(
  {
    articles,
    periodKeys = new Map(),
    directory,
    site,
  }: Pick<DataJob, "articles" | "directory" | "site"> & Partial<Pick<DataJob, "periodKeys">>,
  published?: PublishedData,
): Generator<DataFile> {
  const { publication, licence, data: wanted } = site.newspaper;
  const links = new Site(site);
  const pieces: RecordsPiece[] = [];
  let from = 0;
  for (const [period, own] of groupBy(articles, ({ date }) => dataPeriod(date))) {
    const text = published?.period(period);
    const data: PeriodData =
      text === undefined
        ? {
            publication,
            licence: licence?.url ?? licence?.name,
            period,
            articles: own.map((article) => recordOf(article, directory, links)),
          }
        : (JSON.parse(text) as PeriodData);
    for (const piece of dumpPieces(from, from + own.length)) {
      const key = `${periodKeys.get(period)?.slice(0, 16)}-${piece.from}`;
      const records = data.articles.slice(piece.from - from, piece.until - from);
      pieces.push({ ...piece, key, records });
    }
    from += own.length;
    if (!wanted.months) continue;
    const content = Buffer.from(text ?? toPeriodJson(data));
    yield { path: periodFile(period), content, key: periodKeys.get(period) };
  }
  if (!wanted.years) return;
  const year = yearOf(articles[0]?.date ?? "");
  for (const format of dumpFormats) {
    for (const [dump, file] of dumpFiles(year, articles.length, format).entries()) {
      const own = pieces.filter((piece) => piece.dump === dump);
      yield dumpOf(own, file, format, published);
    }
  }
}

/** One dump, of which the pieces that are published are not compressed again. */
function dumpOf(
  pieces: readonly RecordsPiece[],
  file: string,
  format: DumpFormat,
  published: PublishedData | undefined,
): DataFile {
  const compressed = pieces.map(({ key, records, isFirst }) => {
    const text = dumpText(records, format, isFirst);
    const bytes = published?.piece(file, key) ?? gzipPiece(text);
    return { key, length: bytes.length, text, bytes };
  });
  return { path: file, content: gzipFile(compressed), key: dumpKey(compressed) };
}

function recordOf(article: Article, directory: string, site: Site): DataRecord {
  const body = bodyOf(directory, article);
  return toDataRecord({
    article,
    url: site.absolute(article.url),
    text: plainText(body),
    language: site.newspaper.language,
  });
}
