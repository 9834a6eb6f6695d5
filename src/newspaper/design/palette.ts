/** The colours of a page, light and dark: those that a newspaper chooses, and those made from them. */
import { contrast, legible, mix } from "./colour.ts";

/** The two palettes of a site. */
export type Scheme = "light" | "dark";
export const schemes: readonly Scheme[] = ["light", "dark"];

/** Sijill's own colours; `design.ts` says what each is for. */
export const defaultPalettes = {
  light: {
    paper: "#fdfbf6",
    raised: "#f5f0e4",
    ink: "#1d1a15",
    soft: "#5c554a",
    rule: "#d8cfbd",
    strong: "#1d1a15",
    accent: "#8f1d14",
    mark: "#ffe08a",
  },
  dark: {
    paper: "#171512",
    raised: "#221f1a",
    ink: "#ece5d8",
    soft: "#b3a996",
    rule: "#3d372e",
    strong: "#a89d89",
    accent: "#f0998a",
    mark: "#6b5410",
  },
};

/** The colours that a newspaper chooses, each `#rrggbb`. */
export type Palette = (typeof defaultPalettes)[Scheme];

/** Least contrast of text (WCAG 2.2, 1.4.3), and of lines with a meaning (1.4.11). */
const TEXT = 4.5;
const LINE = 3;

/** Colours, those that are behind them, and the least contrast. */
const readings: readonly (readonly [keyof Palette, readonly (keyof Palette)[], number])[] = [
  ["ink", ["paper", "raised", "mark"], TEXT],
  ["soft", ["paper", "raised"], TEXT],
  ["accent", ["paper", "raised"], TEXT],
  ["strong", ["paper"], LINE],
];

/** A sentence for each pair of colours with too little contrast, with a colour that has enough. */
export function contrastFaults(palette: Palette): string[] {
  return readings.flatMap(([name, grounds, least]) =>
    grounds.flatMap((ground) => {
      const found = contrast(palette[name], palette[ground]);
      if (found >= least) return [];
      const better = legible(
        palette[name],
        grounds.map((one) => palette[one]),
        least,
      );
      const advice = better === undefined ? `change ${ground}` : `${better} would do`;
      return [
        `${name} ${palette[name]} on ${ground} ${palette[ground]} has a contrast of ${Math.floor(found * 100) / 100}; WCAG 2.2 AA asks for ${least}: ${advice}`,
      ];
    }),
  );
}

/** The custom properties of a palette, with the shades of calendars and bars that it leads to. */
export function properties(palette: Palette): Record<string, string> {
  const { paper, raised, ink, soft, rule, strong, accent, mark } = palette;
  const high = contrast(paper, accent) >= contrast(ink, accent) ? paper : ink;
  // Strong enough to differ from the lighter shades, and for its number to be legible.
  let share = 0.6;
  while (contrast(high, mix(paper, accent, share)) < TEXT && share < 1) share += 0.02;
  return {
    paper,
    "paper-raised": raised,
    ink,
    "ink-soft": soft,
    rule,
    "rule-strong": strong,
    accent,
    "accent-ink": high,
    mark,
    "shade-1": mix(paper, accent, 0.07),
    "shade-2": mix(paper, accent, 0.17),
    "shade-3": mix(paper, accent, share),
    "shade-4": accent,
    "shade-ink-low": ink,
    "shade-ink-high": high,
  };
}
