/** Finds the files that were asked for: plain ones, those of folders, of zip and of gzip files. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { createGunzip } from "node:zlib";
import { glob } from "tinyglobby";
import { Refusal } from "../refusal.ts";
import { guarded } from "./guarded.ts";
import type { InputFile } from "./input-file.ts";
import { zipFiles } from "./zip.ts";

/** What a format takes, and who hears of what is not taken. */
export interface OpenOptions {
  /** Endings that are looked for in folders and zip files, with their dots. */
  endings: readonly string[];
  /** Whether the format reads gzip itself. */
  readsGzip?: boolean;
  /** Called for a file that is not taken; the others go on. */
  refuse: (name: string, reason: string) => void;
}

/**
 * The files of the input, one after the other, those of folders and zip files in the order of their
 * names.
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
  if (missing.length > 0) throw new Error(`${missing.join(", ")}: no such file or folder`);
  for (const [i, name] of names.entries()) {
    if (found[i]?.isDirectory()) yield* folderFiles(name, options);
    else
      yield* opened(
        { name, path: name, root: path.dirname(name), open: () => createReadStream(name) },
        options,
      );
  }
}

async function* folderFiles(folder: string, options: OpenOptions): AsyncGenerator<InputFile> {
  const wanted = [...options.endings, ".zip", ".gz"];
  const all = await glob("**/*", { cwd: folder, followSymbolicLinks: false });
  const files = all.filter((file) => wanted.includes(path.extname(file).toLowerCase())).sort();
  if (files.length === 0) options.refuse(folder, `no ${wanted.join(", ")} file in this folder`);
  for (const file of files) {
    const full = path.join(folder, file);
    yield* opened(
      { name: full, path: full, root: folder, open: () => createReadStream(full) },
      options,
    );
  }
}

async function* opened(file: InputFile, options: OpenOptions): AsyncGenerator<InputFile> {
  const ending = path.extname(file.name).toLowerCase();
  if (ending === ".zip") yield* zipFiles(file.name, options);
  else if (ending === ".gz" && options.readsGzip !== true) yield gunzipped(file);
  else yield file;
}

function gunzipped(file: InputFile): InputFile {
  return {
    name: file.name.replace(/\.gz$/i, ""),
    open: () =>
      guarded(file.name, () => {
        const packed = createReadStream(file.name);
        const inflated = createGunzip();
        packed.on("error", (error) => inflated.destroy(error));
        return { stream: packed.pipe(inflated), packedSize: () => packed.bytesRead };
      }),
  };
}

/** Whether an error is about the input, so that the import can go on without this file. */
export function isInputError(error: unknown): error is Error {
  return error instanceof Refusal || (error instanceof Error && "code" in error);
}
