/** Finds the files that were asked for: plain ones, those of folders, of zip and of gzip files. */
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { createGunzip } from "node:zlib";
import { pipeline, Readable } from "node:stream";
import { glob } from "tinyglobby";
import { guarded } from "./guarded.ts";
import { beginningOf, type InputFile } from "./input-file.ts";
import { endingOf, gzipKind, kindOf, kindOfName, kindSample, refusalOf, zipKind } from "./kinds.ts";
import { besideOnDisk } from "./neighbours.ts";
import { wantedOf } from "./wanted.ts";
import { zipFiles } from "./zip.ts";
import { MessageError, say, saying, type Message } from "../../messages/message.ts";

/** What a format takes, and who hears of what is not taken. */
export interface OpenOptions {
  /** Endings that are looked for in folders and zip files, with their dots. */
  endings: readonly string[];
  /** Whether the format reads gzip itself. */
  readsGzip?: boolean;
  /** Called for a file that is not taken; the others go on. */
  refuse: (name: string, reason: Message) => void;
}

/**
 * The files of the input, one after the other, those of folders and zip files in the order of their
 * names. A file whose bytes show another kind than the format reads is refused by what it is.
 *
 * @param names files and folders.
 * @throws Error when one of them does not exist, before any is read.
 */
export async function* inputFiles(
  names: readonly string[],
  options: OpenOptions,
): AsyncGenerator<InputFile> {
  const found = await Promise.all(names.map((name) => stat(name).catch(() => undefined)));
  const missing = names.filter((_, i) => !found[i]);
  if (missing.length > 0)
    throw new MessageError(
      say("{missing}: no such file or folder", { missing: missing.join(", ") }),
    );
  for (const [i, name] of names.entries()) {
    if (found[i]?.isDirectory()) yield* folderFiles(name, options);
    else yield* opened(onDisk(name, path.dirname(name)), options);
  }
}

async function* folderFiles(folder: string, options: OpenOptions): AsyncGenerator<InputFile> {
  const all = await glob("**/*", { cwd: folder, followSymbolicLinks: false });
  const endings = options.endings.concat(zipKind.endings);
  const files = all.map((name) => ({ name }));
  for (const name of await linksIn(folder, endings))
    options.refuse(
      path.join(folder, name),
      say("a symbolic link, which is not followed; copy what it leads to into its place"),
    );
  for (const { name } of wantedOf(files, folder, { ...options, endings })) {
    yield* opened(onDisk(path.join(folder, name), folder), options);
  }
}

/** Links below a folder to other folders, and those that have the name of a file to be read. */
async function linksIn(folder: string, endings: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const links = entries
    .filter((entry) => entry.isSymbolicLink())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const toFolder = await Promise.all(
    links.map((link) =>
      stat(link).then(
        (it) => it.isDirectory(),
        () => false,
      ),
    ),
  );
  return links
    .filter((link, i) => toFolder[i] || endings.includes(endingOf(link.replace(/\.gz$/i, ""))))
    .map((link) => path.relative(folder, link));
}

/** A file as the format reads it: unpacked, and of a kind that it knows. */
async function* opened(
  file: InputFile,
  options: OpenOptions,
  isUnpacked = false,
): AsyncGenerator<InputFile> {
  const { endings, refuse, readsGzip } = options;
  const named = kindOfName(file.name);
  // What no format reads is told by its name: a spreadsheet is a zip file by its bytes.
  const kind = named?.isRead === false ? named : kindOf(await beginningOf(file, kindSample));
  if (kind === zipKind || (kind === undefined && named === zipKind)) {
    for await (const inner of zipFiles(file, options)) yield* opened(inner, options);
  } else if (kind === gzipKind && readsGzip !== true) {
    if (isUnpacked) refuse(file.name, say("gzip within gzip: unpack it first"));
    else yield* opened(gunzipped(file), options, true);
  } else if (kind && kind !== gzipKind && !kind.endings.some((it) => endings.includes(it))) {
    const expected = endings.includes(".html") ? say("a page") : saying(endings.join(", "));
    refuse(file.name, refusalOf(kind, expected));
  } else {
    yield file;
  }
}

function onDisk(name: string, root: string): InputFile {
  return {
    name,
    path: name,
    root,
    beside: (wanted) => besideOnDisk(root, name, wanted),
    open: () => createReadStream(name),
  };
}

function gunzipped(file: InputFile): InputFile {
  const { beside } = file;
  return {
    name: file.name.replace(/\.gz$/i, ""),
    ...(beside && { beside }),
    open: () =>
      guarded(file.name, () => {
        let packed = 0;
        async function* bytes() {
          for await (const chunk of file.open()) {
            packed += chunk.length;
            yield chunk;
          }
        }
        const stream = createGunzip();
        pipeline(Readable.from(bytes()), stream, () => undefined);
        return { stream, packedSize: () => packed };
      }),
  };
}

/**
 * Whether an error that a reader of a file throws ends this file and not the import: any error does,
 * as one that nobody foresaw is told in the report like the others.
 */
export function isInputError(error: unknown): error is Error {
  return error instanceof Error;
}
