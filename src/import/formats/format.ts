/** What a format is: a reader of files that yields articles one by one. */
import type { Found } from "../item.ts";

/**
 * Reads files and folders of one format. What is not taken is yielded as skipped, with a reason.
 *
 * @throws Error when a file does not exist.
 */
export type ReadFormat = (files: readonly string[]) => AsyncIterable<Found>;
