/** The commands as a person runs them. */
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** What Node is started with, before the name of a file, to run TypeScript of a project, as `npm run` does there. */
export function typeScriptOf(project: string): string {
  return path.join(project, "src/typescript.js");
}

/** What a command said and how it ended. */
export interface CommandResult {
  status: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs a command of `src/cli`.
 *
 * @param project the directory of the project to run it in.
 * @param env more variables of its environment.
 */
export async function runCommand(
  project: string,
  name: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  const script = path.join(project, "src/cli", `${name}.ts`);
  try {
    const said = await execute(process.execPath, [typeScriptOf(project), script, ...args], {
      cwd: project,
      // Whatever the language of the machine, the commands speak English here.
      env: { ...process.env, LC_ALL: "C", ...env },
    });
    return { status: 0, ...said };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, stdout, stderr };
  }
}
