/**
 * A deploy to a host that takes files one by one, so that it may be stopped at any instant and run
 * again.
 *
 * The host keeps, in a folder beside the site, what it has (`state`). Before anything else changes,
 * it is told what is going to change (`pending`); while files go up, how far that has come
 * (`progress`). A deploy that finds `pending` knows that the last one was stopped: what had been
 * reported is there, and of the rest of that list nobody knows, so it is uploaded again. Nothing is
 * remembered on this machine.
 */
import { hashOf } from "../lib/hash.ts";
import { decodeState, emptyState, encodeState, UNKNOWN, type HostState } from "./host-state.ts";
import { planDeploy } from "./plan.ts";
import type { Store, Upload } from "./store.ts";

/** Where a host keeps what it has. */
const FOLDER = ".sijill-deploy";
const [STATE, PENDING, PROGRESS] = ["state", "pending", "progress"].map(
  (name) => `${FOLDER}/${name}`,
) as [string, string, string];

/** How to deploy. */
export interface DeployOptions {
  /** Deploys for which what readers of older pages ask for is kept. */
  keep?: number;
  /** Whether only to say what would be done. */
  dryRun?: boolean;
  /** Files that went up between two reports to the host, at least. */
  reportEvery?: number;
  /** Called with the number of files that are there, and of all that go up. */
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

/** Makes a host have the files of a site. */
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
  const progress = new Progress(store, hashOf(pending), reportEvery);
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

/** What the host has; what a deploy left that was stopped is made part of it first. */
async function hostState(
  store: Store,
  dryRun: boolean,
): Promise<{ state: HostState; resumed: boolean }> {
  const [known, pending, progress] = await Promise.all([STATE, PENDING, PROGRESS].map(read(store)));
  const state = known ? decodeState(known) : emptyState();
  if (!pending) return { state, resumed: false };
  const [of, count = "0"] = (progress ? Buffer.from(progress).toString() : "").split(" ");
  const there = of === hashOf(pending) ? Number(count) : 0;
  for (const [i, [file, stamp]] of decodePending(pending).entries()) {
    state.retired.delete(file);
    state.files.set(file, i < there ? stamp : UNKNOWN);
  }
  if (!dryRun) await store.write(STATE, encodeState(state));
  return { state, resumed: true };
}

const read = (store: Store) => (path: string) => store.read(path);

/** What is going to change: the files that go up, in their order, and those to be deleted. */
function encodePending(uploads: readonly Upload[], remove: readonly string[]): Buffer {
  const files = new Map(uploads.map(({ path, stamp }) => [path, stamp]));
  for (const path of remove) files.set(path, UNKNOWN);
  return encodeState({ files, retired: new Map() });
}

function decodePending(bytes: Uint8Array): [path: string, stamp: string][] {
  return [...decodeState(bytes).files];
}

/** Tells the host how many of the pending files, from the first on without a gap, are there. */
class Progress {
  readonly #store: Store;
  readonly #pending: string;
  readonly #every: number;
  readonly #done = new Set<number>();
  #without = 0;
  #told = 0;
  #telling: Promise<void> = Promise.resolve();

  constructor(store: Store, pending: string, every: number) {
    this.#store = store;
    this.#pending = pending;
    this.#every = every;
  }

  note(place: number): void {
    this.#done.add(place);
    while (this.#done.delete(this.#without)) this.#without++;
    if (this.#without - this.#told < this.#every) return;
    this.#told = this.#without;
    const text = `${this.#pending} ${this.#without}`;
    this.#telling = this.#telling
      .then(() => this.#store.write(PROGRESS, Buffer.from(text)))
      .catch(() => {}); // it only spares a stopped deploy some work: the upload goes on
  }

  /** Waits until what is told has arrived: a late report must not come after the deploy's end. */
  async end(): Promise<void> {
    await this.#telling;
  }
}
