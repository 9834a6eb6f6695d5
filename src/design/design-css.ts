/** A newspaper's looks as a stylesheet: custom properties for colours and faces, and the faces' files. */
import type { Design } from "./design.ts";
import { properties, type Palette } from "./palette.ts";

/** What is read where a face is not there: Arabic faces of the usual systems. */
const FALLBACK = {
  text: '"Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic", serif',
  head: '"Noto Kufi Arabic", "Geeza Pro", sans-serif',
};

/** The stylesheet. Files of faces are named as `_data/newspaper.ts` names them. */
export function designCss({ colours, faces }: Design): string {
  const dark = declarations(colours.dark);
  return [
    fontFaces(faces.text),
    fontFaces(faces.head),
    `:root { color-scheme: light dark; ${declarations(colours.light)}`,
    `--font-text: "${faces.text.family}", ${FALLBACK.text};`,
    `--font-head: "${faces.head.family}", "${faces.text.family}", ${FALLBACK.head}; }`,
    // What the device prefers, unless the reader chose otherwise.
    `@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { ${dark} } }`,
    `:root[data-theme="dark"] { color-scheme: dark; ${dark} }`,
    `:root[data-theme="light"] { color-scheme: light; }`,
    "",
  ].join("\n");
}

function declarations(palette: Palette): string {
  return Object.entries(properties(palette))
    .map(([name, value]) => `--${name}: ${value};`)
    .join(" ");
}

/**
 * They are preloaded and optional: a page is never laid out twice, and where a slow connection has not
 * brought them in time, the next page has them.
 */
function fontFaces({ family, files }: Design["faces"]["text"]): string {
  return files
    .map(
      ({ file, weight, range, size }) =>
        `@font-face { font-family: "${family}"; src: url("${file}") format("woff2"); font-weight: ${weight}; font-display: optional; ${range === undefined ? "" : `unicode-range: ${range};`}${size === undefined ? "" : ` size-adjust: ${size}%;`} }`,
    )
    .join("\n");
}
