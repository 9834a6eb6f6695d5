/** The stages of a build, in order; each takes what the one before it made. */
import path from "node:path";
import newspaper from "../../_data/newspaper.ts";
import strings from "../../_data/strings.ts";
import { formatFaults } from "../article/index.ts";
import { hashOf } from "../cache/sealed-file.ts";
import { openArchive, type Archive } from "./archive.ts";
import { bundleAssets } from "./assets.ts";
import { codeKeys, type CodeKeys } from "./code-key.ts";
import type { Look, Summary } from "./look.ts";
import { takeOver } from "./merge.ts";
import { isKnown, PartWriter, placesOf } from "./part.ts";
import { picturesKey, stagePictures } from "./pictures.ts";
import { planShards } from "./plan.ts";
import { publish } from "./publish.ts";
import { renderAll } from "./render.ts";
import { BUNDLE_SIZES } from "./search.ts";
import { bundleKey, manifestKey, stageManifest } from "./search-part.ts";
import { planSearchShards } from "./search-shards.ts";
import { shardKey, type KeyedShard } from "./shard.ts";
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

/** One build, from articles to a published site. */
export class Build {
  readonly #look: Look;
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
    this.#options = options;
    this.#workers = new Workers(options.workers);
  }

  /** Reads and checks the archive. Returns the number of its articles. */
  async read(progress: Progress): Promise<number> {
    const { onWarning } = this.#options;
    const { directory, scanned, publication } = this.#look;
    this.#keys = await codeKeys();
    this.#archive = await openArchive(directory, newspaper, progress, {
      scanned,
      cache: {
        directory: path.join(publication.memory, "articles"),
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
    const places = placesOf(this.#look.publication);
    const { assets, files } = await bundleAssets(newspaper.design);
    const site = { newspaper, strings, assets };
    const { article = "", page = "" } = this.#keys ?? {};
    const salt = hashOf([article, page, JSON.stringify(site)].join(" "));

    const assetsOf = hashOf(JSON.stringify(files.map((file) => [file.path, hashOf(file.content)])));
    if (this.#lacks("assets", assetsOf)) {
      const writer = new PartWriter(places, "assets");
      for (const file of files) writer.write(file.path, file.content);
      writer.finish(assetsOf);
    }
    if (this.#lacks("pictures", picturesKey(pictures))) {
      stagePictures(directory, pictures, places, "pictures");
    }

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
    const rendering = renderAll(
      unknown,
      { digests, site, articles: directory, salt, places, again },
      this.#workers,
      progress,
    );
    // Begun while pages are rendered: the index needs nothing of them.
    this.#indexing = this.#startIndex();
    this.#indexing.catch(() => {}); // told by the stage that waits for it
    return { made: await rendering, known };
  }

  /** Indexes the texts that are not known. */
  async index(): Promise<Done> {
    return (await this.#indexing) ?? { made: 0, known: 0 };
  }

  /** Puts the new site in the place of the last one. */
  async publish(): Promise<void> {
    const { catalogue, warnings } = this.#opened();
    const summary: Summary = {
      articles: catalogue.articles.length,
      salt: this.#salt,
      warnings: formatFaults(warnings),
    };
    publish(this.#look.publication, this.#parts, {
      key: this.#look.inputs,
      text: JSON.stringify(summary),
    });
  }

  /** Ends what is still being done. What has been staged is taken up by the next build. */
  async close(): Promise<void> {
    await this.#workers.close();
  }

  /** Builds the bundles that are not known, and then what all bundles share. */
  async #startIndex(): Promise<Done> {
    const { directory, catalogue, digests } = this.#opened();
    const places = placesOf(this.#look.publication);
    const bundles = planSearchShards(catalogue.articles, BUNDLE_SIZES).map((shard) => {
      const articles = catalogue.articles.slice(shard.from, shard.until);
      const key = bundleKey(articles, digests, this.#keys?.search ?? "");
      return { part: `search-${shard.name}`, bundle: shard.name, key, articles };
    });
    const unknown = bundles.filter(({ part, key }) => this.#lacks(part, key));
    await Promise.all(
      unknown.map((bundle) => {
        const job = { ...bundle, directory, places };
        return this.#workers.run("index", job, bundle.articles.length > FEW_FILES);
      }),
    );
    const keys = bundles.map(({ key }) => key);
    const shared = { part: "search", key: manifestKey(keys, catalogue), places };
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
    const places = this.#look.publication;
    return !isKnown(places, name, key) && !takeOver(this.#options.merge ?? [], places, name, key);
  }

  #opened(): Archive {
    if (!this.#archive) throw new Error("the archive has not been read yet");
    return this.#archive;
  }
}
