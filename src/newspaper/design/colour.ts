/** Calculates with colours: the contrast of two (WCAG 2.2), and the colours between them. */

/** Red, green and blue, 0 to 255. */
type Rgb = readonly [red: number, green: number, blue: number];

/** A colour as the tokens write it. */
export const HEX = /^#[0-9a-f]{6}$/i;

/** The contrast ratio of two colours by WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(rgbOf(one)), luminance(rgbOf(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The colour at a share of the way from one to another. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [rgbOf(from), rgbOf(to)];
  return hexOf(a.map((part, i) => Math.round(part + ((b[i] ?? part) - part) * share)));
}

/** The nearest colour, towards black or white, with enough contrast to some others, if there is one. */
export function legible(colour: string, on: readonly string[], least: number): string | undefined {
  const enough = (one: string): boolean => on.every((ground) => contrast(one, ground) >= least);
  for (let share = 0; share <= 1; share += 0.02) {
    const found = ["#000000", "#ffffff"].map((end) => mix(colour, end, share)).find(enough);
    if (found !== undefined) return found;
  }
  return undefined;
}

function rgbOf(hex: string): Rgb {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

function hexOf(parts: readonly number[]): string {
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
