/**
 * Faces of the reader's own device, made as wide and as high as a newspaper's face, so that a page
 * read without it has nearly the same lines (CSS Fonts 5, `size-adjust` and the overrides).
 */

/** Metrics of a face, in ems. */
export interface FaceMetrics {
  /** Above and below the baseline. */
  ascent: number;
  descent: number;
  /** A letter's mean advance in Arabic text. */
  letter: number;
}

/** Faces of a device that are about as wide as each other. */
interface LocalFaces {
  /** What their alias is called. */
  alias: string;
  /** Names by which `local()` finds them, best first. */
  names: readonly string[];
  /** A letter's mean advance, regular and bold, as `face-metrics.ts` measures it. */
  letter: number;
  bold: number;
}

/**
 * Arabic faces of the usual systems. The free ones were measured; those of Windows and Apple are assumed
 * to lie between them.
 */
const LOCAL: readonly LocalFaces[] = [
  {
    alias: "Naskh",
    names: ["Noto Naskh Arabic", "Noto Naskh Arabic UI"],
    letter: 0.415,
    bold: 0.432,
  },
  {
    alias: "System",
    names: ["Geeza Pro", "Segoe UI", "Times New Roman", "Arial", "Tahoma"],
    letter: 0.43,
    bold: 0.47,
  },
  { alias: "Sans", names: ["Noto Sans Arabic", "Noto Sans Arabic UI"], letter: 0.458, bold: 0.509 },
  { alias: "DejaVu", names: ["DejaVu Sans"], letter: 0.487, bold: 0.581 },
];

/** An alias of a file or a local face under which it is as wide and high as another face. */
interface Alias {
  family: string;
  src: string;
  /** Mean advance of a letter in what it stands for. */
  letter: number;
  descriptors?: string;
}

/** Stylesheet rules, and the families that they declare, in order. */
export interface Fallback {
  rules: string[];
  families: string[];
}

/**
 * Aliases of the local faces for a face.
 *
 * @param isBold whether the face is mostly bold, as that of headlines is.
 */
export function localFallback(family: string, face: FaceMetrics, isBold: boolean): Fallback {
  return fallback(
    face,
    LOCAL.map(({ alias, names, letter, bold }) => ({
      family: `${family} ${alias}`,
      src: names.map((name) => `local("${name}${isBold ? " Bold" : ""}")`).join(", "),
      letter: isBold ? bold : letter,
      // It is bold already: the browser must not make it bolder.
      descriptors: isBold ? "font-weight: 400 900; " : "",
    })),
  );
}

/** Aliases of others for a face. */
export function fallback(face: FaceMetrics, aliases: readonly Alias[]): Fallback {
  return {
    rules: aliases.map(({ family, src, letter, descriptors = "" }) => {
      const size = face.letter / letter;
      const percent = (ems: number): string => `${((ems / size) * 100).toFixed(1)}%`;
      return `@font-face { font-family: "${family}"; src: ${src}; ${descriptors}size-adjust: ${(size * 100).toFixed(1)}%; ascent-override: ${percent(face.ascent)}; descent-override: ${percent(face.descent)}; line-gap-override: 0%; }`;
    }),
    families: [...new Set(aliases.map(({ family }) => family))],
  };
}
