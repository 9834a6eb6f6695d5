/** What every command does around its work: read the options, and end in an exit status. */
import type { Command } from "commander";
import { ArchiveError, faultText } from "../../article/fault-list.ts";
import { saidBy } from "../../messages/message.ts";
import { speak } from "./help.ts";
import { speaker, words } from "./language.ts";
import { systemFault } from "./system-error.ts";

/**
 * Runs a command, whose options its work reads from it, and ends in an exit status. A fault is told in
 * words, without a stack: the person who reads it is the archivist. `SIJILL_DEBUG=1` shows the stack.
 */
export async function main(command: Command, work: () => Promise<void>): Promise<void> {
  speak(command).parse();
  for (const stream of [process.stdout, process.stderr]) stream.on("error", ignoreClosedPipe);
  try {
    await work();
  } catch (error) {
    const debug = process.env["SIJILL_DEBUG"] !== undefined;
    process.stderr.write(`${debug ? stackOf(error) : wordsOfError(error)}\n`);
    process.exitCode = 1;
  }
}

/** Whoever reads our output may stop (`| head -1`). The work goes on: it is not the output. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

function wordsOfError(error: unknown): string {
  if (error instanceof ArchiveError) return faultText(error.list, speaker);
  return words(systemFault(error) ?? saidBy(error));
}

function stackOf(error: unknown): string {
  return (error instanceof Error ? error.stack : undefined) ?? wordsOfError(error);
}
