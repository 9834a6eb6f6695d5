/** What the system refuses, for the person who must act. */

interface SystemError extends Error {
  code?: string;
  path?: string;
}

/** What is left as it was, whichever command it is. */
const KEPT = "What was there before is as it was, and what has been made so far is taken up.";

const sentences: readonly {
  codes: readonly string[];
  /** How programs that we call say the same. */
  words?: RegExp;
  sentence: (file: string) => string;
}[] = [
  {
    codes: ["ENOSPC", "EDQUOT"],
    words: /\bENOSPC\b|no space left on device/i,
    sentence: (file) =>
      `The disk is full${file && `, at ${file}`}: free some space and run it again. ${KEPT}`,
  },
  {
    codes: ["EROFS"],
    words: /\bEROFS\b|read-only file system/i,
    sentence: (file) =>
      `${file || "The output"} is on a disk that can only be read: choose another place (--output), or have it mounted for writing. ${KEPT}`,
  },
  {
    codes: ["EACCES", "EPERM"],
    sentence: (file) =>
      `${file || "A file"} is not open to this user: change its permissions or its owner, or choose another place. ${KEPT}`,
  },
  {
    codes: ["EMFILE", "ENFILE"],
    sentence: () =>
      `Too many files are open at once: allow more (ulimit -n 4096) and run it again. ${KEPT}`,
  },
];

/** A sentence for an error of the system's; `undefined` for others. */
export function systemFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = "", path = "", message } = error as SystemError;
  const found = sentences.find(({ codes, words }) => codes.includes(code) || words?.test(message));
  return found?.sentence(path);
}
