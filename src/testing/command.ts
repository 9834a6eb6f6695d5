/** The commands as a person runs them, and a small archive of all constructs to run them on. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { projectDirectory } from "../build/project.ts";

const execute = promisify(execFile);

/** The directory of the small archive. */
export const testArchive = path.join(projectDirectory, "src/testing/archive");

/** What a command said and how it ended. */
export interface CommandResult {
  status: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs a command of `src/cli`.
 *
 * @param options.project the project to run it in, if not this one.
 */
export async function runCommand(
  name: string,
  args: readonly string[],
  options: { project?: string; env?: Record<string, string> } = {},
): Promise<CommandResult> {
  const project = options.project ?? projectDirectory;
  const script = path.join(project, "src/cli", `${name}.ts`);
  try {
    const said = await execute(process.execPath, ["--import", "tsx", script, ...args], {
      cwd: project,
      env: { ...process.env, ...options.env },
    });
    return { status: 0, ...said };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, stdout, stderr };
  }
}

/** Gives a test a new directory, and removes it afterwards. */
export async function inTemporaryDirectory(
  work: (directory: string) => Promise<void>,
): Promise<void> {
  const directory = mkdtempSync(path.join(tmpdir(), "sijill-"));
  try {
    await work(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
