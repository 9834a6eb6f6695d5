/** The processes in which a build does its work side by side. */
import { availableParallelism } from "node:os";
import path from "node:path";
import pLimit, { type LimitFunction } from "p-limit";
import type { Pool } from "workerpool";
import { projectDirectory } from "./project.ts";
import type { Tasks } from "./tasks.ts";

/** A pool of workers, which start when there is something to do for them. */
export class Workers {
  readonly #count: number;
  readonly #asked: boolean;
  readonly #indexing: LimitFunction;
  #pool: Promise<Pool> | undefined;

  /** @param asked how many there are to be; by default, as many as the machine has cores. */
  constructor(asked: number | undefined) {
    this.#count = asked ?? availableParallelism();
    this.#asked = asked !== undefined;
    // Pagefind holds all of a bundle when it writes it, 1.5 GB of 10,000 articles, and works in a
    // process of its own beside the worker: two workers' bundles would be slower than one.
    this.#indexing = pLimit(Math.max(1, Math.floor(this.#count / 2)));
  }

  /** Starts a worker before there is anything to do for it, beside whatever comes before that. */
  start(): void {
    if (this.#count > 1) this.#pool ??= startPool(this.#count, 1);
  }

  /** Whether a worker has been started already. */
  get started(): boolean {
    return this.#pool !== undefined;
  }

  /**
   * How many tasks are done at once.
   *
   * @param worth whether the work is worth the start of a worker; whoever asked for them gets them.
   */
  countFor(worth: boolean): number {
    return worth || this.#asked ? this.#count : 1;
  }

  /**
   * Does a task: in a worker, or here if no second one would run beside it. Bundles are indexed
   * by half of the workers at most.
   *
   * @param worth as of {@link countFor}.
   * @throws what the task throws.
   */
  async run<Name extends keyof Tasks>(
    name: Name,
    job: Parameters<Tasks[Name]>[0],
    worth: boolean,
  ): Promise<Awaited<ReturnType<Tasks[Name]>>> {
    const run = (): Promise<Awaited<ReturnType<Tasks[Name]>>> => this.#run(name, job, worth);
    return name === "index" ? this.#indexing(run) : run();
  }

  async #run<Name extends keyof Tasks>(
    name: Name,
    job: Parameters<Tasks[Name]>[0],
    worth: boolean,
  ): Promise<Awaited<ReturnType<Tasks[Name]>>> {
    if (this.countFor(worth) === 1) {
      const { tasks } = await import("./tasks.ts");
      const task = tasks[name] as (given: typeof job) => ReturnType<Tasks[Name]>;
      return await task(job);
    }
    this.#pool ??= startPool(this.#count, 0);
    const pool = await this.#pool;
    return (await pool.exec(name, [job])) as Awaited<ReturnType<Tasks[Name]>>;
  }

  /** Ends the workers, whatever they are doing. */
  async close(): Promise<void> {
    const pool = await this.#pool;
    this.#pool = undefined;
    await pool?.terminate(true);
  }
}

async function startPool(maxWorkers: number, minWorkers: number): Promise<Pool> {
  const { default: workerpool } = await import("workerpool");
  return workerpool.pool(path.join(projectDirectory, "src/build/worker.ts"), {
    workerType: "process",
    maxWorkers,
    minWorkers,
    // A bundle is the longest of all tasks: the next one is begun when the last one is done, not
    // behind the pages that wait.
    queueStrategy: "lifo",
    // Structured clone: an article that several pages show is sent once.
    forkOpts: { execArgv: ["--import", "tsx"], serialization: "advanced" },
  });
}
