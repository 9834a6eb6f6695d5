import { identifierUrl, type Article } from "../../src/article/index.ts";
import type { Site } from "../../src/pages/site.ts";

/** The web address of an article's persistent identifier, if it has one. */
export function persistentUrl(
  { newspaper }: Site,
  { identifier }: Pick<Article, "identifier">,
): string | undefined {
  return identifier === undefined ? undefined : identifierUrl(identifier, newspaper.ark);
}
