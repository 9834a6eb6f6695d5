/** The stages of a build, in order; each takes what the one before it made. */
import path from "node:path";
import newspaper from "../../_data/newspaper.ts";
import strings from "../../_data/strings.ts";
import { brokenPictures } from "../catalogue/pictures.ts";
import { scanFiles } from "../catalogue/scan.ts";
import { formatFaults } from "../article/index.ts";
import { hashOf } from "../cache/sealed-file.ts";
import { cardPaths, planCards } from "../cards/plan.ts";
import { ArchiveError, openArchive, type Archive } from "./archive.ts";
import { bundleAssets } from "./assets.ts";
import { cardsKey, stageCards } from "./cards.ts";
import { cardLooks } from "./design-files.ts";
import { codeKeys, type CodeKeys } from "./code-key.ts";
import { forgetOtherPictures } from "./encode.ts";
import { dataParts, type DataJob } from "./data.ts";
import type { Look, Summary } from "./look.ts";
import { takeOver } from "./merge.ts";
import {
  forgetAllStaged,
  forgetStaged,
  isKnown,
  livePartNames,
  PartWriter,
  placesOf,
} from "./part.ts";
import { pictureParts } from "./pictures.ts";
import { planShards } from "./plan.ts";
import { openPublication, publish, type Publication } from "./publish.ts";
import { renderAll } from "./render.ts";
import { BUNDLE_SIZES } from "./search.ts";
import { bundleKey, manifestKey, stageManifest } from "./search-part.ts";
import { planSearchShards } from "./search-shards.ts";
import { shardKey, type KeyedShard } from "./shard.ts";
import type { SiteData } from "../pages/site.ts";
import { isMine } from "./share.ts";
import { Workers } from "./workers.ts";

/** Called with the number of things done and, where it is known, of all things of a stage. */
export type Progress = (done: number, all?: number) => void;

/** How to build. */
export interface BuildOptions {
  /** How many processes work at once; by default as many as there are cores, if it is worth it. */
  workers?: number | undefined;
  /** Outputs of other machines, to be taken over. */
  merge?: readonly string[] | undefined;
  /** Descriptor of the lock on the output, which workers are to hold as well. */
  lock?: number | undefined;
  /** Whether the pages are to be published before the texts are indexed. */
  pagesFirst?: boolean | undefined;
  /** Told of what should be looked at but does not stop a build. */
  onWarning?: (message: string) => void;
}

/** What a build did. */
export interface Done {
  /** Things made anew. */
  made: number;
  /** Things that were known, and left as they were. */
  known: number;
}

/** The part of what all bundles share; those of the bundles are named after it. */
const SEARCH = "search";
const SEARCH_PART = new RegExp(`^${SEARCH}(-|$)`);

/** Files that a worker is not worth its start for. */
const FEW_FILES = 300;

/** Files that are named where many are at fault. */
const SHOWN = 10;

/** Pictures that a worker is not worth its start for. */
const FEW_PICTURES = 10;

/** One build, from articles to a published site. */
export class Build {
  readonly #look: Look;
  #publication: Publication;
  readonly #options: BuildOptions;
  readonly #workers: Workers;
  #keys: CodeKeys | undefined;
  #archive: Archive | undefined;
  #salt = "";
  #parts: string[] = [];
  #indexing: Promise<Done> | undefined;

  /** @param look what has been seen of the archive and the site. */
  constructor(look: Look, options: BuildOptions) {
    this.#look = look;
    this.#publication = look.publication;
    this.#options = options;
    this.#workers = new Workers(options.workers, options.lock);
  }

