import type { Counted } from "../../src/pages/models/counted.ts";
import type { Site } from "../../src/pages/site.ts";

/** `12 مقالًا` or, where there are pages of the paper and no texts, `8 صفحات`. */
export function contents(site: Site, { count, pages }: Counted): string {
  const { counts } = site.strings;
  return count === 0 && pages !== undefined
    ? site.count(counts.pages, pages)
    : site.count(counts.articles, count);
}
