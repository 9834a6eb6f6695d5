/**
 * Builds in processes of their own: each has the code as it is now, and a build that fails takes
 * nothing with it. The next process is started before it is needed, since loading the code takes
 * longer than building what one edit changes.
 */
import { fork, type ChildProcess } from "node:child_process";
import path from "node:path";

/** What a process is told to build. */
export interface BuildRequest {
  articles: string;
  output: string;
}

/** What it tells: the new pages are published, and the texts are still to be indexed. */
export const PAGES = "pages";

/** Builds sites, one at a time. */
export class Builder {
  #next = start();

  /** The code has changed: what is loaded of it is of no use. */
  renew(): void {
    this.#next.kill();
    this.#next = start();
  }

  /** Ends the process that waits for the next build. */
  close(): void {
    this.#next.kill();
  }

  /**
   * Builds a site.
   *
   * @param onPages called when its pages can be seen.
   * @param signal gives the build up; what it has made is taken up by the next one.
   * @returns whether it succeeded. What went wrong has been said on the terminal.
   */
  async build(request: BuildRequest, onPages: () => void, signal: AbortSignal): Promise<boolean> {
    const process = this.#next;
    const stop = (): void => void process.kill();
    signal.addEventListener("abort", stop);
    process.on("message", (message) => {
      if (message === PAGES) onPages();
    });
    const ended = new Promise<boolean>((resolve, reject) => {
      process.on("error", reject);
      process.on("exit", (code) => resolve(code === 0));
    });
    process.send(request);
    try {
      return await ended;
    } finally {
      signal.removeEventListener("abort", stop);
      this.#next = start();
    }
  }
}

function start(): ChildProcess {
  const script = path.join(import.meta.dirname, "builder-process.ts");
  return fork(script, { execArgv: ["--import", "tsx"] });
}
