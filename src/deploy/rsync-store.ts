/** A directory of this machine or of another, reached by rsync, as a host. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { linkOrCopy } from "./link.ts";
import { eachAtOnce, FinalError, persistently } from "./retry.ts";
import type { Store, Upload } from "./store.ts";
import { bytesOf } from "./upload.ts";
import { MessageError, say } from "../messages/message.ts";

const execute = promisify(execFile);

/** Files that one rsync sends at most: so many are sent again after a stop. */
const BATCH = 4000;

/** Exit statuses of rsync: a file does not exist; the connection failed, so that another try may succeed. */
const NOT_THERE = 23;
const CONNECTION = [10, 12, 30, 35, 255];

const PATIENCE = { tries: 3, pause: 2000 };

/** Options of every upload: whole directories, readable by the server, compared by content. */
const ALWAYS = ["--recursive", "--times", "--checksum", "--chmod=D755,F644"];

/** A directory that rsync reaches. */
export class RsyncStore implements Store {
  readonly name: string;

  /** @param destination as rsync takes it: `/var/www/archive` or `host:/var/www/archive`. */
  constructor(destination: string) {
    this.name = destination.replace(/\/*$/, "/");
  }

  async read(file: string): Promise<Uint8Array | undefined> {
    return inTemporary(async (directory) => {
      const target = path.join(directory, "read");
      try {
        await this.#rsync(["--times", this.name + file, target]);
      } catch (error) {
        if ((error as { code?: unknown }).code === NOT_THERE) return undefined;
        throw error;
      }
      return readFile(target);
    });
  }

  async write(file: string, bytes: Uint8Array): Promise<void> {
    await inTemporary(async (directory) => {
      const target = path.join(directory, file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, bytes);
      await this.#rsync([...ALWAYS, `${directory}/`, this.name]);
    });
  }

  async put(uploads: readonly Upload[], onDone: (place: number) => void): Promise<void> {
    for (let from = 0; from < uploads.length; from += BATCH) {
      const batch = uploads.slice(from, from + BATCH);
      await inTemporary(async (directory) => {
        await eachAtOnce(batch, 8, (upload) => lay(upload, directory));
        await this.#rsync([...ALWAYS, `${directory}/`, this.name]);
      });
      batch.forEach((_, i) => onDone(from + i));
    }
  }

  /** Deletes files, then the directories that have become empty, the deepest first. */
  async remove(files: readonly string[]): Promise<void> {
    for (const level of [files, ...foldersAbove(files)]) {
      if (level.length > 0) await this.#removeMissing(level);
    }
  }

  /** rsync deletes a file that is listed and missing here, if the folder above it exists here. */
  async #removeMissing(files: readonly string[]): Promise<void> {
    await inTemporary(async (directory) => {
      const list = path.join(directory, "list");
      const empty = path.join(directory, "empty");
      await mkdir(empty);
      await writeFile(list, files.join("\0"));
      for (const folder of new Set(files.map((file) => path.dirname(file)))) {
        await mkdir(path.join(empty, folder), { recursive: true });
      }
      const missing = ["--recursive", "--delete-missing-args", "--from0", `--files-from=${list}`];
      await this.#rsync([...missing, `${empty}/`, this.name]);
    });
  }

  /** @throws Error that says what rsync said; its `code` is rsync's exit status. */
  async #rsync(args: readonly string[]): Promise<void> {
    await persistently(async () => {
      try {
        await execute("rsync", args, { maxBuffer: 2 ** 26 });
      } catch (error) {
        const { code, stderr = "" } = error as { code?: number | string; stderr?: string };
        if (code === "ENOENT") throw new FinalError(say("rsync is not installed"));
        const message = say("rsync to {store} ended with {code}: {reason}", {
          store: this.name,
          code: code ?? "",
          reason: stderr.trim(),
        });
        const Kind = CONNECTION.includes(Number(code)) ? MessageError : FinalError;
        throw Object.assign(new Kind(message), { code });
      }
    }, PATIENCE);
  }
}

/** The folders above some files, by depth, the deepest first. */
function foldersAbove(files: readonly string[]): string[][] {
  const levels = new Map<number, Set<string>>();
  for (const file of files) {
    const parts = file.split("/");
    for (let depth = parts.length - 1; depth > 0; depth--) {
      const level = levels.get(depth) ?? new Set();
      levels.set(depth, level.add(parts.slice(0, depth).join("/")));
    }
  }
  return [...levels].sort(([a], [b]) => b - a).map(([, level]) => [...level]);
}

/** Puts a file into a directory that will be sent. */
async function lay(upload: Upload, directory: string): Promise<void> {
  const target = path.join(directory, upload.path);
  await mkdir(path.dirname(target), { recursive: true });
  if (upload.encoding !== undefined) await writeFile(target, await bytesOf(upload));
  else await linkOrCopy(upload.source, target);
}

async function inTemporary<Result>(work: (directory: string) => Promise<Result>): Promise<Result> {
  const directory = await mkdtemp(path.join(tmpdir(), "sijill-deploy-"));
  try {
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
