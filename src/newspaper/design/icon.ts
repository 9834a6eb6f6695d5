import { properties, type Palette } from "./palette.ts";

/** Side of the drawing, in its own units. */
export const ICON_SIDE = 64;

/** The icon of a newspaper that has none of its own: a front page, in its colours. */
export function iconSvg(palette: Palette): string {
  const { accent = "", "accent-ink": ink = "" } = properties(palette);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${ICON_SIDE} ${ICON_SIDE}"><rect width="${ICON_SIDE}" height="${ICON_SIDE}" rx="8" fill="${accent}"/><path d="M14 14h36v6H14zM14 26h36v3H14zM29 34h21v3H29zM29 42h21v3H29zM29 50h21v3H29zM14 34h11v19H14z" fill="${ink}"/></svg>\n`;
}
