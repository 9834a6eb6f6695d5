/** The stages of a build, in order; each takes what the one before it made. */
import path from "node:path";
import newspaper from "../../_data/newspaper.ts";
import strings from "../../_data/strings.ts";
import { countPages } from "../pages/run.ts";
import { openArchive, type Archive } from "./archive.ts";
import { writeAssets } from "./assets.ts";
import { writePictures } from "./pictures.ts";
import { planRuns } from "./plan.ts";
import { openStaging, type Staging } from "./publish.ts";
import { renderRuns, workersFor } from "./render.ts";
import { writeSearch } from "./search.ts";

/** Called with the number of things done and, where it is known, of all things of a stage. */
export type Progress = (done: number, all?: number) => void;

/** What a person asks of a build. */
export interface BuildOptions {
  /** The directory of the articles. */
  articles: string;
  /** Where the site goes. */
  output: string;
  /** How many processes may render at once. */
  workers: number;
}

/** One build, from articles to a published site. */
export class Build {
  readonly #options: BuildOptions;
  #archive: Archive | undefined;
  #staging: Staging | undefined;

  constructor({ articles, output, workers }: BuildOptions) {
    this.#options = { articles: path.resolve(articles), output: path.resolve(output), workers };
  }

  /** Reads and checks the archive. Returns what to look at, and how many articles there are. */
  async read(progress: Progress): Promise<Archive> {
    this.#archive = await openArchive(this.#options.articles, newspaper, progress);
    return this.#archive;
  }

  /** Renders every page beside the last site. Returns their number. */
  async render(progress: Progress): Promise<number> {
    const { catalogue, pictures, directory } = this.#opened();
    this.#staging = await openStaging(this.#options.output);
    const output = this.#staging.directory;
    const site = { newspaper, strings, assets: await writeAssets(output) };
    await writePictures(directory, pictures.values(), output);
    const runs = planRuns(catalogue, pictures, newspaper);
    const pages = countPages(runs);
    const workers = workersFor(pages, this.#options.workers);
    await renderRuns(runs, { site, articles: directory }, output, workers, progress);
    return pages;
  }

  /** Indexes every text. */
  async index(progress: Progress): Promise<void> {
    await writeSearch(this.#opened(), newspaper, this.#staged().directory, progress);
  }

  /** Puts the new site in the place of the last one. */
  async publish(): Promise<void> {
    await this.#staged().publish();
    this.#staging = undefined;
  }

  /** Gives up an unfinished build: the last site stays as it was. */
  async discard(): Promise<void> {
    await this.#staging?.discard();
  }

  #opened(): Archive {
    if (!this.#archive) throw new Error("the archive has not been read yet");
    return this.#archive;
  }

  #staged(): Staging {
    if (!this.#staging) throw new Error("nothing has been rendered yet");
    return this.#staging;
  }
}
