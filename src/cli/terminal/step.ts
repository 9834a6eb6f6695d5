/** The steps of a command and their progress: drawn on a terminal, one line a step elsewhere. */
import { Listr } from "listr2";

/**
 * Does one step of a command.
 *
 * @param work called with what tells of things done and, where it is known, of all.
 * @param say what is said of its result behind the title; nothing if it is left out.
 * @throws what the work throws.
 */
export async function runStep<Result>(
  title: string,
  work: (progress: (done: number, all?: number) => void) => Promise<Result>,
  say: (result: Result) => string = () => "",
): Promise<Result> {
  const terminal = process.stdout.isTTY;
  let made: { result: Result } | undefined;
  const list = new Listr(
    {
      title,
      task: async (_context, task): Promise<void> => {
        const start = performance.now();
        const result = await work((done, all) => {
          if (terminal) task.output = all === undefined ? `${done}` : `${done} of ${all}`;
        });
        const said = say(result);
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        const line = `${title}${said === "" ? "" : `: ${said}`} (${seconds} s)`;
        if (terminal) task.title = line;
        else process.stdout.write(`${line}\n`);
        made = { result };
      },
    },
    {
      renderer: terminal ? "default" : "silent",
      rendererOptions: { collapseErrors: false, showErrorMessage: false },
    },
  );
  await list.run();
  if (!made) throw new Error(`${title}: it ended without a result`);
  return made.result;
}
