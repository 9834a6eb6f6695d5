/** Small comforts of the search page. */
import type { Parts } from "./parts.ts";

/** From this width on the filters stand beside the results. As in `search.css`. */
const BESIDE = "(min-width: 60rem)";

/** Keeps the filters open where they stand beside the results, and folded where they do not. */
export function foldFilters({ fold }: Parts): void {
  const beside = window.matchMedia(BESIDE);
  const follow = (): void => {
    fold.open = beside.matches;
  };
  beside.addEventListener("change", follow);
  follow();
}

/** Lets `/` lead to the box; on an Arabic keyboard its key writes another letter. */
export function slashFocuses({ query }: Parts): void {
  document.addEventListener("keydown", (event) => {
    const { key, code, target } = event;
    if (key !== "/" && (code !== "Slash" || event.shiftKey)) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (target instanceof Element && target.closest("input, textarea, select, [contenteditable]")) {
      if (!(target instanceof HTMLInputElement && target.type === "checkbox")) return;
    }
    event.preventDefault();
    query.focus();
    query.select();
  });
}
