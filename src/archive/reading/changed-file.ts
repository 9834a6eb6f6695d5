/** The error of a file that has changed since it was read: what is made before and after would not agree. */
import { MessageError, say } from "../../messages/message.ts";
export function changedFile(file: string): Error {
  return new MessageError(
    say(
      "{file} changed while the site was being built\nThe last site is as it was; build again when the files are at rest.",
      { file },
    ),
  );
}
