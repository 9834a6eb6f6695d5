/** The archive as data, as outputs of the site: one for each year. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { bodyOf } from "../../archive/reading/article-body.ts";
import { plainText, type Article } from "../../article/index.ts";
import { yearOf } from "../../calendar/index.ts";
import { hashOf } from "../../lib/hash.ts";
import { bytesOf } from "../../lib/utf8.ts";
import { knownName, type Authorities } from "../../archive/authorities.ts";
import { topicNames } from "../../archive/topic.ts";
import type { Catalogue } from "../../archive/catalogue.ts";
import { groupBy } from "../../archive/group-by.ts";
import {
  DUMP_LENGTH,
  dataPeriod,
  dumpFiles,
  dumpFormats,
  periodFile,
} from "../../pages/data/files.ts";
import { gzipFile } from "../../pages/data/gzip.ts";
import { toDataRecord, type DataRecord } from "../../pages/data/record.ts";
import { dumpText, toPeriodJson, type PeriodData } from "../../pages/data/write.ts";
import type { Newspaper } from "../../newspaper/newspaper.ts";
import { Site, type SiteData } from "../../pages/site.ts";
import type { Archive } from "../archive.ts";
import type { Making } from "../output/outputs.ts";
import { publishedOutput, OutputWriter, type OutputPlaces } from "../output/output.ts";

/** A year's data to be staged: plain data, so that it can be sent to another process. */
export interface DataJob {
  /** The output's name. */
  name: string;
  key: string;
  /** The articles of the year, oldest first. */
  articles: readonly Article[];
  /** What the files of its periods are made from, hashed. */
  periodKeys: ReadonlyMap<string, string>;
  /** The directory of the articles. */
  directory: string;
  /** Whom and what names mean. */
  authorities: Authorities;
  site: SiteData;
  places: OutputPlaces;
}

/** The outputs of an archive's data are named after this and the year. */
const DATA_OUTPUTS = "data";

/** The outputs of an archive's data, of which there are none if the newspaper publishes none. */
function dataOutputs(
  { years, authorities }: Catalogue,
  codeHash: string,
  published: Newspaper["data"],
): Pick<DataJob, "name" | "key" | "articles" | "periodKeys">[] {
  if (!published.months && !published.years) return [];
  const withTexts = [...years.values()].filter(({ articles }) => articles.length > 0);
  return withTexts.map(({ id, articles }) => {
    const periods = groupBy(articles, ({ date }) => dataPeriod(date));
    const keys = [...periods].map(([period, own]): [string, string] => [
      period,
      hashOf([codeHash, ...own.flatMap((article) => keysOf(article, authorities))].join("\n")),
    ]);
    const key = hashOf(keys.map(([, own]) => own).join("\n"));
    return { name: `${DATA_OUTPUTS}-${id}`, key, articles, periodKeys: new Map(keys) };
  });
}

/** What an article's record depends on: the article, and what its names mean. */
function keysOf(article: Article, authorities: Authorities): string[] {
  const known = (["authors", "places"] as const).flatMap((kind) =>
    topicNames(article, kind).flatMap((name) => knownName(authorities, kind, name)?.sameAs ?? []),
  );
  return [article.contentHash, ...known];
}

/** Stages the data of the years that are not fresh. */
export async function renewData(
  { directory, catalogue }: Archive,
  { site, codeHash, places, outputs, workers }: Making & { site: SiteData; codeHash: string },
): Promise<void> {
  const { url, publication, language, licence, data: wanted } = site.newspaper;
  const about = JSON.stringify([url, publication, language, licence, wanted]);
  const stale = outputs.add(dataOutputs(catalogue, hashOf(`${codeHash} ${about}`), wanted));
  // A single year is written here, while a worker renders.
  const count =
    stale.length > 1 ? stale.reduce((sum, { articles }) => sum + articles.length, 0) : 0;
  const { authorities } = catalogue;
  const jobs = stale.map((own) => ({ ...own, directory, authorities, site, places }));
  await Promise.all(jobs.map((job) => workers.run("data", job, count)));
}

/** Stages a year's data. The files of months that are published as they would be made are read back. */
export function stageData(job: DataJob): void {
  const { name, key, articles, periodKeys, places } = job;
  const writer = new OutputWriter(places, name);
  for (const file of yearData(job, publishedPeriods(places, name, periodKeys))) {
    writer.write(file.path, file.content, file.key);
  }
  writer.finish(key, String(articles.length));
}

/** The texts of the published files of periods, by period, as far as they are fresh. */
function publishedPeriods(
  places: OutputPlaces,
  name: string,
  periodKeys: ReadonlyMap<string, string>,
): Map<string, string> {
  const files = new Map(publishedOutput(places, name)?.files.map((file) => [file.path, file]));
  const fresh = [...periodKeys].flatMap(([period, key]): [string, string][] => {
    const file = files.get(periodFile(period));
    const text = file?.key === key ? textOf(path.join(places.live, file.path)) : undefined;
    return text !== undefined && hashOf(text) === file?.hash ? [[period, text]] : [];
  });
  return new Map(fresh);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** A file of a year's data, and what it is made from. */
interface DataFile {
  path: string;
  content: Uint8Array;
  key?: string | undefined;
}

/**
 * The files of a year.
 *
 * @param published texts of periods that need not be made.
 */
export function* yearData(
  {
    articles,
    periodKeys,
    directory,
    authorities,
    site,
  }: Pick<DataJob, "articles" | "directory" | "authorities" | "site"> &
    Partial<Pick<DataJob, "periodKeys">>,
  published: ReadonlyMap<string, string> = new Map(),
): Generator<DataFile> {
  const { publication, licence, data: wanted } = site.newspaper;
  const links = new Site(site);
  const records: DataRecord[] = [];
  for (const [period, own] of groupBy(articles, ({ date }) => dataPeriod(date))) {
    const text = published.get(period);
    const data: PeriodData =
      text === undefined
        ? {
            publication,
            licence: licence?.url ?? licence?.name,
            period,
            articles: own.map((article) => recordOf(article, directory, authorities, links)),
          }
        : (JSON.parse(text) as PeriodData);
    records.push(...data.articles);
    if (!wanted.months) continue;
    const content = bytesOf(text ?? toPeriodJson(data));
    yield { path: periodFile(period), content, key: periodKeys?.get(period) };
  }
  if (!wanted.years) return;
  const year = yearOf(articles[0]?.date ?? "");
  for (const format of dumpFormats) {
    for (const [i, file] of dumpFiles(year, articles.length, format).entries()) {
      const own = records.slice(i * DUMP_LENGTH, (i + 1) * DUMP_LENGTH);
      yield { path: file, content: gzipFile(dumpText(own, format)) };
    }
  }
}

function recordOf(
  article: Article,
  directory: string,
  authorities: Authorities,
  site: Site,
): DataRecord {
  const body = bodyOf(directory, article);
  return toDataRecord({
    article,
    url: site.absolute(article.url),
    text: plainText(body),
    language: site.newspaper.language,
    authorities,
  });
}
