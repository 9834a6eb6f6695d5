/** The dates that have articles, loaded once when they are asked for. */
import {
  readDayIndex,
  type DayIndex,
  type DayIndexFile,
} from "../../calendar/finding/day-index.ts";

let loaded: Promise<DayIndex> | undefined;

/**
 * Loads the index of dates.
 *
 * @param root address of the site.
 * @throws Error if it cannot be had; the next call tries anew.
 */
export function archiveDates(root: URL): Promise<DayIndex> {
  loaded ??= load(new URL("dates/index.json", root));
  loaded.catch(() => (loaded = undefined));
  return loaded;
}

async function load(url: URL): Promise<DayIndex> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return readDayIndex((await response.json()) as DayIndexFile);
}
