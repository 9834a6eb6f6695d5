/** The processes in which a build does its work side by side. */
import { availableParallelism } from "node:os";
import path from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import pLimit from "p-limit";
import type { Pool } from "workerpool";
import { projectDirectory, typeScript } from "./project.ts";
import type { Tasks } from "./tasks.ts";
import { MessageError, say } from "../messages/message.ts";

/** So many things of a task are worth the start of a worker; fewer are done in this process. */
const WORTH: Readonly<Record<keyof Tasks, number>> = {
  parse: 300,
  measure: 10,
  findTexts: 1000,
  encodeScans: 3,
  scans: 1000,
  pictures: 10,
  data: 300,
  render: 2000,
  segments: 1000,
  bundle: 1000,
};

/** Files of an archive whose catalogue takes longer than the start of a worker. */
const MANY_FILES = 20_000;

/** A pool of workers, which start when there is something to do for them. */
export class Workers {
  readonly #count: number;
  readonly #asked: boolean;
  readonly #lock: number | undefined;
  #pool: Promise<Pool> | undefined;
  #closed = false;
  readonly #beside = pLimit(1);

  /**
   * @param asked how many there are to be; by default, as many as the machine has cores.
   * @param lock descriptor of a lock that they are to hold as long as they live.
   */
  constructor(asked: number | undefined, lock?: number) {
    this.#count = asked ?? availableParallelism();
    this.#asked = asked !== undefined;
    this.#lock = lock;
  }

  /**
   * Of a large archive starts a worker before there is anything to do for it, beside what comes before that. It is
   * waited for: what is done next may leave no turn in which to start a process.
   */
  async startAhead(files: number): Promise<void> {
    if (this.#count === 1 || files <= MANY_FILES) return;
    await (this.#pool ??= startPool(this.#count, 1, this.#lock));
  }

  /** Whether there are any. */
  get areStarted(): boolean {
    return this.#pool !== undefined;
  }

  /** Whether one has been started that has nothing to do beside what this process does. */
  get areIdle(): boolean {
    return this.areStarted && this.#beside.activeCount === 0;
  }

  /**
   * How many tasks are done at once.
   *
   * @param count of all things that such tasks are to do; whoever asked for workers gets them.
   */
  countFor(name: keyof Tasks, count: number): number {
    return count > WORTH[name] || this.#asked ? this.#count : 1;
  }

  /**
   * Does a task: in a worker, or here if no second one would run beside it. A worker that the system
   * ends, as it does where memory is short, is replaced, and its task begun again, once.
   *
   * @param count as of {@link countFor}.
   * @throws what the task throws.
   */
  async run<Name extends keyof Tasks>(
    name: Name,
    job: Parameters<Tasks[Name]>[0],
    count: number,
  ): Promise<Awaited<ReturnType<Tasks[Name]>>> {
    if (this.countFor(name, count) === 1) {
      const { tasks } = await import("./tasks.ts");
      // What waits for a worker is sent to it before this process is busy.
      await nextTurn();
      const task = tasks[name] as (given: typeof job) => ReturnType<Tasks[Name]>;
      return await task(job);
    }
    const inWorker = async (): Promise<Awaited<ReturnType<Tasks[Name]>>> => {
      this.#pool ??= startPool(this.#count, 0, this.#lock);
      const pool = await this.#pool;
      return (await pool.exec(name, [job])) as Awaited<ReturnType<Tasks[Name]>>;
    };
    try {
      return await inWorker();
    } catch (error) {
      if (this.#closed || endedBy(error) === undefined) throw error;
    }
    try {
      return await inWorker();
    } catch (error) {
      const signal = endedBy(error);
      throw signal === undefined || this.#closed ? error : new WorkerEndedError(signal);
    }
  }

  /**
   * Does a task beside what this process does: in the worker that has been started already, if one has,
   * one task at a time, since it is done before a second worker would have started.
   *
   * @param count of all things that such tasks are to do.
   */
  async runBeside<Name extends keyof Tasks>(
    name: Name,
    job: Parameters<Tasks[Name]>[0],
    count: number,
  ): Promise<Awaited<ReturnType<Tasks[Name]>>> {
    if (count > WORTH[name] || this.#pool === undefined) return this.run(name, job, count);
    return this.#beside(() => this.run(name, job, Infinity));
  }

  /** Does a task as {@link run} does, but in the worker that has been started already if that has nothing to do. */
  async runWhereIdle<Name extends keyof Tasks>(
    name: Name,
    job: Parameters<Tasks[Name]>[0],
    count: number,
  ): Promise<Awaited<ReturnType<Tasks[Name]>>> {
    return this.areIdle ? this.runBeside(name, job, count) : this.run(name, job, count);
  }

  /** Ends the workers, whatever they are doing. */
  async close(): Promise<void> {
    this.#closed = true;
    const pool = await this.#pool;
    this.#pool = undefined;
    await pool?.terminate(true);
  }
}

/** The system has ended a worker, and the one that took its place. */
export class WorkerEndedError extends MessageError {
  /** @param signal by which they were ended, such as `SIGKILL`. */
  constructor(signal: string) {
    super(
      say(
        "a worker was ended by the system ({signal}), and so was the one in its place, most often because the machine ran out of memory; build with fewer at once (--workers 1), or with --shard on several machines. What was made so far is kept for the next build, and the last site is as it was",
        { signal },
      ),
    );
    this.name = "WorkerEndedError";
  }
}

/** The signal by which a worker was ended: workerpool says it in its error's text alone. */
function endedBy(error: unknown): string | undefined {
  return error instanceof Error ? /signalCode: `(SIG\w+)`/.exec(error.message)?.[1] : undefined;
}

async function startPool(
  maxWorkers: number,
  minWorkers: number,
  lock: number | undefined,
): Promise<Pool> {
  const { default: workerpool } = await import("workerpool");
  return workerpool.pool(typeScript, {
    workerType: "process",
    forkArgs: [path.join(projectDirectory, "src/build/worker.ts")],
    maxWorkers,
    minWorkers,
    // Structured clone: an article that several pages show is sent once.
    forkOpts: {
      serialization: "advanced",
      stdio: ["inherit", "inherit", "inherit", "ipc", ...(lock === undefined ? [] : [lock])],
    },
  });
}
