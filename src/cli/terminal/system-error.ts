/** What the system refuses, for the person who must act. */
import { say, type Message } from "../../messages/message.ts";

interface SystemError extends Error {
  code?: string;
  syscall?: string;
  path?: string;
}

/** What is left as it was, whichever command it is. */
const kept = say("What was there before is as it was, and what has been made so far is taken up.");

const sentences: readonly {
  codes: readonly string[];
  /** How programs that we call say the same. */
  words?: RegExp;
  sentence: (file: string) => Message;
}[] = [
  {
    codes: ["ENOSPC", "EDQUOT"],
    words: /\bENOSPC\b|no space left on device/i,
    sentence: (file) =>
      say("The disk is full{at}: free some space and run it again. {kept}", {
        at: file === "" ? "" : say(", at {file}", { file }),
        kept,
      }),
  },
  {
    codes: ["EROFS"],
    words: /\bEROFS\b|read-only file system/i,
    sentence: (file) =>
      say(
        "{file} is on a disk that can only be read: choose another place (--output), or have it mounted for writing. {kept}",
        { file: file || say("The output"), kept },
      ),
  },
  {
    codes: ["EACCES", "EPERM"],
    sentence: (file) =>
      say(
        "{file} is not open to this user: change its permissions or its owner, or choose another place. {kept}",
        { file: file || say("A file"), kept },
      ),
  },
  {
    codes: ["EMFILE", "ENFILE"],
    sentence: () =>
      say("Too many files are open at once: allow more (ulimit -n 4096) and run it again. {kept}", {
        kept,
      }),
  },
];

/** A sentence for an error of the system's; `undefined` for others. */
export function systemFault(error: unknown): Message | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = "", path = "", syscall = "", message } = error as SystemError;
  if (code === "ENOENT" && path !== "" && !syscall.startsWith("spawn")) {
    return say("{missing}: no such file or folder", { missing: path });
  }
  const found = sentences.find(({ codes, words }) => codes.includes(code) || words?.test(message));
  return found?.sentence(path);
}
