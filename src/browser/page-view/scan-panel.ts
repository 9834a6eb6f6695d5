/** An article's scans beside its text: the pages on which it stands, with its regions in view. */
import { scanWords as words } from "../../../_data/strings.ts";
import type { Region } from "../../archive/issues/issue.ts";
import { SCANNED_PAGES_ID, type ScannedPage } from "../../pages/page-data/scanned-page.ts";
import { button, byId, element, KEY, keepFocus, svgElement } from "../common/dom.ts";
import { listen, type Turn } from "./gestures.ts";
import { startTools } from "./viewer-tools.ts";
import { Viewer } from "./viewer.ts";
import { markWords, soughtWords } from "./word-boxes.ts";

/** Room around an article's region, in parts of its width and height. */
const AROUND = 0.03;

/**
 * Puts the panel before the text of the article.
 *
 * @param opener bears the address of the stylesheet.
 * @returns what shows and hides it, once its stylesheet has come.
 * @throws Error where there is no article with scans, or the stylesheet cannot be loaded.
 */
export async function scanPanel(opener: HTMLElement): Promise<(open: boolean) => void> {
  const written = byId(SCANNED_PAGES_ID, HTMLScriptElement).textContent ?? "";
  const pages = JSON.parse(written) as ScannedPage[];
  const text = document.querySelector(".story-text");
  if (!text) throw new Error("this page has no article");
  await loadStyles(opener.dataset["styles"] ?? "");
  const panel = element("section", {
    class: "scan-panel",
    "aria-label": words.panel,
    tabindex: "-1",
  });
  panel.hidden = true;
  text.before(panel);
  const turn = (to: number): boolean => {
    const page = pages[to];
    if (!page) return false;
    keepFocus(panel, panel, () => {
      const scan = scanOf(page);
      panel.replaceChildren(steps(pages, to, turn), scan);
      startViewer(scan, page, (by) => turn(to + by));
    });
    return true;
  };
  // A mark in the text turns the scan to its page.
  text.addEventListener("click", (event) => {
    const mark = event.target instanceof Element ? event.target.closest("a.page-break") : null;
    const at = pages.findIndex(({ url }) => url === mark?.getAttribute("href"));
    if (panel.hidden || at < 0) return;
    event.preventDefault();
    turn(at);
  });
  return (open) => {
    panel.hidden = !open;
    if (open && panel.childElementCount === 0) turn(0);
  };
}

function loadStyles(href: string): Promise<void> {
  const link = element("link", { rel: "stylesheet", href });
  return new Promise((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => reject(new Error(`${href} did not come`)));
    document.head.append(link);
  });
}

/** A link to the page, between buttons to those before and after it: the next is on the left. */
function steps(pages: readonly ScannedPage[], at: number, turn: (to: number) => void): HTMLElement {
  const { url = "", name = "" } = pages[at] ?? {};
  const query = soughtWords === "" ? "" : `?q=${encodeURIComponent(soughtWords)}`;
  const step = (sign: string, label: string, to: number): HTMLElement =>
    pages[to] === undefined
      ? element("span")
      : button(sign, { class: "tool", "aria-label": label, title: label, [KEY]: sign }, () => {
          turn(to);
        });
  return element(
    "p",
    { class: "scan-steps" },
    step("→", words.previous, at - 1),
    element("a", { href: url + query }, name),
    step("←", words.next, at + 1),
  );
}

/** A scan as `_includes/parts/scan.ts` writes it. */
function scanOf({ picture, service, size: [width, height], name }: ScannedPage): HTMLElement {
  const overlay = svgElement("svg", { viewBox: `0 0 ${width} ${height}` });
  const image = element("img", {
    src: picture,
    alt: name,
    width: String(width),
    height: String(height),
    ...(service !== undefined && { "data-service": service }),
  });
  return element(
    "div",
    { class: "scan" },
    element("div", { class: "scan-tools" }),
    element(
      "div",
      { class: "scan-view", [KEY]: "view" },
      element("div", { class: "scan-sheet" }, image, overlay),
    ),
  );
}

/** @param scan is in the page, and so has a size. */
function startViewer(scan: HTMLElement, { regions, words: boxes }: ScannedPage, turn: Turn): void {
  const viewer = new Viewer(scan);
  const own = regions.map(([x, y, width, height]): Region => ({ x, y, width, height }));
  const tools = scan.querySelector(".scan-tools");
  if (tools) startTools(tools, viewer);
  listen(viewer, scan, turn);
  viewer.draw(own, "region");
  const [first] = own;
  if (first) viewer.show(grown(first));
  if (boxes !== undefined && soughtWords !== "") {
    // A scan without its marks is still the scan.
    markWords(viewer, boxes, soughtWords, own).catch(() => {});
  }
}

function grown({ x, y, width, height }: Region): Region {
  const [across, down] = [width * AROUND, height * AROUND];
  return { x: x - across, y: y - down, width: width + 2 * across, height: height + 2 * down };
}
