import type { Message } from "../messages/message.ts";

/** How much a fault matters, the worst first. */
export const severities = ["error", "warning", "note"] as const;
export type Severity = (typeof severities)[number];

/** Something wrong with an article's file, said to the archivist who will mend it. */
export interface Fault {
  /** Path of the file relative to the archive, as `2024/05/07-kazakhstan.md`. */
  file: string;
  /** Line of the file, from 1. */
  line: number;
  /** What was found, what was expected and, where there is one, the nearest valid choice. */
  message: Message;
  /** An article with an error is not published; warnings deserve a look; notes may be as meant. */
  severity: Severity;
}

/** Warnings that a build lists at most: an old archive may have hundreds, and is built every day. */
export const MOST_WARNINGS = 20;
