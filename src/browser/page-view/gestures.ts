/** What a reader's hands do with a scan: wheel, mouse, two fingers, keys. */
import { kept } from "../common/kept.ts";
import { isForPage } from "../common/key-press.ts";
import type { Viewer } from "./viewer.ts";

/** How much larger one step makes it. */
export const STEP = 1.5;

/** Wheel units that make it twice as large. */
const DOUBLE = 300;

/** Way in CSS pixels after which a press is a movement. */
const MOVEMENT = 4;

/** Time in milliseconds in which a second press makes a double click. */
const TWICE = 300;

/** Turns to the next page or to the one before it; whether there is one. */
export type Turn = (by: 1 | -1) => boolean;

/** @param keys where keys are listened to: on the whole page, or on a part of it. */
export function listen(viewer: Viewer, keys: Document | HTMLElement, turn: Turn): void {
  listenToWheel(viewer);
  listenToMouse(viewer);
  listenToFingers(viewer);
  keys.addEventListener("keydown", (event) => {
    if (event instanceof KeyboardEvent && isForPage(event) && press(viewer, event, turn)) {
      event.preventDefault();
    }
  });
}

/** The wheel zooms with Ctrl, as two fingers on a touch pad do, or once the scan was clicked. */
function listenToWheel(viewer: Viewer): void {
  const { view } = viewer;
  view.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey && !view.contains(document.activeElement)) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
      viewer.zoom(2 ** ((-event.deltaY * lines) / DOUBLE), event);
    },
    { passive: false },
  );
}

/** The mouse drags, and a double click zooms: so a click on an article waits until it is not the first of two. */
function listenToMouse(viewer: Viewer): void {
  const { view } = viewer;
  let from: MouseEvent | undefined;
  let isDragged = false;
  let waiting: number | undefined;
  view.addEventListener("pointerdown", (event) => {
    isDragged = false;
    // On the view itself are its scrollbars.
    const isMeant = event.pointerType === "mouse" && event.button === 0 && event.target !== view;
    from = isMeant ? event : undefined;
  });
  view.addEventListener("pointermove", (event) => {
    if (!from) return;
    const [across, down] = [from.clientX - event.clientX, from.clientY - event.clientY];
    if (!isDragged && Math.hypot(across, down) < MOVEMENT) return;
    isDragged = true;
    from = event;
    view.setPointerCapture(event.pointerId);
    view.scrollBy({ left: across, top: down, behavior: "instant" });
  });
  for (const end of ["pointerup", "pointercancel"]) {
    view.addEventListener(end, () => {
      from = undefined;
    });
  }
  view.addEventListener("dragstart", (event) => {
    event.preventDefault();
  });
  view.addEventListener("click", (event) => {
    const { target, ctrlKey, metaKey, shiftKey, detail } = event;
    if (isDragged) event.preventDefault();
    const href = target instanceof Element ? target.closest("a")?.getAttribute("href") : undefined;
    // A keyboard's click has no count.
    if (event.defaultPrevented || !href || ctrlKey || metaKey || shiftKey || detail === 0) return;
    event.preventDefault();
    window.clearTimeout(waiting);
    if (detail === 1) waiting = window.setTimeout(() => window.location.assign(href), TWICE);
  });
  view.addEventListener("dblclick", (event) => {
    event.preventDefault();
    viewer.zoom(event.shiftKey ? 1 / STEP ** 2 : STEP ** 2, event);
  });
}

/** Two fingers zoom; one moves it, as it moves anything that scrolls. */
function listenToFingers(viewer: Viewer): void {
  let before = 0;
  const pinch = (event: TouchEvent): void => {
    const [a, b] = event.touches;
    if (!a || !b) return;
    event.preventDefault();
    const distance = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
    if (event.type === "touchmove" && before > 0) {
      const [clientX, clientY] = [(a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2];
      viewer.zoom(distance / before, { clientX, clientY });
    }
    before = distance;
  };
  viewer.view.addEventListener("touchstart", pinch, { passive: false });
  viewer.view.addEventListener("touchmove", pinch, { passive: false });
}

/** Takes a key, if it is one of the scan's. */
function press(viewer: Viewer, { code, key, shiftKey }: KeyboardEvent, turn: Turn): boolean {
  const { view } = viewer;
  const isHere = view.contains(document.activeElement);
  if (!isHere && kept("keys") === "off") return false;
  if (key === "+" || code === "Equal" || code === "NumpadAdd") viewer.zoom(STEP);
  else if (shiftKey) return false;
  else if (code === "Minus" || code === "NumpadSubtract") viewer.zoom(1 / STEP);
  else if (code === "Digit0" || code === "Numpad0") viewer.whole();
  // The arrows move what is wider than its view, and else turn the page: the next is on the left.
  else if (!isHere || viewer.overflows.across) return false;
  else if (code === "ArrowLeft") return turn(1);
  else return code === "ArrowRight" && turn(-1);
  return true;
}
