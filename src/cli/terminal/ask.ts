/** Questions to whoever sits at the terminal. */
import { input, select } from "@inquirer/prompts";
import { MessageError, say, type Message } from "../../messages/message.ts";
import { words } from "./language.ts";

/**
 * Asks on a terminal; elsewhere nobody would answer.
 *
 * @param option the option that answers the question as well.
 * @throws Error that names the option, where there is no terminal.
 */
export async function ask(option: string, question: () => Promise<string>): Promise<string> {
  if (process.stdin.isTTY) return question();
  throw new MessageError(
    say("{option} is missing, and there is no terminal to ask on", { option }),
  );
}

/**
 * Asks for a text that is not empty.
 *
 * @param fault what is wrong with an answer, if anything is.
 */
export function askText(
  message: Message,
  initial?: string,
  fault: (text: string) => Message | undefined = () => undefined,
): Promise<string> {
  return input({
    message: words(message),
    ...(initial !== undefined && { default: initial }),
    validate: (text) => {
      const wrong = text.trim() === "" ? say("An answer is needed") : fault(text);
      return wrong === undefined || words(wrong);
    },
  });
}

/** Asks for one of several things. */
export function askChoice<Value>(
  message: Message,
  choices: readonly { name: string; value: Value }[],
): Promise<Value> {
  const [up, take] = [words(say("move")), words(say("choose"))];
  return select({
    message: words(message),
    choices,
    theme: { style: { keysHelpTip: () => `↑↓ ${up} • ⏎ ${take}` } },
  });
}
