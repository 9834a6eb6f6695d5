/** What must be known of a file of word boxes before it is published: that it is one. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { hashOf } from "../../lib/hash.ts";
import { say, type Message } from "../../messages/message.ts";
import { diskPath } from "../reading/disk-path.ts";
import { firstLine, type UnfitFile } from "./unfit-file.ts";

/** A file of word boxes that can be published. */
export interface WordsFact {
  file: string;
  hash: string;
}

/** Bytes of a file of words at most: a page of a newspaper has some ten thousand words. */
const LONGEST_WORDS = 20_000_000;

const WORDS_SHAPE = '{"width":…,"height":…,"words":[["كلمة",x,y,w,h],…]}';

/** Reads a file of words. */
export function readWordsFact(directory: string, file: string): WordsFact | UnfitFile {
  const unfit = (why: Message): UnfitFile => ({
    file,
    unfit: say('words: "{file}" {why}, so it is left out; expected {shape}', {
      file: path.posix.basename(file),
      why,
      shape: WORDS_SHAPE,
    }),
    severity: "warning",
  });
  try {
    const bytes = readFileSync(diskPath(directory, file));
    if (bytes.length > LONGEST_WORDS)
      return unfit(say("has more than {most} bytes", { most: LONGEST_WORDS }));
    const wrong = wordsFault(JSON.parse(bytes.toString("utf8")));
    return wrong === undefined ? { file, hash: hashOf(bytes, 16) } : unfit(wrong);
  } catch (error) {
    return unfit(say("cannot be read as JSON ({reason})", { reason: firstLine(error as Error) }));
  }
}

function wordsFault(found: unknown): Message | undefined {
  if (typeof found !== "object" || found === null) return say("is no object");
  const { width, height, words } = found as Record<string, unknown>;
  if (!isSize(width) || !isSize(height)) return say("says no width and height in pixels");
  if (!Array.isArray(words)) return say("has no list of words");
  const at = words.findIndex((word) => !isWord(word));
  return at < 0
    ? undefined
    : say("has a word {at} that is not a text with four numbers", { at: at + 1 });
}

function isSize(value: unknown): boolean {
  return typeof value === "number" && value > 0 && value < 1e6;
}

function isWord(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 5) return false;
  const [word, ...box] = value as unknown[];
  return typeof word === "string" && box.every((n) => typeof n === "number" && Number.isFinite(n));
}
