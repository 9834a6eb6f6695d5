/** The stages of a build, in order; each takes what the one before it made. */
import path from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import newspaper from "../../_data/newspaper.ts";
import { brokenPictures } from "../archive/pictures/pictures.ts";
import { formatFaults, MOST_WARNINGS } from "../article/index.ts";
import { hashOf } from "../lib/hash.ts";
import { addedLinks } from "../pages/added-pages.ts";
import { sitePaths } from "../pages/site-paths.ts";
import { stageAdded, type AddedSite } from "./added-site.ts";
import { ArchiveError, type Archive } from "./archive.ts";
import type { CodeKeys } from "./code-key.ts";
import { forgetOtherPictures } from "./encode.ts";
import { stageLinkedFiles } from "./files.ts";
import { dataParts } from "./data.ts";
import type { Look, Summary } from "./look.ts";
import { indexTexts } from "./index-texts.ts";
import { takeOver } from "./merge.ts";
import { pageSalt, shardKey } from "./page-key.ts";
import { forgetAllStaged, isKnown, placesOf } from "./part.ts";
import { stageOwnFiles } from "./own-files.ts";
import { pictureParts } from "./pictures.ts";
import { planShards } from "./plan.ts";
import { publish, type Publication } from "./publish.ts";
import { readCodeKeys, readForBuild, type ReadArchive } from "./read.ts";
import { renderAll, type UnknownShard } from "./render.ts";
import type { SiteData } from "../pages/site.ts";
import { isMine } from "./share.ts";
import { UsedFiles } from "./used-files.ts";
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

/** Files that a worker is not worth its start for. */
const FEW_FILES = 300;

/** Files of an archive whose catalogue takes longer than the start of a worker. */
const MANY_FILES = 20_000;

/** Pictures that a worker is not worth its start for. */
const FEW_PICTURES = 10;

/** One build, from articles to a published site. */
export class Build {
  readonly #look: Look;
  readonly #publication: Publication;
  readonly #options: BuildOptions;
  readonly #workers: Workers;
  #read: ReadArchive | undefined;
  #salt = "";
  #parts: string[] = [];
  #indexing: Promise<Done> | undefined;
  #site: SiteData | undefined;
  #added: AddedSite = { pages: [], searched: [], paths: new Set() };
  readonly #used = new UsedFiles();

  /** @param look what has been seen of the archive and the site. */
  constructor(look: Look, options: BuildOptions) {
    this.#look = look;
    this.#publication = look.publication;
    this.#options = options;
    this.#workers = new Workers(options.workers, options.lock);
    if (look.scanned.length > MANY_FILES) this.#workers.start();
  }

