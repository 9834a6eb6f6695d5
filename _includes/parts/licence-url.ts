import { isWeb } from "../../src/article/index.ts";
import type { Newspaper } from "../../src/newspaper/newspaper.ts";

/**
 * The address of the terms under which something may be used.
 *
 * @param own what it says of its rights itself: then the newspaper's terms are not its own.
 */
export function licenceUrl(
  { licence }: Pick<Newspaper, "licence">,
  own: readonly (string | undefined)[],
): string | undefined {
  const rights = own.find((text) => text !== undefined) ?? licence?.url;
  return rights !== undefined && isWeb(rights) ? rights : undefined;
}
