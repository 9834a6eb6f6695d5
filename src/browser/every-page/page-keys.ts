/** Keys that go somewhere: through headlines, days of a calendar, and pages in time. */

const HEADLINES = "main .headline a, main .headlines a, main .plain a";

/** Time runs as words do. */
const [BACK, ONWARD] =
  document.documentElement.dir === "ltr"
    ? ["ArrowLeft", "ArrowRight"]
    : ["ArrowRight", "ArrowLeft"];

/**
 * Takes a step by a key, if it is one of ours.
 *
 * @param isSearch whether the page lists results, and has keys for them itself.
 */
export function step(event: KeyboardEvent, isSearch: boolean): boolean {
  const { code, shiftKey, target } = event;
  if (shiftKey) return false;
  if (code.startsWith("Arrow")) {
    const day = target instanceof Element ? target.closest<HTMLElement>(".month a.day") : null;
    if (day) return toDay(day, code);
    if (isScrollable(target)) return false;
    if (code === BACK) return follow('main a[rel="prev"]');
    return code === ONWARD && follow('main a[rel="next"]');
  }
  if (isSearch) return false;
  if (code === "KeyJ") return toHeadline(1);
  return code === "KeyK" && toHeadline(-1);
}

/** In a calendar the arrows go to the nearest day that has articles, as the eye sees them. */
function toDay(day: HTMLElement, code: string): boolean {
  const steps: Record<string, number> = {
    [BACK]: -1,
    [ONWARD]: 1,
    ArrowUp: -7,
    ArrowDown: 7,
  };
  const by = steps[code];
  if (by === undefined) return false;
  const calendars = [...document.querySelectorAll(".month")];
  const cells = calendars.flatMap((month) => [...month.querySelectorAll<HTMLElement>(".day")]);
  for (let at = cells.indexOf(day) + by; at >= 0 && at < cells.length; at += by) {
    const cell = cells[at];
    if (!(cell instanceof HTMLAnchorElement)) continue;
    cell.focus();
    return true;
  }
  return true;
}

function toHeadline(by: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>(HEADLINES)];
  const here = links.findIndex((link) => link === document.activeElement);
  const link = links[here < 0 && by < 0 ? links.length - 1 : here + by];
  link?.focus();
  return link !== undefined;
}

/** Opens the link that a selector finds. Whether there is one. */
export function follow(selector: string): boolean {
  const link = document.querySelector<HTMLAnchorElement>(selector);
  link?.click();
  return link !== null;
}

/** Whether the arrows would scroll what has the focus. */
function isScrollable(target: EventTarget | null): boolean {
  const region =
    target instanceof Element ? target.closest('[tabindex="0"], [role="listbox"]') : null;
  return region !== null;
}
