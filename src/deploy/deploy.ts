/**
 * A deploy to a host that takes files one by one. It may be stopped at any time and run again.
 *
 * A folder beside the site holds the list of the host's files (`state`). Before a deploy changes
 * anything, it writes there what will change (`pending`), and during the upload how many files have
 * arrived (`progress`). A deploy that finds `pending` knows that the last one was stopped. The files that
 * were reported have arrived, and the rest of that list is uploaded again. This machine stores nothing.
 */
import { hashOf } from "../lib/hash.ts";
import { decodeState, emptyState, encodeState, UNKNOWN, type HostState } from "./host-state.ts";
import { planDeploy } from "./plan.ts";
import type { Store, Upload } from "./store.ts";

/** The folder on the host with the list of its files. */
const FOLDER = ".sijill-deploy";
const [STATE, PENDING, PROGRESS] = ["state", "pending", "progress"].map(
  (name) => `${FOLDER}/${name}`,
) as [string, string, string];

/** How to deploy. */
export interface DeployOptions {
  /** Deploys for which files that older pages need are kept. */
  keep?: number;
  /** Whether to change nothing and only count the changes. */
  dryRun?: boolean;
  /** Uploaded files between two reports to the host, at least. */
  reportEvery?: number;
  /** Called with the number of uploaded files, and of all to be uploaded. */
  onProgress?: (done: number, all: number) => void;
}

/** What a deploy did. */
export interface Deployed {
  uploaded: number;
  deleted: number;
  /** Files of older builds that are kept for open pages. */
  kept: number;
  /** Whether the last deploy had been stopped. */
  resumed: boolean;
}

/** Brings the files of a site onto a host, and deletes the others. */
export async function deploy(
  store: Store,
  wanted: readonly Upload[],
  { keep = 1, dryRun = false, reportEvery = 500, onProgress = () => {} }: DeployOptions = {},
): Promise<Deployed> {
  const { state, resumed } = await hostState(store, dryRun);
  const { steps, remove, after } = planDeploy(wanted, state, keep);
  const all = steps.flat();
  const done = {
    uploaded: all.length,
    deleted: remove.length,
    kept: after.retired.size,
    resumed,
  };
  if (dryRun || (all.length === 0 && remove.length === 0 && !resumed)) return done;

  const pending = encodePending(all, remove);
  await store.write(PENDING, pending);
  const progress = new ProgressReport(store, hashOf(pending), reportEvery);
  let before = 0;
  let there = 0;
  for (const step of steps) {
    const first = before;
    await store.put(step, (place) => {
      progress.note(first + place);
      onProgress(++there, all.length);
    });
    before += step.length;
  }
  await progress.end();
  await store.remove(remove);
  await store.write(STATE, encodeState(after));
  await store.remove([PENDING, PROGRESS]);
  return done;
}

/** The list of the host's files, completed with what a stopped deploy left. */
async function hostState(
  store: Store,
  dryRun: boolean,
): Promise<{ state: HostState; resumed: boolean }> {
  const [stored, pending, progress] = await Promise.all(
    [STATE, PENDING, PROGRESS].map((file) => store.read(file)),
  );
  const state = stored ? decodeState(stored) : emptyState();
  if (!pending) return { state, resumed: false };
  const [of, count = "0"] = (progress ? Buffer.from(progress).toString() : "").split(" ");
  const there = of === hashOf(pending) ? Number(count) : 0;
  for (const [i, [file, fingerprint]] of [...decodeState(pending).files].entries()) {
    state.retired.delete(file);
    state.files.set(file, i < there ? fingerprint : UNKNOWN);
  }
  if (!dryRun) await store.write(STATE, encodeState(state));
  return { state, resumed: true };
}

/** What will change: the files to be uploaded, in order, and those to be deleted. */
function encodePending(uploads: readonly Upload[], remove: readonly string[]): Buffer {
  const files = new Map(uploads.map(({ path, fingerprint }) => [path, fingerprint]));
  for (const path of remove) files.set(path, UNKNOWN);
  return encodeState({ files, retired: new Map() });
}

/** Reports to the host how many of the pending files have arrived, counted up to the first gap. */
class ProgressReport {
  readonly #store: Store;
  readonly #pending: string;
  readonly #every: number;
  readonly #done = new Set<number>();
  #arrived = 0;
  #reported = 0;
  #report: Promise<void> = Promise.resolve();

  constructor(store: Store, pending: string, every: number) {
    this.#store = store;
    this.#pending = pending;
    this.#every = every;
  }

  note(place: number): void {
    this.#done.add(place);
    while (this.#done.delete(this.#arrived)) this.#arrived++;
    if (this.#arrived - this.#reported < this.#every) return;
    this.#reported = this.#arrived;
    const text = `${this.#pending} ${this.#arrived}`;
    this.#report = this.#report
      .then(() => this.#store.write(PROGRESS, Buffer.from(text)))
      .catch(() => {}); // a report only saves work after a stop, so the upload goes on without it
  }

  /** Waits for the last report: it must not arrive after the end of the deploy. */
  async end(): Promise<void> {
    await this.#report;
  }
}
