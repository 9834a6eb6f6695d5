/**
 * Builds in processes of their own: each has the code as it is now, and a build that fails takes
 * nothing with it. The next process is started before it is needed, since loading the code and the
 * articles takes longer than building what one edit changes.
 */
import { fork, type ChildProcess } from "node:child_process";
import path from "node:path";

/** What is to be built. */
export interface BuildRequest {
  articles: string;
  output: string;
}

/** What a process is told: to build now. */
export interface BuildOrder {
  /** Files of the archive that have been edited, of which proofs may be shown first. */
  changed: readonly string[];
}

/** What it tells: new pages are published, proofs or all, and something is still to be made. */
export const PAGES = "pages";

/** Builds a site, again and again. */
export class Builder {
  readonly #request: BuildRequest;
  #next: ChildProcess;

  constructor(request: BuildRequest) {
    this.#request = request;
    this.#next = start(request);
  }

  /** The code has changed: what is loaded of it is of no use. */
  renew(): void {
    this.#next.kill();
    this.#next = start(this.#request);
  }

  /** Ends the process that waits for the next build. */
  close(): void {
    this.#next.kill();
  }

  /**
   * Builds the site. One build at a time.
   *
   * @param changed files of the archive that have been edited, by their paths in it.
   * @param onPages called when new pages can be seen: first proofs of what has been edited, if that
   *   can be, and then all.
   * @param signal gives the build up; what it has made is taken up by the next one.
   * @returns whether it succeeded. What went wrong has been said on the terminal.
   */
  async build(
    changed: readonly string[],
    onPages: () => void,
    signal: AbortSignal,
  ): Promise<boolean> {
    const process = this.#next;
    const stop = (): void => void process.kill();
    signal.addEventListener("abort", stop);
    // The next one reads ahead while this one still builds.
    const startNext = (): void => {
      if (this.#next === process) this.#next = start(this.#request);
    };
    process.on("message", (message) => {
      if (message !== PAGES) return;
      startNext();
      onPages();
    });
    const ended = new Promise<boolean>((resolve, reject) => {
      process.on("error", reject);
      process.on("exit", (code) => resolve(code === 0));
    });
    process.send({ changed } satisfies BuildOrder);
    try {
      return await ended;
    } finally {
      signal.removeEventListener("abort", stop);
      startNext();
    }
  }
}

function start({ articles, output }: BuildRequest): ChildProcess {
  const script = path.join(import.meta.dirname, "builder-process.ts");
  return fork(script, [articles, output], { execArgv: ["--import", "tsx"] });
}
