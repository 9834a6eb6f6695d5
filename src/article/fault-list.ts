/** Faults as a person reads them: a list in the order of files and lines, with a count of all at its end. */
import { english, say, type Message } from "../messages/message.ts";
import { wordsOf, type Language } from "../messages/words.ts";
import { visible } from "../messages/visible.ts";
import { MOST_WARNINGS, type Fault, type Severity } from "./fault.ts";

/** Faults that are to be shown, and how many there are of all. */
export interface FaultList {
  /** Sorted by file and line. */
  shown: readonly Fault[];
  /** Of all, those that are not shown included. */
  counts: Readonly<Record<Severity, number>>;
  files: number;
}

const severities: readonly Severity[] = ["error", "warning", "note"];

/**
 * Lists faults.
 *
 * @param most warnings and notes that are shown at most; every error is shown.
 */
export function listFaults(faults: readonly Fault[], most: number = Infinity): FaultList {
  const sorted = faults.toSorted(compareFaults);
  const lesser = sorted.filter(({ severity }) => severity !== "error");
  const left = new Set(lesser.slice(most));
  const count = (severity: Severity) => faults.filter((one) => one.severity === severity).length;
  return {
    shown: sorted.filter((fault) => !left.has(fault)),
    counts: { error: count("error"), warning: count("warning"), note: count("note") },
    files: new Set(faults.map(({ file }) => file)).size,
  };
}

/** The faults for which an archive cannot be built: all of them, at once. */
export class ArchiveError extends Error {
  readonly faults: readonly Fault[];
  readonly list: FaultList;

  constructor(faults: readonly Fault[]) {
    const list = listFaults(faults, MOST_WARNINGS);
    super(faultText(list, "en"));
    this.name = "ArchiveError";
    this.faults = faults;
    this.list = list;
  }
}

/** The words of a list of faults, whose last line counts them: `3 errors and 1 warning in 2 files`; empty for none. */
export function faultText({ shown, counts, files }: FaultList, language: Language): string {
  const all = counts.error + counts.warning + counts.note;
  if (all === 0) return "";
  const words = (message: Message): string => wordsOf(message, language);
  const left = all - shown.length;
  const rest =
    left > 0 ? [words(say("… and {left} more, which npm run check lists", { left }))] : [];
  const found = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => words(counted[severity](counts[severity])));
  const sum = new Intl.ListFormat(language === "en" ? "en-GB" : language).format(found);
  const last = say("{sum} in {files}", { sum, files: say("{n} files", { n: files }) });
  return [...shown.map((fault) => formatFault(fault, language)), ...rest, words(last)].join("\n");
}

/** Faults in words, whole. */
export function formatFaults(faults: readonly Fault[], language: Language = "en"): string {
  return faultText(listFaults(faults), language);
}

const counted: Readonly<Record<Severity, (n: number) => Message>> = {
  error: (n) => say("{n} errors", { n }),
  warning: (n) => say("{n} warnings", { n }),
  note: (n) => say("{n} notes", { n }),
};

const kinds: Readonly<Record<Severity, Message>> = {
  error: say("error"),
  warning: say("warning"),
  note: say("note"),
};

/**
 * One fault: in English on one line, as compilers and editors write it (`2024/05/07-x.md:4: message`, of
 * others `2024/05/07-x.md:4: warning: message`). In Arabic the place has a line to itself.
 */
export function formatFault(
  { file, line, message, severity }: Fault,
  language: Language = "en",
): string {
  const place = visible(`${file}:${line}:`);
  if (language === "en") {
    const kind = severity === "error" ? "" : `${severity}: `;
    return `${place} ${kind}${english(message)}`;
  }
  const lines = wordsOf(message, language).split("\n");
  return [`${place} ${wordsOf(kinds[severity], language)}`, ...lines.map((one) => `  ${one}`)].join(
    "\n",
  );
}

/** Order that no locale and no language changes: by file, line, errors before warnings, then by message. */
function compareFaults(a: Fault, b: Fault): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    compare(a.severity, b.severity) ||
    compare(english(a.message), english(b.message))
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