  /** Reads and checks the archive. Returns the number of its articles. */
  async read(progress: Progress): Promise<number> {
    const { onWarning } = this.#options;
    const { directory, scanned } = this.#look;
    this.#keys = await codeKeys();
    this.#archive = await openArchive(directory, newspaper, progress, {
      scanned,
      cache: {
        directory: path.join(this.#publication.memory, "articles"),
        key: hashOf(
          `${this.#keys.article} ${JSON.stringify([newspaper.zone, newspaper.sections])}`,
        ),
        onBroken: (message) => onWarning?.(message),
      },
      parse: (job) => this.#workers.run("parse", job, job.files.length > FEW_FILES),
    });
    const { catalogue, warnings } = this.#archive;
    if (warnings.length > 0) onWarning?.(formatFaults(warnings));
    return catalogue.articles.length;
  }

  /** Renders the pages that are not known, and stages the pictures and the site's own files. */
  async render(progress: Progress): Promise<Done> {
    const { directory, catalogue, digests, pictures } = this.#opened();
    const places = placesOf(this.#publication);
    const { assets, files } = await bundleAssets(newspaper.design);
    const looks = cardLooks(newspaper.design);
    const cards = planCards(newspaper, looks);
    const site = { newspaper, strings, assets, cards: cardPaths(cards) };
    const { article = "", page = "" } = this.#keys ?? {};
    const salt = hashOf([article, page, JSON.stringify(site)].join(" "));

    const assetsOf = hashOf(JSON.stringify(files.map((file) => [file.path, hashOf(file.content)])));
    if (this.#lacks("assets", assetsOf)) {
      const writer = new PartWriter(places, "assets");
      for (const file of files) writer.write(file.path, file.content);
      writer.finish(assetsOf);
    }
    if (this.#lacks("pictures-cards", cardsKey(cards))) {
      await stageCards(cards, looks, places, "pictures-cards");
    }
    const encoding = this.#stagePictures();
    encoding.catch(() => {}); // told where it is waited for

    const data = this.#unknownData(site);

    const unknown: KeyedShard[] = [];
    let known = 0;
    for (const shard of planShards(catalogue, pictures, newspaper)) {
      const { name, length } = shard;
      if (!isMine(this.#look.share, name)) continue;
      const slice = shard.depends ? undefined : shard.slice();
      const key = shardKey(slice ?? shard.depends?.(), digests, salt);
      if (!this.#lacks(name, key)) known++;
      else unknown.push({ name, key, length, slice: slice ?? shard.slice() });
    }
    this.#salt = salt;
    const again = this.#look.last?.salt === salt;
    // Begun before the pages are rendered, since the index needs nothing of them and a bundle is the
    // longest of all tasks: one that came last would have the other workers wait for it.
    if (!this.#options.pagesFirst) void this.#startIndex();
    const rendering = renderAll(
      unknown,
      { digests, site, articles: directory, salt, places, again },
      this.#workers,
      progress,
    );
    const writing = this.#stageData(data);
    const [made] = await Promise.all([rendering, encoding, writing]);
    return { made, known };
  }

  /**
   * Puts the pages in the place of the last ones, and leaves the search as it was, so that they are
   * seen before the texts are indexed.
   */
  publishPages(): void {
    this.#refuseChanged();
    const search = livePartNames(this.#publication).filter((name) => SEARCH_PART.test(name));
    // What a build has staged that was given up goes only with all of the search.
    for (const name of search) forgetStaged(this.#publication, name);
    // The site is not what a build makes until the search is, so the next one must not believe so.
    publish(this.#publication, [...this.#parts, ...search], { key: "", text: this.#summary() });
    this.#publication = openPublication(this.#publication.live);
  }

  /** The years whose data are not known. */
  #unknownData(site: SiteData): DataJob[] {
    const { directory, catalogue, digests } = this.#opened();
    const places = placesOf(this.#publication);
    const { url, publication, language, licence } = site.newspaper;
    const about = JSON.stringify([url, publication, language, licence]);
    return dataParts(catalogue, digests, hashOf(`${this.#keys?.data} ${about}`))
      .filter(({ part, key }) => this.#lacks(part, key))
      .map((part) => ({ ...part, directory, site, places }));
  }

  async #stageData(jobs: readonly DataJob[]): Promise<void> {
    const count = jobs.reduce((sum, { articles }) => sum + articles.length, 0);
    await Promise.all(jobs.map((job) => this.#workers.run("data", job, count > FEW_FILES)));
  }

  /** Stages the pictures that are not known. */
  async #stagePictures(): Promise<void> {
    const { directory, catalogue, pictures } = this.#opened();
    const publication = this.#publication;
    const cache = path.join(publication.memory, "pictures");
    const unknown = pictureParts(pictures).filter(({ part, key }) => this.#lacks(part, key));
    const count = unknown.reduce((sum, part) => sum + part.pictures.length, 0);
    const broken = await Promise.all(
      unknown.map((part) => {
        const job = { ...part, directory, cache, places: placesOf(publication) };
        return this.#workers.run("pictures", job, count > FEW_PICTURES);
      }),
    );
    const faults = brokenPictures(catalogue.articles, broken.flat());
    if (faults.length > 0) throw new ArchiveError(faults);
    if (unknown.length > 0) forgetOtherPictures(cache, pictures.values());
  }

  /** Indexes the texts that are not known. */
  async index(): Promise<Done> {
    return this.#startIndex();
  }

  /** Puts the new site in the place of the last one. */
  async publish(): Promise<void> {
    const { inputs } = this.#look;
    this.#refuseChanged();
    publish(this.#publication, this.#parts, { key: inputs, text: this.#summary() });
  }

  /**
   * Looks at the archive once more: what was read in a file before it changed and what was read in it
   * afterwards do not go together, and nothing that was made of both is kept.
   *
   * @throws Error that names the files.
   */
  #refuseChanged(): void {
    const { directory, scanned } = this.#look;
    const now = new Map(scanFiles(directory).map(({ file, stamp }) => [file, stamp]));
    const changed = scanned.filter(({ file, stamp }) => now.get(file) !== stamp);
    if (changed.length === 0) return;
    forgetAllStaged(this.#publication);
    const names = changed
      .slice(0, SHOWN)
      .map(({ file }) => `${file} changed while the site was being built`);
    const more = changed.length > SHOWN ? [`and ${changed.length - SHOWN} more`] : [];
    throw new Error(
      [
        ...names,
        ...more,
        "The last site is as it was; build again when the files are at rest.",
      ].join("\n"),
    );
  }

  #summary(): string {
    const { catalogue, warnings } = this.#opened();
    const summary: Summary = {
      articles: catalogue.articles.length,
      salt: this.#salt,
      warnings: formatFaults(warnings),
    };
    return JSON.stringify(summary);
  }

  /** Ends what is still being done. What has been staged is taken up by the next build. */
  async close(): Promise<void> {
    await this.#workers.close();
  }

  #startIndex(): Promise<Done> {
    this.#indexing ??= this.#indexAll();
    this.#indexing.catch(() => {}); // told by the stage that waits for it
    return this.#indexing;
  }

  /** Builds the bundles that are not known, and then what all bundles share. */
  async #indexAll(): Promise<Done> {
    const { directory, catalogue, digests } = this.#opened();
    const places = placesOf(this.#publication);
    const bundles = planSearchShards(catalogue.articles, BUNDLE_SIZES).map((shard) => {
      const articles = catalogue.articles.slice(shard.from, shard.until);
      const key = bundleKey(articles, digests, this.#keys?.search ?? "");
      return { part: `${SEARCH}-${shard.name}`, bundle: shard.name, key, articles };
    });
    const unknown = bundles.filter(({ part, key }) => this.#lacks(part, key));
    await Promise.all(
      unknown.map((bundle) => {
        const job = { ...bundle, directory, places };
        return this.#workers.run("index", job, bundle.articles.length > FEW_FILES);
      }),
    );
    const keys = bundles.map(({ key }) => key);
    const shared = { part: SEARCH, key: manifestKey(keys, catalogue), places };
    // One machine's share has not all bundles.
    if (!this.#look.share && this.#lacks(shared.part, shared.key)) {
      await stageManifest({ ...shared, bundles: bundles.map(({ part }) => part) }, catalogue);
    }
    return { made: unknown.length, known: bundles.length - unknown.length };
  }

  /** Notes a part of the site. Says whether it must be made. */
  #lacks(name: string, key: string): boolean {
    if (!isMine(this.#look.share, name)) return false;
    this.#parts.push(name);
    const places = this.#publication;
    return !isKnown(places, name, key) && !takeOver(this.#options.merge ?? [], places, name, key);
  }

  #opened(): Archive {
    if (!this.#archive) throw new Error("the archive has not been read yet");
    return this.#archive;
  }
}
