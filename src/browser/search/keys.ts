/** The page's keys: `/` to the box, `j` and `k` or the arrows through the results, `?` for help. */
import { isForPage, isQuestionMark, isSlash } from "../common/key-press.ts";
import { kept } from "../common/kept.ts";
import { byId } from "../common/dom.ts";
import type { Parts } from "./parts.ts";

/** Listens to the page's keys, by their place: an Arabic keyboard writes other letters with them. */
export function listenToKeys(parts: Parts): void {
  const help = byId("search-keys", HTMLDialogElement);
  byId("search-keys-open", HTMLButtonElement).addEventListener("click", () => {
    help.showModal();
  });
  document.addEventListener("keydown", (event) => {
    if (!isForPage(event)) return;
    if (isQuestionMark(event)) help.showModal();
    else if (kept("keys") === "off") return;
    else if (isSlash(event)) focusBox(parts.query);
    else if (!step(event, parts.results)) return;
    event.preventDefault();
  });
}

function focusBox(query: HTMLInputElement): void {
  query.focus();
  query.select();
}

/** Goes to the next result or the one before; the arrows do so from a result only, else they scroll. */
function step({ code, target }: KeyboardEvent, results: HTMLElement): boolean {
  const links = Array.from(results.querySelectorAll<HTMLElement>(".result-title a"));
  const item = target instanceof Element ? target.closest(".search-result") : null;
  const here = links.findIndex((link) => item?.contains(link));
  const arrows = here >= 0;
  const by =
    code === "KeyJ" || (arrows && code === "ArrowDown")
      ? 1
      : code === "KeyK" || (arrows && code === "ArrowUp")
        ? -1
        : 0;
  if (by === 0) return false;
  links[Math.min(Math.max(here + by, 0), links.length - 1)]?.focus();
  return true;
}
