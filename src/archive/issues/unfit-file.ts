/** A scan or a file of words that cannot be published. */
import type { Severity } from "../../article/index.ts";
import type { Message } from "../../messages/message.ts";

/** A file that cannot be published, and why. */
export interface UnfitFile {
  file: string;
  /** What was found and what was expected. */
  unfit: Message;
  /** A damaged scan leaves its page without a picture; of a file of another kind, nothing is published. */
  severity: Severity;
}

/** What a library says of a file, without its advice. */
export function firstLine({ message }: Error): string {
  return message.trim().split("\n")[0] ?? "";
}
