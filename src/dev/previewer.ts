/** Has previews made in a process of their own, which knows the code and the archive as they were last. */
import path from "node:path";
import workerpool, { type Pool } from "workerpool";
import { projectDirectory, typeScript } from "../build/project.ts";

/** Previews of articles that have been edited since the site was built. */
export class Previewer {
  readonly #articles: string;
  readonly #output: string;
  #pool: Pool | undefined;

  /**
   * @param articles the directory of the articles.
   * @param output the site that is built of them.
   */
  constructor(articles: string, output: string) {
    this.#articles = path.resolve(articles);
    this.#output = path.resolve(output);
  }

  /**
   * The page at a path of the site as its article says now; nothing where the site's own is to be shown.
   *
   * @param page percent-encoded, as browsers ask for it.
   */
  async of(page: string): Promise<string | undefined> {
    try {
      return (await this.#pool?.exec("page", [decodeURI(page)])) as string | undefined;
    } catch {
      return undefined; // what is wrong with an article or a template is the build's to tell
    }
  }

  /** Reads code and archive anew. Until that is done, what was read before goes on answering. */
  async renew(): Promise<void> {
    const pool = workerpool.pool(typeScript, {
      workerType: "process",
      forkArgs: [path.join(import.meta.dirname, "preview-worker.ts")],
      maxWorkers: 1,
      // Eleventy names a template that is given as a module from where it was started.
      forkOpts: { cwd: projectDirectory },
    });
    try {
      await pool.exec("open", [this.#articles, this.#output]);
    } catch {
      await pool.terminate(true); // as above
      return;
    }
    this.drop();
    this.#pool = pool;
  }

  /** Forgets what was read: the code has changed. */
  drop(): void {
    void this.#pool?.terminate(true);
    this.#pool = undefined;
  }
}
