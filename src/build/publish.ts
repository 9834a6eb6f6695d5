/** The published site: built beside the last one, and put in its place when it is whole. */
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** The file by which a directory is known to be a site of ours, and may be replaced. */
const MARK = ".sijill";

/** A directory in which a site is built before it is published. */
export interface Staging {
  directory: string;
  /** Puts the site in the place of the last one. */
  publish(): Promise<void>;
  /** Gives up what was built; the last site stays as it was. */
  discard(): Promise<void>;
}

/**
 * Makes a directory beside the output in which to build.
 *
 * @param output where the site is to be.
 * @throws Error when the output is a directory that holds something other than a site of ours.
 */
export async function openStaging(output: string): Promise<Staging> {
  await restore(output);
  await refuseForeign(output);
  const directory = `${output}.staging`;
  const previous = previousOf(output);
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  await writeFile(path.join(directory, MARK), "A site written by Sijill: it may be replaced.\n");
  return {
    directory,
    async publish() {
      if (existsSync(output)) await rename(output, previous);
      await rename(directory, output);
      await rm(previous, { recursive: true, force: true });
    },
    async discard() {
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function previousOf(output: string): string {
  return `${output}.previous`;
}

/** Undoes what a build left that was stopped between its two renames. */
async function restore(output: string): Promise<void> {
  const previous = previousOf(output);
  if (!existsSync(previous)) return;
  if (existsSync(output)) await rm(previous, { recursive: true, force: true });
  else await rename(previous, output);
}

async function refuseForeign(output: string): Promise<void> {
  if (!existsSync(output) || existsSync(path.join(output, MARK))) return;
  if ((await readdir(output)).length === 0) return;
  throw new Error(
    `${output} holds files that are not a site of Sijill and would be lost; choose another --output or empty it`,
  );
}
