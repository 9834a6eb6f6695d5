/** The orders of results, in the order in which a page offers them. */
import type { Sort } from "./types.ts";

export const sorts = ["relevance", "newest", "oldest"] as const satisfies readonly Sort[];
