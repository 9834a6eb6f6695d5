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
 * All faults, a line each, sorted by file and line, and a last line that counts them: `3 errors and
 * 1 warning in 2 files`.
 *
 * @returns an empty text when there are none.
 */
export function formatFaults(faults: readonly Fault[]): string {
  if (faults.length === 0) return "";
  const lines = faults.toSorted(compareFaults).map(formatFault);
  return [...lines, count(faults)].join("\n");
}

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
  const parts = (["error", "warning", "note"] as const)
    .map((severity) =>
      plural(faults.filter((fault) => fault.severity === severity).length, severity),
    )
    .filter((part) => part !== "");
  const last = parts.pop() ?? "";
  const files = new Set(faults.map(({ file }) => file)).size;
  return `${parts.length > 0 ? `${parts.join(", ")} and ` : ""}${last} in ${plural(files, "file")}`;
}

/** `3 errors`, `1 error`; nothing for none. */
function plural(number: number, noun: string): string {
  if (number === 0) return "";
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
