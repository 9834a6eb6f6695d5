/** Programs that tests run beside themselves, and that never outlive them. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { installByApt } from "./apt.ts";

/** Where a program is looked for, and how it may be had. */
export interface ProgramSource {
  /** As the person calls it who is to install it. */
  readonly name: string;
  /** Variable of the environment that names its file. */
  readonly variable: string;
  readonly places: readonly string[];
  /** Debian's package. */
  readonly package: string;
}

/**
 * The path of a program: the one that its variable names, one of its places, or one that is
 * installed now.
 *
 * @throws Error that says what to do, when there is none and none can be had.
 */
export function ensureProgram(source: ProgramSource): string {
  const { name, variable, places, package: debian } = source;
  const named = process.env[variable];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`${variable} is "${named}", but there is no such file.`);
  }
  const find = (): string | undefined => places.find((file) => existsSync(file));
  const found = find() ?? (installByApt("the browser tests", debian), find());
  if (found !== undefined) return found;
  throw new Error(
    `The browser tests need ${name}, and it could neither be found nor installed: install it (Debian: apt-get install ${debian}) or set ${variable} to its executable.`,
  );
}

/** A program that runs. */
export interface RunningProgram {
  /** What it has said so far, on both channels. */
  said(): string;
  /** Asks again and again until there is an answer. @throws Error with what it said, if it ends before. */
  until<Answer>(ask: () => Promise<Answer | undefined>): Promise<Answer>;
  end(): Promise<void>;
}

/**
 * The program is the shell's, and the shell waits for the end of its input: that comes when the test
 * process closes it, and also when the test process is killed. Then all of the group is ended.
 */
const TIED = `trap : TERM INT HUP
directory=$1; shift
"$@" </dev/null &
read -r _
kill -TERM 0
wait
rm -rf "$directory"`;

/**
 * Starts a program.
 *
 * @param directory what it may write into, such as a browser's profile; it is removed in the end.
 */
export function startProgram(
  directory: string,
  command: readonly [program: string, ...args: string[]],
  env: Readonly<Record<string, string>> = {},
): RunningProgram {
  const child = spawn("sh", ["-c", TIED, "sh", directory, ...command], {
    detached: true, // a group of its own
    env: { ...process.env, ...env },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  }
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  return {
    said: () => said,
    until: async (ask) => {
      for (let patience = 60_000; patience > 0; patience -= 50) {
        const answer = await ask();
        if (answer !== undefined) return answer;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`${command[0]} did not come up:\n${said}`);
    },
    end: () => {
      child.stdin.end();
      return ended;
    },
  };
}
