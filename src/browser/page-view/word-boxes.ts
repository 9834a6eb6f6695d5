/** Marks the words of a search on a scan, where the boxes of its words are known. */
import type { Region } from "../../archive/issues/issue.ts";
import type { SearchModule } from "../../search/format/types.ts";
import type { Viewer } from "./viewer.ts";

/** The words of a page in reading order, in pixels of a picture of some size. */
export interface WordBoxes {
  width: number;
  height: number;
  words: readonly (readonly [text: string, x: number, y: number, width: number, height: number])[];
}

/** The words sought by which a page was reached: results link with `?q=…`. */
export const soughtWords = new URLSearchParams(window.location.search).get("q")?.trim() ?? "";

/** The search module, which has one name on every site; this script lies in `assets/` beside it. */
const api = new URL("../search/api.js", import.meta.url).href;

/**
 * Marks what a page has of a query.
 *
 * @param url of the page's words.
 * @param within regions outside of which nothing is marked; none stand for the whole page.
 * @returns the boxes of the words that were found.
 * @throws Error if the words or the search cannot be loaded.
 */
export async function markWords(
  viewer: Viewer,
  url: string,
  query: string,
  within: readonly Region[] = [],
): Promise<Region[]> {
  const [{ locate }, page] = await Promise.all([
    import(api) as Promise<SearchModule>,
    fetch(url).then((response) => response.json() as Promise<WordBoxes>),
  ]);
  const all = boxesOf(page, viewer.size).filter(({ box }) => isWithin(box, within));
  const text = all.map(({ word }) => word).join(" ");
  const places = await locate(query, text);
  let start = 0;
  const found = all.flatMap(({ word, box }) => {
    const [from, to] = [start, start + word.length];
    start = to + 1;
    return places.some(([first, last]) => first < to && last > from) ? [box] : [];
  });
  viewer.draw(found, "sought");
  return found;
}

/** The words, with boxes in pixels of the scan. */
function boxesOf(
  { width, height, words }: WordBoxes,
  size: { width: number; height: number },
): { word: string; box: Region }[] {
  const [across, down] = [size.width / width, size.height / height];
  return words.map(([word, x, y, w, h]) => ({
    word,
    box: { x: x * across, y: y * down, width: w * across, height: h * down },
  }));
}

/** Whether the middle of a box lies in one of some regions. */
function isWithin(box: Region, regions: readonly Region[]): boolean {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return (
    regions.length === 0 ||
    regions.some(
      (region) =>
        x >= region.x &&
        x <= region.x + region.width &&
        y >= region.y &&
        y <= region.y + region.height,
    )
  );
}
