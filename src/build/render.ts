/** Renders all runs of a site, in as many processes as are allowed. */
import path from "node:path";
import workerpool from "workerpool";
import { countPages, type Pages } from "../pages/run.ts";
import { projectDirectory } from "./project.ts";
import { render, type RunJob } from "./run.ts";

/** Fewer pages than this are rendered sooner than a second process has started. */
const WORTH_A_WORKER = 2000;

/** How many of the workers that are allowed are worth their start for a number of pages. */
export function workersFor(pages: number, allowed: number): number {
  return pages < WORTH_A_WORKER ? 1 : allowed;
}

/**
 * Renders runs into a directory.
 *
 * @param job what all runs share.
 * @param workers how many processes render at once; one is this process.
 * @param onProgress called with the number of pages rendered and of all pages.
 * @throws Error of the first run that failed; the others are given up.
 */
export async function renderRuns(
  runs: readonly Pages[],
  job: Omit<RunJob, "pages">,
  output: string,
  workers: number,
  onProgress: (done: number, all: number) => void,
): Promise<void> {
  const all = countPages(runs);
  let done = 0;
  const renderOne = async (run: Pages, execute: typeof render): Promise<void> => {
    await execute({ ...job, pages: run }, output);
    onProgress((done += countPages([run])), all);
  };
  if (workers === 1) {
    for (const run of runs) await renderOne(run, render);
    return;
  }
  const pool = workerpool.pool(path.join(projectDirectory, "src/build/worker.ts"), {
    workerType: "process",
    maxWorkers: workers,
    // Structured clone: an article that several pages show is sent once.
    forkOpts: { execArgv: ["--import", "tsx"], serialization: "advanced" },
  });
  try {
    const inPool: typeof render = async (...args) => {
      await pool.exec("render", args);
    };
    await Promise.all(runs.map((run) => renderOne(run, inPool)));
  } finally {
    await pool.terminate(true);
  }
}
