/** Options that commands have in common. Nothing of an article is loaded for them. */
import { InvalidArgumentError, Option } from "commander";
import { parseMachineShard, type MachineShard } from "../../build/plan/machine-shard.ts";
import { say } from "../../messages/message.ts";
import { words } from "./language.ts";

/**
 * Reads an option that is a whole number from 1.
 *
 * @throws InvalidArgumentError, which commander tells with the option's name.
 */
export function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new InvalidArgumentError(words(say("Expected a whole number from 1.")));
}

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 0x10000) return port;
  throw new InvalidArgumentError(words(say("Expected a port from 1 to 65535.")));
}

/**
 * Reads an option that is a share of the work, such as `3/8`.
 *
 * @throws InvalidArgumentError, which commander tells with the option's name.
 */
export function shareOfWork(text: string): MachineShard {
  const read = parseMachineShard(text);
  if (read) return read;
  throw new InvalidArgumentError(words(say("Expected a share such as 3/8: the third of eight.")));
}

/** Options that several commands have, said alike in each. */
export const articlesOption = (): Option =>
  new Option("--articles <directory>", words(say("where the articles are"))).default("articles");

export const outputOption = (): Option =>
  new Option("--output <directory>", words(say("where the site goes"))).default("_site");

export const portOption = (): Option =>
  new Option("--port <number>", words(say("port on localhost")))
    .argParser(portNumber)
    .default(8080);
