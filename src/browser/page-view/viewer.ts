/**
 * A scan that is zoomed and moved. It lies in a part of the page that scrolls, so that scrollbars,
 * fingers and arrow keys move it as they move anything else; zooming makes it wider than that part.
 */
import { scanWords } from "../../../_data/strings.ts";
import type { Region } from "../../archive/issues/issue.ts";
import { svgElement } from "../common/dom.ts";

/** A point of the window, in CSS pixels. */
interface Point {
  clientX: number;
  clientY: number;
}

/** Widths at which a IIIF service is asked for a picture, in pixels: steps, so that they are cached. */
const STEP = 1000;

/** A viewer of a scan, whose elements `_includes/parts/scan.ts` and `scan-panel.ts` write. */
export class Viewer {
  /** Scrolls. */
  readonly view: HTMLElement;
  /** Bears the picture, and over it what is drawn, in pixels of the scan. */
  readonly #sheet: HTMLElement;
  readonly #picture: HTMLImageElement;
  readonly #overlay: SVGSVGElement;
  /** Width of the sheet, in widths of the view. */
  #scale = 1;
  /** Where the last movement that was not the reader's has ended. */
  #settled: readonly [left: number, top: number];
  /** Width of the picture that a service has been asked for. */
  #asked = 0;

  /** @throws Error if the element bears no scan. */
  constructor(scan: Element) {
    const view = scan.querySelector<HTMLElement>(".scan-view");
    const sheet = scan.querySelector<HTMLElement>(".scan-sheet");
    const picture = scan.querySelector("img");
    const overlay = scan.querySelector("svg");
    if (!view || !sheet || !picture || !overlay) throw new Error("there is no scan here");
    this.view = view;
    this.#sheet = sheet;
    this.#picture = picture;
    this.#overlay = overlay;
    this.#settled = [view.scrollLeft, view.scrollTop];
    view.tabIndex = 0;
    view.setAttribute("role", "group");
    view.setAttribute("aria-label", scanWords.panel);
  }

  /** The size of the scan, in pixels. */
  get size(): { width: number; height: number } {
    return this.#overlay.viewBox.baseVal;
  }

  get scale(): number {
    return this.#scale;
  }

  /** Whether the scan is wider or higher than what shows it. */
  get overflows(): { across: boolean; down: boolean } {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = this.view;
    return { across: scrollWidth > clientWidth + 1, down: scrollHeight > clientHeight + 1 };
  }

  /** Makes the scan larger or smaller about a point, without one about the middle. */
  zoom(by: number, about: Point = this.#middle()): void {
    this.#scaleTo(this.#scale * by, about);
  }

  /** Shows the whole page. */
  whole(): void {
    this.#scaleTo(this.#least(), this.#middle());
  }

  /** Moves what is shown, by parts of what is seen. */
  pan(across: number, down: number): void {
    const { clientWidth, clientHeight } = this.view;
    this.view.scrollBy({ left: across * clientWidth, top: down * clientHeight });
  }

  /** Shows a region as large as there is room for. */
  show(region: Region): void {
    const { view, size } = this;
    const wide = size.width / region.width;
    const high = (this.#room() * size.width) / (view.clientWidth * region.height);
    this.#scaleTo(Math.min(wide, high), this.#middle());
    this.#centre(region);
  }

  /** Brings a region into view at the size that the scan has, if its middle is not seen already. */
  reveal(region: Region): void {
    const { x, y, width, height } = this.shown() ?? { x: 0, y: 0, ...this.size };
    const across = region.x + region.width / 2 - x;
    const down = region.y + region.height / 2 - y;
    if (across < 0 || across > width || down < 0 || down > height) this.#centre(region);
  }

  /** The region that is seen, if that is not the whole page. */
  shown(): Region | undefined {
    const { across, down } = this.overflows;
    if (!across && !down) return undefined;
    const { view, size } = this;
    const perPixel = this.#sheet.clientWidth / size.width;
    const round = (length: number): number => Math.round(length / perPixel);
    return {
      x: across ? round(view.scrollLeft) : 0,
      y: down ? round(view.scrollTop) : 0,
      width: across ? round(view.clientWidth) : size.width,
      height: down ? round(view.clientHeight) : size.height,
    };
  }

  /** Whether the reader has moved it since it was last shown as it is. */
  get isMoved(): boolean {
    const [left, top] = this.#settled;
    return this.view.scrollLeft !== left || this.view.scrollTop !== top;
  }

  /** Draws rectangles over the scan, which no pointer meets. */
  draw(regions: readonly Region[], name: string): void {
    for (const { x, y, width, height } of regions) {
      this.#overlay.append(svgElement("rect", { class: name, x, y, width, height }));
    }
  }

  #centre({ x, y, width, height }: Region): void {
    const { view } = this;
    const perPixel = this.#sheet.clientWidth / this.size.width;
    view.scrollTo({
      left: (x + width / 2) * perPixel - view.clientWidth / 2,
      top: (y + height / 2) * perPixel - view.clientHeight / 2,
      behavior: "instant",
    });
    this.#settled = [view.scrollLeft, view.scrollTop];
  }

  #middle(): Point {
    const { left, top, width, height } = this.view.getBoundingClientRect();
    return { clientX: left + width / 2, clientY: top + height / 2 };
  }

  /** The most height that the view gives to the scan, in CSS pixels; one less, for what is rounded. */
  #room(): number {
    const { view } = this;
    const most = Number.parseFloat(getComputedStyle(view).maxBlockSize);
    return most - 2 * view.clientTop - 1 || view.clientHeight;
  }

  /** The scale of a whole page, beside which there is no scrollbar. */
  #least(): number {
    const { width, height } = this.size;
    const wide = this.view.offsetWidth - 2 * this.view.clientLeft;
    return Math.min(1, (this.#room() * width) / (wide * height));
  }

  #scaleTo(scale: number, { clientX, clientY }: Point): void {
    // Twice its pixels is as large as helps.
    const most = Math.max(4, (2 * this.size.width) / this.view.clientWidth);
    const before = this.#sheet.getBoundingClientRect();
    this.#scale = Math.min(Math.max(scale, this.#least()), most);
    this.#sheet.style.inlineSize = `${this.#scale * 100}%`;
    const after = this.#sheet.getBoundingClientRect();
    const across = (clientX - before.left) / before.width;
    const down = (clientY - before.top) / before.height;
    this.view.scrollBy({
      left: after.left + across * after.width - clientX,
      top: after.top + down * after.height - clientY,
      behavior: "instant",
    });
    this.#sharpen(after.width * window.devicePixelRatio);
    this.view.dispatchEvent(new Event("zoom"));
  }

  /** Has a IIIF service send a larger picture, if there is one: what is there stays until it has come. */
  #sharpen(width: number): void {
    const { service } = this.#picture.dataset;
    const wanted = Math.min(Math.ceil(width / STEP) * STEP, this.size.width);
    if (service === undefined || wanted <= Math.max(this.#asked, this.#picture.naturalWidth))
      return;
    this.#asked = wanted;
    const larger = new Image();
    larger.addEventListener("load", () => {
      if (wanted === this.#asked) this.#picture.src = larger.src;
    });
    larger.src = `${service}/full/${wanted},/0/default.jpg`;
  }
}
