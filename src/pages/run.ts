/** One run: the pages that it renders. */
import { routes, type Pages } from "./routes.ts";

/** A run without pages but those that are given. */
export function pagesOf(some: Partial<Pages>): Pages {
  const none = Object.keys(routes).map((kind) => [kind, []] as const);
  return { ...(Object.fromEntries(none) as unknown as Pages), ...some };
}
