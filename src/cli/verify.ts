/** `npm run verify`: what a host serves, compared with the built site. */
import "./terminal/uncaught.ts";
import path from "node:path";
import { Command } from "commander";
import { builtUrl } from "../deploy/built-url.ts";
import { readRedirects } from "../deploy/redirects.ts";
import { readSite } from "../deploy/site-files.ts";
import { say } from "../messages/message.ts";
import { words } from "./terminal/language.ts";
import { main } from "./terminal/main.ts";
import { outputOption, wholeNumber } from "./terminal/options.ts";
import { verifySite } from "./terminal/verify-site.ts";

const command = new Command("npm run verify --")
  .description(
    words(say("Compare what a host serves with the built site: bytes, types, headers, redirects.")),
  )
  .argument("[url]", words(say("where the site lives, if not where it was built to")))
  .addOption(outputOption())
  .option("--sample <number>", words(say("files that are asked for")), wholeNumber, 200)
  .option("--all", words(say("ask for every file")));

await main(command, async () => {
  const { output, sample, all } = command.opts<{ output: string; sample: number; all?: true }>();
  const [address] = command.processedArgs as [string | undefined];
  const directory = path.resolve(output);
  const url = address === undefined ? builtUrl(directory) : new URL(address.replace(/\/*$/, "/"));
  const redirects = readRedirects(directory, url.pathname);
  await verifySite(url, readSite(directory), redirects, all ? undefined : sample);
});
