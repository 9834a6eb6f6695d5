/**
 * One build at a time. The lock is the kernel's, which lets go of it when the last process that holds
 * it is gone, however it ended: nothing stays behind that would have to be known for stale. Workers
 * hold it too, so that one which outlives a build that was killed is waited for.
 */
import { closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import path from "node:path";
import { finishPublication, cacheOf } from "./publish.ts";
import { say, type Message } from "../../messages/message.ts";

/** A lock that is held until it is released, or until whoever has its descriptor is gone. */
export interface OutputLock {
  /** To be handed on to processes that work for this one. */
  descriptor: number;
  release: () => void;
}

/** Milliseconds after which a wait is spoken of: workers of a build that was given up take a few. */
const PATIENCE = 1000;

/**
 * Locks a site for a build, waiting for another one to end.
 *
 * @param onWait told, in a sentence, when it takes long.
 */
export async function lockOutput(
  output: string,
  onWait: (message: Message) => void,
): Promise<OutputLock> {
  const kernel = await kernelLocks();
  const lock = openOutput(output);
  if (kernel === undefined || kernel.tryLock(lock.descriptor)) return lock;
  const timer = setTimeout(() => {
    onWait(
      say("Another build is writing {output}; this one waits until it has ended.", { output }),
    );
  }, PATIENCE);
  await kernel.waitForLock(lock.descriptor);
  clearTimeout(timer);
  return lock;
}

/** Finishes what a build left that was stopped while it published; one that still runs does so itself. */
export async function finishUnlessBuilding(output: string): Promise<void> {
  if (!existsSync(cacheOf(output))) return;
  const kernel = await kernelLocks();
  const lock = openOutput(output);
  if (kernel?.tryLock(lock.descriptor) !== false) finishPublication(output);
  lock.release();
}

/**
 * Nothing where the library has no binary for the system, as for those on musl: a build can be made
 * there, and whoever starts two at once must know.
 */
async function kernelLocks(): Promise<typeof import("fs-native-extensions") | undefined> {
  try {
    return await import("fs-native-extensions");
  } catch {
    return undefined;
  }
}

function openOutput(output: string): OutputLock {
  const cache = cacheOf(path.resolve(output));
  mkdirSync(cache, { recursive: true });
  const descriptor = openSync(path.join(cache, "lock"), "a");
  return { descriptor, release: () => closeSync(descriptor) };
}
