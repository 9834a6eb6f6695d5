/** How much the archive has of a period: articles or, where there are no texts, pages of the paper. */
import type { Period } from "../../archive/catalogue.ts";

/** Articles of something, and pages of its printed issues if it has no articles. */
export interface Counted {
  count: number;
  pages?: number;
}

/** How much there is of a period. */
export function countedOf({ articles, pages }: Pick<Period, "articles" | "pages">): Counted {
  const { length: count } = articles;
  return { count, ...(count === 0 && pages !== undefined && { pages }) };
}

/** One number for shades and bars. */
export function amountOf({ count, pages = 0 }: Counted): number {
  return count > 0 ? count : pages;
}

/** How much there is of several things. */
export function sumOf(all: readonly Counted[]): Counted {
  const count = all.reduce((sum, one) => sum + one.count, 0);
  const pages = all.reduce((sum, one) => sum + (one.pages ?? 0), 0);
  return { count, ...(count === 0 && pages > 0 && { pages }) };
}
