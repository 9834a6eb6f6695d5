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
import { gzipFile, gzipPart, partsKey, partsOf, type GzipPart } from "../../pages/data/gzip.ts";
import { toDataRecord, type DataRecord } from "../../pages/data/record.ts";
import { dumpHead, dumpLines, toPeriodJson } from "../../pages/data/write.ts";
import type { Newspaper } from "../../newspaper/newspaper.ts";
import { Site, type SiteData } from "../../pages/site.ts";
import type { Archive } from "../archive.ts";
import type { Making } from "../output/outputs.ts";
import {
  publishedOutput,
  OutputWriter,
  type OutputFile,
  type OutputPlaces,
} from "../output/output.ts";

/** A year's data to be staged: plain data, so that it can be sent to another process. */
export interface DataJob {
  /** The output's name. */
  name: string;
  key: string;
  /** The articles of the year, oldest first. */
  articles: readonly Article[];
  /** The directory of the articles. */
  directory: string;
  /** Whom and what names mean. */
  authorities: Authorities;
  /** What all data depend on, hashed: the code, and what the newspaper says of itself. */
  baseKey: string;
  site: SiteData;
  places: OutputPlaces;
}

/** The outputs of an archive's data are named after this and the year. */
const DATA_OUTPUTS = "data";

/** The outputs of an archive's data, of which there are none if the newspaper publishes none. */
function dataOutputs(
  { years, authorities }: Catalogue,
  baseKey: string,
  published: Newspaper["data"],
): Pick<DataJob, "name" | "key" | "articles">[] {
  if (!published.months && !published.years) return [];
  const withTexts = [...years.values()].filter(({ articles }) => articles.length > 0);
  return withTexts.map(({ id, articles }) => {
    const key = recordsKey(articles, { baseKey, authorities });
    return { name: `${DATA_OUTPUTS}-${id}`, key, articles };
  });
}

/** What the records of some articles depend on, hashed: the articles, and what their names mean. */
function recordsKey(
  articles: readonly Article[],
  { baseKey, authorities }: Pick<DataJob, "baseKey" | "authorities">,
): string {
  const own = articles.map(({ contentHash }) => contentHash);
  return hashOf([baseKey, ...own, ...knownNames(articles, authorities)].join("\n"));
}

/** What the names of some articles mean, as far as the table has them. */
function knownNames(articles: readonly Article[], authorities: Authorities): string[] {
  if (authorities.agents.size + authorities.places.size === 0) return [];
  return (["authors", "places"] as const).flatMap((kind) => {
    const names = new Set(articles.flatMap((article) => topicNames(article, kind)));
    return [...names].flatMap((name) => {
      const known = knownName(authorities, kind, name);
      return known ? `${name} ${known.sameAs.join(" ")}` : [];
    });
  });
}

/** Stages the data of the years that are not fresh. */
export async function renewData(
  { directory, catalogue }: Archive,
  { site, codeHash, places, outputs, workers }: Making & { site: SiteData; codeHash: string },
): Promise<void> {
  const { url, publication, language, licence, data: wanted } = site.newspaper;
  const about = JSON.stringify([url, publication, language, licence, wanted]);
  const baseKey = hashOf(`${codeHash} ${about}`);
  const stale = outputs.add(dataOutputs(catalogue, baseKey, wanted));
  // A single year is written here, while a worker renders.
  const count =
    stale.length > 1 ? stale.reduce((sum, { articles }) => sum + articles.length, 0) : 0;
  const { authorities } = catalogue;
  const jobs = stale.map((own) => ({ ...own, directory, authorities, baseKey, site, places }));
  await Promise.all(jobs.map((job) => workers.run("data", job, count)));
}

/** Stages a year's data. Files of periods, and parts of dumps, that are published as they would be made are kept. */
export function stageData(job: DataJob): void {
  const { name, key, articles, places } = job;
  const writer = new OutputWriter(places, name);
  const published = publishedOutput(places, name)?.files ?? [];
  const files = new Map(published.map((file) => [file.path, file]));
  const partsAt = (file: string) => publishedParts(places.live, files.get(file));
  for (const { path: file, key: own, content } of yearData(job, partsAt)) {
    const before = files.get(file);
    if (before?.key === own) writer.keep(before);
    else writer.write(file, content(), own);
  }
  writer.finish(key, String(articles.length));
}

/** The parts of a published dump; none where it is not as it was written. */
function publishedParts(live: string, file: OutputFile | undefined): ReadonlyMap<string, GzipPart> {
  if (file?.key === undefined) return new Map();
  try {
    const bytes = readFileSync(path.join(live, file.path));
    return hashOf(bytes) === file.hash ? partsOf(bytes, file.key) : new Map();
  } catch {
    return new Map();
  }
}

/** A file of a year's data. */
interface DataFile {
  path: string;
  /** What it is made from. */
  key: string;
  content: () => Uint8Array;
}

/**
 * The files of a year.
 *
 * @param partsAt the parts of dumps that need not be made, by their keys.
 */
export function* yearData(
  job: Pick<DataJob, "articles" | "directory" | "authorities" | "baseKey" | "site">,
  partsAt: (file: string) => ReadonlyMap<string, GzipPart> = () => new Map(),
): Generator<DataFile> {
  const { articles, baseKey, site } = job;
  const { publication, licence: terms, data: wanted } = site.newspaper;
  const licence = terms?.url ?? terms?.name;
  const recordOf = recorder(job);
  for (const [period, own] of wanted.months ? byPeriod(articles) : []) {
    const json = (): string =>
      toPeriodJson({ publication, licence, period, articles: own.map(recordOf) });
    yield { path: periodFile(period), key: recordsKey(own, job), content: () => bytesOf(json()) };
  }
  if (!wanted.years) return;
  const year = yearOf(articles[0]?.date ?? "");
  for (const format of dumpFormats) {
    for (const [i, file] of dumpFiles(year, articles.length, format).entries()) {
      const published = partsAt(file);
      const part = (key: string, text: () => string): GzipPart =>
        published.get(key) ?? gzipPart(key, text());
      const periods = byPeriod(articles.slice(i * DUMP_LENGTH, (i + 1) * DUMP_LENGTH));
      const parts = [
        part(baseKey, () => dumpHead(format)),
        ...[...periods.values()].map((own) =>
          part(recordsKey(own, job), () => dumpLines(own.map(recordOf), format)),
        ),
      ];
      yield { path: file, key: partsKey(parts), content: () => gzipFile(parts) };
    }
  }
}

function byPeriod(articles: readonly Article[]): Map<string, Article[]> {
  return groupBy(articles, ({ date }) => dataPeriod(date));
}

/** Makes records; each is made once, for its period's file and for the dumps. */
function recorder({
  directory,
  authorities,
  site,
}: Pick<DataJob, "directory" | "authorities" | "site">): (article: Article) => DataRecord {
  const links = new Site(site);
  const made = new Map<Article, DataRecord>();
  return (article) => {
    const known = made.get(article);
    if (known) return known;
    const record = toDataRecord({
      article,
      url: links.absolute(article.url),
      text: plainText(bodyOf(directory, article)),
      language: site.newspaper.language,
      authorities,
    });
    made.set(article, record);
    return record;
  };
}
