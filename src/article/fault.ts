import { visible } from "./found.ts";

/** How much a fault matters. */
export type Severity = "error" | "warning" | "note";

/** Something wrong with an article's file, said to the archivist who will mend it. */
export interface Fault {
  /** Path of the file relative to the archive, as `2024/05/07-kazakhstan.md`. */
  file: string;
  /** Line of the file, from 1. */
  line: number;
  /** What was found, what was expected and, where there is one, the nearest valid choice. */
  message: string;
  /** An article with an error is not published; warnings deserve a look; notes may be as meant. */
  severity: Severity;
}

/**
 * One fault as compilers and editors write it: `2024/05/07-x.md:4: message`, others as
 * `2024/05/07-x.md:4: warning: message`. Control characters, which an article or a file's name may
 * hold to deceive a terminal, are written out as `\u{1b}`.
 */
export function formatFault({ file, line, message, severity }: Fault): string {
  return visible(`${file}:${line}: ${severity === "error" ? "" : `${severity}: `}${message}`);
}

/**
 * Faults, a line each, sorted by file and line, and a last line that counts them: `3 errors and
 * 1 warning in 2 files`.
 *
 * @param most warnings and notes that are listed at most; every error is listed.
 * @returns an empty text when there are none.
 */
export function formatFaults(faults: readonly Fault[], most: number = Infinity): string {
  if (faults.length === 0) return "";
  const sorted = faults.toSorted(compareFaults);
  const lesser = sorted.filter(({ severity }) => severity !== "error");
  const left = new Set(lesser.slice(most));
  const lines = sorted.filter((fault) => !left.has(fault)).map(formatFault);
  const rest = left.size > 0 ? [`… and ${left.size} more, which npm run check lists`] : [];
  return [...lines, ...rest, count(faults)].join("\n");
}

/** Warnings that a build lists at most: an old archive may have hundreds, and is built every day. */
export const MOST_WARNINGS = 20;

/** Order that no locale changes: by file, line, errors before warnings, then by message. */
function compareFaults(a: Fault, b: Fault): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    compare(a.severity, b.severity) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function count(faults: readonly Fault[]): string {
  const bySeverity = ["error", "warning", "note"].map((severity) =>
    plural(faults.filter((fault) => fault.severity === severity).length, severity),
  );
  const found = bySeverity.filter((part) => !part.startsWith("0 "));
  const files = new Set(faults.map(({ file }) => file)).size;
  return `${new Intl.ListFormat("en-GB").format(found)} in ${plural(files, "file")}`;
}

/** `3 errors`, `1 error`. */
function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
