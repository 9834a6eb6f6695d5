/** Small comforts of the search page. */
import type { Parts } from "./parts.ts";
import { PAGE } from "./state.ts";

/** From this width on the filters stand beside the results. As in `search-facets.css`. */
const BESIDE = "(min-width: 60rem)";

/** Pages of results that scrolling adds by itself; then a reader must ask, and can reach the foot. */
const BY_SCROLLING = 4;

/** How far before the end of the results scrolling adds more. */
const AHEAD = "600px";

/** Keeps filters and dates open where they stand beside the results, and folded where they do not. */
export function foldFilters({ fold, exact }: Parts): void {
  const beside = window.matchMedia(BESIDE);
  const follow = (): void => {
    fold.open = beside.matches;
    exact.open = beside.matches;
  };
  beside.addEventListener("change", follow);
  follow();
}

/** Adds results as the reader comes near to the end of those shown. */
export function addOnScroll({ more, results }: Parts, add: () => void): void {
  const watch = new IntersectionObserver(
    ([entry]) => {
      // Before the first scroll nobody has come near to anything.
      if (!entry?.isIntersecting || window.scrollY === 0) return;
      if (results.childElementCount < (1 + BY_SCROLLING) * PAGE) add();
    },
    { rootMargin: `0px 0px ${AHEAD} 0px` },
  );
  watch.observe(more);
}
