/** What of a scan is seen, in the page's address: `#xywh=120,80,900,600` (W3C Media Fragments), so that it can be cited. */
import type { Region } from "../../archive/issues/issue.ts";
import type { Viewer } from "./viewer.ts";

const FRAGMENT =
  /^#xywh=(?:(percent):|pixel:)?(\d+(?:\.\d+)?),(\d+(?:\.\d+)?),(\d+(?:\.\d+)?),(\d+(?:\.\d+)?)$/;

/** Time in milliseconds after which a movement has ended. */
const REST = 250;

/** The region that an address names, if there is such a one on the scan. */
export function regionOf(
  hash: string,
  size: { width: number; height: number },
): Region | undefined {
  const [, percent, ...numbers] = FRAGMENT.exec(hash) ?? [];
  const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number);
  const [across, down] = percent ? [size.width / 100, size.height / 100] : [1, 1];
  const region = { x: x * across, y: y * down, width: width * across, height: height * down };
  const isThere = region.x < size.width && region.y < size.height && width > 0 && height > 0;
  return isThere ? region : undefined;
}

/** Shows what the address names, and writes into it what the reader turns to. */
export function keepPosition(viewer: Viewer): void {
  let timer: number | undefined;
  const show = (): void => {
    const region = regionOf(window.location.hash, viewer.size);
    if (region) viewer.show(region);
    window.clearTimeout(timer);
  };
  const write = (): void => {
    const region = viewer.shown();
    const { pathname, search } = window.location;
    const hash = region ? `#xywh=${region.x},${region.y},${region.width},${region.height}` : "";
    window.history.replaceState(window.history.state, "", pathname + search + hash);
  };
  const soon = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(write, REST);
  };
  show();
  window.addEventListener("hashchange", show);
  viewer.view.addEventListener("zoom", soon);
  viewer.view.addEventListener("scroll", () => {
    if (viewer.isMoved) soon();
  });
}
