/** The script of a page of the paper: its scan is zoomed and moved, its articles point at each other. */
import { pageWriter } from "../common/page-style.ts";
import { scanWords } from "../../../_data/strings.ts";
import { follow } from "../every-page/page-keys.ts";
import { listen } from "./gestures.ts";
import { keepPosition } from "./position.ts";
import { startTools } from "./viewer-tools.ts";
import { Viewer } from "./viewer.ts";
import { markWords, soughtWords } from "./word-boxes.ts";

/** Marks an article on the scan when it is pointed at in the list, and in the list when on the scan. */
function pairArticles(page: Element): void {
  const point = ({ type, target }: Event): void => {
    const meant = target instanceof Element ? target.closest("[data-article]") : null;
    const on = meant !== null && (type === "pointerover" || type === "focusin");
    for (const one of page.querySelectorAll("[data-article]")) {
      const isSame = one.getAttribute("data-article") === meant?.getAttribute("data-article");
      one.classList.toggle("is-pointed", on && isSame);
    }
  };
  for (const type of ["pointerover", "pointerout", "focusin", "focusout"]) {
    page.addEventListener(type, point);
  }
}

/** Marks the words sought, says how many there are, and brings the first into view. */
async function markSought(viewer: Viewer, url: string, status: Element): Promise<void> {
  const found = await markWords(viewer, url, soughtWords);
  status.textContent = pageWriter().count(found.length, scanWords.found);
  const [first] = found;
  if (first && window.location.hash === "") viewer.reveal(first);
}

const page = document.querySelector(".paper");
const scan = page?.querySelector<HTMLElement>(".scan");
if (page && scan) {
  const viewer = new Viewer(scan);
  const tools = scan.querySelector(".scan-tools");
  if (tools) startTools(tools, viewer);
  listen(viewer, document, (by) => follow(`main a[rel="${by === 1 ? "next" : "prev"}"]`));
  keepPosition(viewer);
  pairArticles(page);
  const { words } = scan.dataset;
  const status = scan.querySelector(".scan-status");
  if (words !== undefined && soughtWords !== "" && status) {
    // A page without its marks is still the page.
    markSought(viewer, words, status).catch(() => {});
  }
}
