/** A newspaper's looks as a stylesheet: custom properties for colours and faces, and the faces' files. */
import type { Design } from "./design.ts";
import { fallback, localFallback, type FaceMetrics, type Fallback } from "./fallback-faces.ts";
import { properties, type Palette } from "./palette.ts";

/** The faces' metrics; without them, faces of the device are not adjusted. */
export interface DesignMetrics {
  text?: FaceMetrics | undefined;
  head?: FaceMetrics | undefined;
}

type Face = Design["faces"]["text"];

/** Faces of the usual systems, for readers whose browser does not load the newspaper's. */
const FALLBACK = {
  text: '"Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic", serif',
  head: '"Noto Kufi Arabic", "Geeza Pro", sans-serif',
};

/** The stylesheet. Files of faces are named as `_data/newspaper.ts` names them. */
export function designCss({ colours, faces }: Design, metrics: DesignMetrics = {}): string {
  const { text, head } = faces;
  const dark = declarations(colours.dark);
  const textFallback = metrics.text && localFallback(text.family, metrics.text, false);
  const headFallback = metrics.head && localFallback(head.family, metrics.head, true);
  const textAsHead = fallbackToText(faces, metrics);
  return [
    fontFaces(text),
    fontFaces(head),
    ...[textFallback, textAsHead, headFallback].flatMap((made) => made?.rules ?? []),
    `:root { color-scheme: light dark; ${declarations(colours.light)}`,
    `--font-text: ${list([text.family], textFallback)}, ${FALLBACK.text};`,
    `--font-head: ${list([head.family], textAsHead, headFallback)}, ${FALLBACK.head}; }`,
    // What the device prefers, unless the reader chose otherwise.
    `@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { ${dark} } }`,
    `:root[data-theme="dark"] { color-scheme: dark; ${dark} }`,
    `:root[data-theme="light"] { color-scheme: light; }`,
    "",
  ].join("\n");
}

/** The text's face in place of that of headlines, as large as it. */
function fallbackToText({ text, head }: Design["faces"], metrics: DesignMetrics): Fallback {
  if (!metrics.text || !metrics.head) return { rules: [], families: [text.family] };
  const { letter } = metrics.text;
  return fallback(
    metrics.head,
    text.files.map((file) => ({
      family: `${head.family} ${text.family}`,
      src: sourceOf(file),
      letter,
      descriptors: descriptorsOf(file),
    })),
  );
}

function list(own: readonly string[], ...made: readonly (Fallback | undefined)[]): string {
  const families = [...own, ...made.flatMap((one) => one?.families ?? [])];
  return families.map((family) => `"${family}"`).join(", ");
}

function declarations(palette: Palette): string {
  return Object.entries(properties(palette))
    .map(([name, value]) => `--${name}: ${value};`)
    .join(" ");
}

function fontFaces({ family, files }: Face): string {
  return files
    .map((file) => {
      const size = file.size === undefined ? "" : `size-adjust: ${file.size}%; `;
      return `@font-face { font-family: "${family}"; src: ${sourceOf(file)}; ${descriptorsOf(file)}${size}}`;
    })
    .join("\n");
}

function sourceOf({ file }: Face["files"][number]): string {
  return `url("${file}") format("woff2")`;
}

/**
 * Faces are preloaded and optional, so a page is never laid out twice. Where a slow connection does not
 * bring a face in time, the next page has it.
 */
function descriptorsOf({ weight, range }: Face["files"][number]): string {
  const letters = range === undefined ? "" : `unicode-range: ${range}; `;
  return `font-weight: ${weight}; font-display: optional; ${letters}`;
}
