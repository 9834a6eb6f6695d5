/** Stages and their progress: drawn on a terminal, one line a stage elsewhere. */
import { Listr } from "listr2";
import type { Progress } from "../../build/stages.ts";

/** One stage of a command. */
export interface Stage {
  title: string;
  /** Does the work; what it returns is said behind the title when it is done. */
  run: (progress: Progress) => Promise<string | void>;
}

/**
 * Runs stages one after the other.
 *
 * @throws the error of the first that fails.
 */
export async function runStages(stages: readonly Stage[]): Promise<void> {
  const terminal = process.stdout.isTTY;
  const list = new Listr(
    stages.map(({ title, run }) => ({
      title,
      task: async (_context, task): Promise<void> => {
        const start = performance.now();
        const result = await run((done, all) => {
          if (terminal) task.output = all === undefined ? `${done}` : `${done} of ${all}`;
        });
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        const line = `${title}${result === undefined ? "" : `: ${result}`} (${seconds} s)`;
        if (terminal) task.title = line;
        else process.stdout.write(`${line}\n`);
      },
    })),
    {
      renderer: terminal ? "default" : "silent",
      rendererOptions: { collapseErrors: false, showErrorMessage: false },
    },
  );
  await list.run();
}
