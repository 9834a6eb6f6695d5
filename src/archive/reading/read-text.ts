/** The text of a file of the archive, or what is wrong with it. */
import { readFileSync } from "node:fs";
import { encodingFault, textOfFile, type Fault } from "../../article/index.ts";
import { say } from "../../messages/message.ts";

/**
 * Reads a file's text.
 *
 * @param full its path on disk.
 * @param file its path as faults name it.
 * @returns the text with the bytes that it was read from, or why there is none.
 */
export function readText(full: string, file: string): { text: string; bytes: Buffer } | Fault {
  let bytes: Buffer;
  try {
    bytes = readFileSync(full);
  } catch (error) {
    const [reason = ""] = (error as Error).message.split(", "); // the rest names the file again
    const message = say(
      "the file cannot be read ({reason}); expected one that this user may read, and that stays while the site is built",
      { reason },
    );
    return { file, line: 1, message, severity: "error" };
  }
  const text = textOfFile(bytes);
  if (typeof text === "string") return { text, bytes };
  return { file, ...encodingFault(text), severity: "error" };
}
