/**
 * How a reader likes to read, kept on the device: the size of the text and the width of its column.
 * They are attributes of the page's root, whose meaning is the stylesheet's.
 */
const KEY = "sijill:reading";

/** Sizes and widths, from the smallest. */
export const sizes = ["85", "100", "115", "130", "150"] as const;
export const widths = ["narrow", "usual", "wide"] as const;

/** What is kept. */
export interface Preferences {
  size: (typeof sizes)[number];
  width: (typeof widths)[number];
}

/** What was kept on this device; the usual where there is nothing. */
export function readPreferences(): Preferences {
  let kept: unknown;
  try {
    kept = JSON.parse(window.localStorage.getItem(KEY) ?? "null");
  } catch {
    // The storage is closed to us, or holds something else.
  }
  const { size, width } = (kept ?? {}) as Partial<Record<string, unknown>>;
  return {
    size: sizes.find((one) => one === size) ?? "100",
    width: widths.find((one) => one === width) ?? "usual",
  };
}

/** Keeps them for the next visit. */
export function keepPreferences(preferences: Preferences): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // They hold for this page, then.
  }
}

/** Has the page follow them. */
export function applyPreferences({ size, width }: Preferences): void {
  const { dataset } = document.documentElement;
  dataset["textSize"] = size;
  dataset["textWidth"] = width;
}
