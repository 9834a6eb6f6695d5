/** Loading without a connection: an answer from what was loaded before is better than none. */
import { LoadError } from "./files.ts";

/**
 * What some loadings give. Without a connection, those that fail are left out.
 *
 * @param lost gets what failed.
 * @throws LoadError with a connection.
 */
export async function loaded<Loaded>(
  loading: readonly Promise<Loaded>[],
  lost: LoadError[],
): Promise<Loaded[]> {
  const results = await Promise.allSettled(loading);
  return results.flatMap((result) => {
    if (result.status === "fulfilled") return [result.value];
    const reason: unknown = result.reason;
    if (!(reason instanceof LoadError) || isOnline()) throw reason;
    lost.push(reason);
    return [];
  });
}

/** Whether there may be a connection. */
export function isOnline(): boolean {
  return typeof navigator === "undefined" || navigator.onLine;
}
