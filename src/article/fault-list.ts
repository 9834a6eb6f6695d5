/** Faults as a person reads them: a list in the order of files and lines, with a count of all at its end. */
import { english, englishSpeaker, say, type Speaker } from "../messages/message.ts";
import { visible } from "../messages/visible.ts";
import { MOST_WARNINGS, severities, type Fault, type Severity } from "./fault.ts";

/** Faults that are to be shown, and how many there are of all. */
export interface FaultList {
  /** Sorted by file and line. */
  shown: readonly Fault[];
  /** Of all, those that are not shown included. */
  counts: Readonly<Record<Severity, number>>;
  files: number;
}

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
  readonly list: FaultList;

  constructor(faults: readonly Fault[]) {
    const list = listFaults(faults, MOST_WARNINGS);
    super(faultText(list));
    this.name = "ArchiveError";
    this.list = list;
  }
}

/** The words of a list of faults, whose last line counts them: `3 errors and 1 warning in 2 files`; empty for none. */
export function faultText(
  { shown, counts, files }: FaultList,
  speaker: Speaker = englishSpeaker,
): string {
  const all = counts.error + counts.warning + counts.note;
  if (all === 0) return "";
  const { language, words } = speaker;
  const left = all - shown.length;
  const rest =
    left > 0 ? [words(say("… and {left} more, which npm run check lists", { left }))] : [];
  const found = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => words(say(counted[severity], { n: counts[severity] })));
  const sum = new Intl.ListFormat(language === "en" ? "en-GB" : language).format(found);
  const last = say("{sum} in {files}", { sum, files: say("{n} files", { n: files }) });
  return [...shown.map((fault) => formatFault(fault, speaker)), ...rest, words(last)].join("\n");
}

/** Faults in words, whole. */
export function formatFaults(faults: readonly Fault[], speaker?: Speaker): string {
  return faultText(listFaults(faults), speaker);
}

const counted = { error: "{n} errors", warning: "{n} warnings", note: "{n} notes" } as const;

/**
 * One fault: in English on one line, as compilers and editors write it (`2024/05/07-x.md:4: message`, of
 * others `2024/05/07-x.md:4: warning: message`). In Arabic the place has a line to itself.
 */
export function formatFault(
  { file, line, message, severity }: Fault,
  { language, words }: Speaker = englishSpeaker,
): string {
  const place = visible(`${file}:${line}:`);
  if (language === "en") {
    const kind = severity === "error" ? "" : `${severity}: `;
    return `${place} ${kind}${english(message)}`;
  }
  const lines = words(message).split("\n");
  return [`${place} ${words(say(severity))}`, ...lines.map((one) => `  ${one}`)].join("\n");
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
