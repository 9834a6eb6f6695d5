/** Reads and checks article files: the part of reading an archive that workers do. */
import { readFileSync } from "node:fs";
import path from "node:path";
import {
  contentHashOf,
  createArticleParser,
  encodingFault,
  textOfFile,
  type Article,
  type Fault,
} from "../../article/index.ts";
import type { Newspaper } from "../../newspaper/newspaper.ts";

/** Files to read, with the content hashes that the cache has: plain data, which a worker can be sent. */
export interface ParseJob {
  /** The archive. */
  directory: string;
  /** The part of the newspaper that decides whether an article is valid. */
  newspaper: Pick<Newspaper, "zone" | "sections" | "ark">;
  files: readonly { file: string; contentHash?: string | undefined }[];
}

/** What a file says. */
export interface ParsedFile {
  /** Of the file's path and text, whether it is an article or not. */
  contentHash: string;
  /** Left out when the cache has the file as it is. */
  parsed?: { article?: Article; faults: Fault[] };
}

/** The content hash of a file that could not be read: nothing of it is cached. */
export const UNREAD = "";

/** Reads files, in their order. A file whose content hash is the cached one is not parsed. */
export function parseFiles({ directory, newspaper, files }: ParseJob): ParsedFile[] {
  const parse = createArticleParser({
    zone: newspaper.zone,
    sections: newspaper.sections.map((section) => section.name),
    ark: newspaper.ark,
  });
  return files.map(({ file, contentHash: cached }) => {
    const bytes = bytesOf(path.join(directory, file));
    if (bytes instanceof Error)
      return { contentHash: UNREAD, parsed: { faults: [unreadable(file, bytes)] } };
    const text = textOfFile(bytes);
    if (typeof text !== "string") {
      const fault: Fault = { file, ...encodingFault(text), severity: "error" };
      return { contentHash: UNREAD, parsed: { faults: [fault] } };
    }
    const contentHash = contentHashOf(file, bytes);
    if (contentHash === cached) return { contentHash };
    const { article, faults } = parse(file, text, contentHash);
    return { contentHash, parsed: { ...(article && { article }), faults } };
  });
}

function bytesOf(file: string): Buffer | Error {
  try {
    return readFileSync(file);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function unreadable(file: string, { message }: Error): Fault {
  const [reason] = message.split(", "); // the rest names the file again
  return {
    file,
    line: 1,
    message: `the file cannot be read (${reason}); expected one that this user may read, and that stays while the site is built`,
    severity: "error",
  };
}
