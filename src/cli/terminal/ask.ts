/** Questions to whoever sits at the terminal. */

/**
 * Asks on a terminal; elsewhere nobody would answer.
 *
 * @param option the option that answers the question as well.
 * @throws Error that names the option, where there is no terminal.
 */
export async function ask(option: string, question: () => Promise<string>): Promise<string> {
  if (process.stdin.isTTY) return question();
  throw new Error(`${option} is missing, and there is no terminal to ask on`);
}
