/** The steps of a command and their progress: drawn on a terminal, one line a step elsewhere. */
import { Listr } from "listr2";
import { say, type Message } from "../../messages/message.ts";
import { words } from "./language.ts";

/**
 * Does one step of a command.
 *
 * @param work called with what tells of things done and, where it is known, of all.
 * @param about what is said of its result behind the title; nothing if it is left out.
 * @throws what the work throws.
 */
export async function runStep<Result>(
  step: Message,
  work: (progress: (done: number, all?: number) => void) => Promise<Result>,
  about?: (result: Result) => Message,
): Promise<Result> {
  const terminal = process.stdout.isTTY;
  let made: { result: Result } | undefined;
  const list = new Listr(
    {
      title: words(step),
      task: async (_context, task): Promise<void> => {
        const start = performance.now();
        const result = await work((done, all) => {
          if (terminal) {
            task.output =
              all === undefined ? `${done}` : words(say("{done} of {all}", { done, all }));
          }
        });
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        const line = words(
          about
            ? say("{step}: {result} ({seconds} s)", { step, result: about(result), seconds })
            : say("{step} ({seconds} s)", { step, seconds }),
        );
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
  if (!made) throw new Error("a step ended without a result");
  return made.result;
}