  /** Reads and checks what the site is made from. Returns the number of articles. */
  async read(progress: Progress): Promise<number> {
    const { onWarning } = this.#options;
    const { project } = this.#look;
    const { memory } = this.#publication;
    const lacks = (part: string, key: string): boolean => this.#lacks(part, key);
    const keys = await readCodeKeys(memory, project);
    const own = await stageOwnFiles(this.#publication, project, lacks);
    this.#added = await stageAdded(placesOf(this.#publication), own, keys.added, lacks);
    this.#site = { ...own, links: addedLinks(this.#added.pages) };
    this.#read = await readForBuild(
      { ...this.#look, memory, keys, paths: sitePaths(this.#added.paths) },
      {
        onWarning,
        onProgress: progress,
        parse: (job) => this.#workers.run("parse", job, job.files.length > FEW_FILES),
      },
    );
    const { catalogue, warnings } = this.#read.archive;
    if (warnings.length > 0) onWarning?.(formatFaults(warnings, MOST_WARNINGS));
    return catalogue.articles.length;
  }

  /** Renders the pages that are not known, and stages the pictures and the site's own files. */
  async render(progress: Progress): Promise<Done> {
    // Begun before the pages, since the index needs nothing of them and a bundle is the longest of
    // all tasks: one that came last would have the other workers wait for it.
    void this.#startIndex();
    const encoding = this.#stagePictures();
    encoding.catch(() => {}); // told where it is waited for
    stageLinkedFiles(this.#opened(), placesOf(this.#publication), (part, key) =>
      this.#lacks(part, key),
    );

    const site = this.#ownSite();
    const salt = pageSalt(this.#keys(), site);
    const { unknown, known } = await this.#unknownShards(salt);
    this.#salt = salt;
    const { directory: articles, digests } = this.#opened();
    const places = placesOf(this.#publication);
    const again = this.#look.last?.salt === salt;
    const context = { digests, site, articles, salt, places, again };
    const rendering = renderAll(unknown, context, this.#workers, {
      onArticles: (shown) => this.#used.add(shown),
      onProgress: progress,
    });
    // Behind the pages: one year's data are written here, while a worker renders.
    const writing = this.#stageData();
    const [made] = await Promise.all([rendering, encoding, writing]);
    return { made, known };
  }

  /** The shards of pages of which something may not be known. */
  async #unknownShards(salt: string): Promise<{ unknown: UnknownShard[]; known: number }> {
    const { catalogue, digests, pictures } = this.#opened();
    const unknown: UnknownShard[] = [];
    let known = 0;
    for (const shard of planShards(catalogue, pictures, newspaper, this.#added)) {
      const { name, length } = shard;
      if (!isMine(this.#look.share, name)) continue;
      await nextTurn(); // a worker that has started meanwhile is given texts to index
      const slice = shard.depends ? undefined : shard.slice();
      const key = shardKey(slice ?? shard.depends?.(), digests, salt);
      if (!this.#lacks(name, key)) known++;
      else unknown.push({ name, key, length, slice: () => slice ?? shard.slice() });
    }
    return { unknown, known };
  }

  /** Stages the data of the years that are not known. */
  async #stageData(): Promise<void> {
    const { directory, catalogue, digests } = this.#opened();
    const site = this.#ownSite();
    const places = placesOf(this.#publication);
    const { url, publication, language, licence, data: wanted } = site.newspaper;
    const about = JSON.stringify([url, publication, language, licence, wanted]);
    const salt = hashOf(`${this.#keys().data} ${about}`);
    const jobs = dataParts(catalogue, digests, salt, wanted)
      .filter(({ part, key }) => this.#lacks(part, key))
      .map((part) => ({ ...part, directory, site, places }));
    for (const { articles } of jobs) this.#used.add(articles);
    const count = jobs.reduce((sum, { articles }) => sum + articles.length, 0);
    const worth = jobs.length > 1 && count > FEW_FILES;
    await Promise.all(jobs.map((job) => this.#workers.run("data", job, worth)));
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
  index(): Promise<Done> {
    return this.#startIndex();
  }

  /** Puts the new site in the place of the last one. */
  async publish(): Promise<void> {
    const { inputs } = this.#look;
    this.#refuseChanged();
    publish(this.#publication, this.#parts, { key: inputs, text: this.#summary() });
  }

  /**
   * Looks once more at the articles of which something was made: what was read in a file before it
   * changed and what was read in it afterwards do not go together, and nothing that was made of both
   * is kept.
   *
   * @throws Error that names the files.
   */
  #refuseChanged(): void {
    const changed = this.#used.changed(this.#look);
    if (changed.length === 0) return;
    forgetAllStaged(this.#publication);
    const advice = "The last site is as it was; build again when the files are at rest.";
    throw new Error([...changed, advice].join("\n"));
  }

  #summary(): string {
    const { catalogue, warnings } = this.#opened();
    const summary: Summary = {
      articles: catalogue.articles.length,
      salt: this.#salt,
      warnings: formatFaults(warnings, MOST_WARNINGS),
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

  #indexAll(): Promise<Done> {
    const { share } = this.#look;
    return indexTexts(this.#opened(), {
      places: placesOf(this.#publication),
      kept: path.join(this.#publication.memory, "segments"),
      salt: this.#keys().search,
      workers: this.#workers,
      added: this.#added.searched,
      lacks: (part, key, owner) => this.#lacks(part, key, owner),
      isMine: (part) => isMine(share, part),
      onArticles: (articles) => this.#used.add(articles),
    });
  }

  /**
   * Notes a part of the site. Says whether it must be made.
   *
   * @param owner the part with which it goes to one machine.
   */
  #lacks(name: string, key: string, owner: string = name): boolean {
    if (!isMine(this.#look.share, owner)) return false;
    this.#parts.push(name);
    const places = this.#publication;
    return !isKnown(places, name, key) && !takeOver(this.#options.merge ?? [], places, name, key);
  }

  #ownSite(): SiteData {
    if (!this.#site) throw new Error("the site's own files have not been staged yet");
    return this.#site;
  }

  #opened(): Archive {
    return this.#alreadyRead().archive;
  }

  #keys(): CodeKeys {
    return this.#alreadyRead().keys;
  }

  #alreadyRead(): ReadArchive {
    if (!this.#read) throw new Error("the archive has not been read yet");
    return this.#read;
  }
}
