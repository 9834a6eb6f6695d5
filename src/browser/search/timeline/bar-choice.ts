/**
 * Chooses a run of bars. The bars are options of a listbox (WAI-ARIA 1.2): one is active, and the
 * reader's keys move it, extend a run from it, and settle on the run. A mouse or finger that is drawn
 * over the bars chooses those between its first and its last place.
 */

/** What becomes of a choice; both are indexes of bars, in whichever order. */
export interface BarActions {
  /** The reader settled on a run. */
  onChoose: (one: number, other: number) => void;
  /** The run under the pointer or the keys, not settled on. */
  onMove: (one: number, other: number) => void;
  /** There is no such run any more. */
  onLeave: () => void;
}

/** Lets a reader choose among the bars of a plot. */
export class BarChoice {
  readonly #plot: HTMLElement;
  readonly #actions: BarActions;
  #bars: readonly HTMLElement[] = [];
  #active = -1;
  /** Where a run that is being drawn began, by pointer or by keys. */
  #anchor: number | undefined;
  #dragging = false;
  /** Where time begins, how wide the plot is, and whether the bars lie from left to right: measured once a drag. */
  #area = { start: 0, width: 1, isLtr: false };

  constructor(plot: HTMLElement, actions: BarActions) {
    this.#plot = plot;
    this.#actions = actions;
    plot.tabIndex = 0;
    plot.setAttribute("role", "listbox");
    plot.setAttribute("aria-multiselectable", "true");
    plot.setAttribute("aria-orientation", "horizontal");
    plot.addEventListener("pointerdown", (event) => {
      this.#press(event);
    });
    plot.addEventListener("pointermove", (event) => {
      this.#hover(event);
    });
    plot.addEventListener("pointerup", (event) => {
      if (this.#dragging) this.#settle(this.#at(event.clientX));
    });
    plot.addEventListener("pointercancel", () => {
      this.#leave();
    });
    plot.addEventListener("pointerleave", () => {
      if (!this.#dragging) this.#leave();
    });
    plot.addEventListener("keydown", (event) => {
      this.#key(event);
    });
    plot.addEventListener("focus", () => {
      if (this.#plot.matches(":focus-visible")) this.#activate(Math.max(this.#start(), 0));
    });
    plot.addEventListener("blur", () => {
      this.#activate(-1);
      this.#leave();
    });
  }

  /** Whether a pointer is drawing a run: the bars must then stay as they are. */
  get isUnderWay(): boolean {
    return this.#dragging;
  }

  get bars(): readonly HTMLElement[] {
    return this.#bars;
  }

  /** The bars, oldest first; they lie as words do. */
  set bars(bars: readonly HTMLElement[]) {
    const hadActive = this.#active >= 0;
    this.#bars = bars;
    this.#anchor = undefined;
    this.#active = -1;
    if (hadActive) this.#activate(Math.max(this.#start(), 0));
  }

  /** The first bar chosen, or the newest: where the keys begin. */
  #start(): number {
    const chosen = this.#bars.findIndex((bar) => bar.getAttribute("aria-selected") === "true");
    return chosen >= 0 ? chosen : this.#bars.length - 1;
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0 || this.#bars.length === 0) return;
    this.#measure();
    this.#dragging = true;
    this.#plot.setPointerCapture(event.pointerId);
    this.#anchor = this.#at(event.clientX);
    this.#actions.onMove(this.#anchor, this.#anchor);
  }

  #hover(event: PointerEvent): void {
    if (!this.#dragging) {
      if (event.pointerType !== "mouse" || this.#bars.length === 0) return;
      const bar = (event.target as Element).closest<HTMLElement>(".bar");
      const index = bar === null ? -1 : this.#bars.indexOf(bar);
      if (index >= 0) this.#actions.onMove(index, index);
      return;
    }
    const index = this.#at(event.clientX);
    this.#actions.onMove(this.#anchor ?? index, index);
  }

  #measure(): void {
    const { left, right, width } = this.#plot.getBoundingClientRect();
    const isLtr = isLeftToRight(this.#plot);
    this.#area = { start: isLtr ? left : right, width: Math.max(width, 1), isLtr };
  }

  #at(clientX: number): number {
    const { start, width, isLtr } = this.#area;
    const share = (isLtr ? clientX - start : start - clientX) / width;
    return this.#within(Math.floor(share * this.#bars.length));
  }

  #within(index: number): number {
    return Math.min(Math.max(index, 0), this.#bars.length - 1);
  }

  #settle(index: number): void {
    const anchor = this.#anchor ?? index;
    this.#dragging = false;
    this.#anchor = undefined;
    this.#actions.onChoose(anchor, index);
  }

  #leave(): void {
    this.#dragging = false;
    this.#anchor = undefined;
    this.#actions.onLeave();
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const target = this.#target(event.key);
    if (target !== undefined) {
      this.#move(target, event.shiftKey);
    } else if (event.key === "Enter" || event.key === " ") {
      if (this.#active >= 0) this.#settle(this.#active);
    } else if (event.key === "Escape" && this.#anchor !== undefined) {
      this.#leave();
    } else return;
    event.preventDefault();
  }

  /** Where a key leads: along the line is newer. */
  #target(key: string): number | undefined {
    const from = this.#active >= 0 ? this.#active : this.#start();
    const onward = isLeftToRight(this.#plot) ? 1 : -1;
    switch (key) {
      case "ArrowRight":
        return from + onward;
      case "ArrowLeft":
        return from - onward;
      case "ArrowUp":
        return from + 1;
      case "ArrowDown":
        return from - 1;
      case "PageUp":
        return from + 10;
      case "PageDown":
        return from - 10;
      case "Home":
        return 0;
      case "End":
        return this.#bars.length - 1;
      default:
        return undefined;
    }
  }

  #move(target: number, extend: boolean): void {
    if (!extend) this.#anchor = undefined;
    else this.#anchor ??= this.#within(this.#active);
    this.#activate(this.#within(target));
    this.#actions.onMove(this.#anchor ?? this.#active, this.#active);
  }

  #activate(index: number): void {
    this.#bars[this.#active]?.classList.remove("is-active");
    this.#active = index;
    const bar = this.#bars[index];
    bar?.classList.add("is-active");
    if (bar === undefined) this.#plot.removeAttribute("aria-activedescendant");
    else this.#plot.setAttribute("aria-activedescendant", bar.id);
  }
}

function isLeftToRight(element: Element): boolean {
  return getComputedStyle(element).direction === "ltr";
}
