/** Findings: the items of the archivist's report. */
import type { Fault } from "../article/index.ts";
import type { Message } from "../messages/message.ts";

/** Something that an archivist should know. */
export interface Finding extends Fault {
  /** Its kind, for filters: `duplicate`, `missing-days` and so on. */
  code: string;
  /** Whether `--fix` corrects it. */
  fixable?: true;
}

/** A finding that deserves a look. */
export function warning(code: string, file: string, message: Message, line = 1): Finding {
  return { file, line, severity: "warning", code, message };
}

/** A finding that may be as it was meant. */
export function note(code: string, file: string, message: Message, line = 1): Finding {
  return { file, line, severity: "note", code, message };
}

/** The number of the first line that passes a test; 1 where none does. */
export function lineWhere(source: string, passes: (line: string) => boolean): number {
  return Math.max(0, source.split("\n").findIndex(passes)) + 1;
}

/** How many lines of a file stand above its body. */
export function linesAbove({ source, body }: Pick<CheckedText, "source" | "body">): number {
  return source.split("\n").length - body.split("\n").length;
}

/** A text of the archive, for checks that look into it. */
export interface CheckedText {
  file: string;
  /** The whole file. */
  source: string;
  /** Below the front matter. */
  body: string;
}
