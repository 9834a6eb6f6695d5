/**
 * Errors of what a command imports, such as a mistake in `_data/newspaper.ts`: they come before the command's own
 * work, so this is imported before all else.
 */
import { saidBy } from "../../messages/message.ts";
import { words } from "./language.ts";

process.on("uncaughtException", (error) => {
  const isForPerson = "said" in error && process.env["SIJILL_DEBUG"] === undefined;
  process.stderr.write(`${isForPerson ? words(saidBy(error)) : error.stack}\n`);
  process.exit(1);
});
