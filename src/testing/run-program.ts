/** Programs that tests run beside themselves, and that never outlive them. */
import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

/** A program that runs. */
export interface RunningProgram {
  /** What it has said so far, on both channels. */
  said(): string;
  /** Asks until there is an answer. @throws Error with what the program said, if it never comes. */
  until<Answer>(ask: () => Promise<Answer | undefined>): Promise<Answer>;
  /** Ends it and all that it has started, and removes its directory. */
  end(): Promise<void>;
}

/** How long a program may take to start on a busy machine, in milliseconds. */
const PATIENCE = 90_000;

/**
 * The shell that runs the program ends it, with all of its group, when its own input ends: the test
 * process closes it, or was killed.
 */
const TIED = `trap : TERM
directory=$1; shift
exec 3<&0
{ read -r _ <&3; kill -TERM 0; } &
"$@" </dev/null 3<&-
kill -TERM 0
wait
rm -rf "$directory"`;

/**
 * Starts a program.
 *
 * @param directory what it may write into, such as a browser's profile.
 * @param env more variables of its environment.
 */
export function startProgram(
  directory: string,
  command: readonly [program: string, ...args: string[]],
  env: Readonly<Record<string, string>> = {},
): RunningProgram {
  const child = spawn("sh", ["-c", TIED, "sh", directory, ...command], {
    detached: true, // in a group of its own
    env: { ...process.env, ...env },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  }
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    said: () => said,
    until: async (ask) => {
      for (const end = Date.now() + PATIENCE; ; await pause(50)) {
        const answer = await ask();
        if (answer !== undefined) return answer;
        if (child.exitCode !== null || Date.now() > end) {
          throw new Error(`${command[0]} did not start:\n${said}`);
        }
      }
    },
    end: () => {
      child.stdin.end();
      return ended;
    },
  };
}
