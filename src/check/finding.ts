/** What the archivist's report is made of. */
import type { Fault } from "../article/index.ts";

/** Something that an archivist should know. */
export interface Finding extends Fault {
  /** Its kind, for filters: `duplicate`, `missing-days` and so on. */
  code: string;
  /** Whether `--fix` mends it. */
  fixable?: true;
}

/** A text of the archive, for checks that look into it. */
export interface CheckedText {
  file: string;
  /** The whole file. */
  source: string;
  /** Below the front matter. */
  body: string;
}
