/** `npm run build`: articles in, site out. */
import "./terminal/uncaught.ts";
import { Command } from "commander";
import { lockOutput } from "../build/output/lock.ts";
import { checkShares } from "../build/output/take-over.ts";
import { checkUpToDate } from "../build/up-to-date.ts";
import { faultText, type FaultList } from "../article/fault-list.ts";
import { print, speaker, words } from "./terminal/language.ts";
import { main } from "./terminal/main.ts";
import type { MachineShard } from "../build/plan/machine-shard.ts";
import { articlesOption, outputOption, shareOfWork, wholeNumber } from "./terminal/options.ts";
import { say, type Message } from "../messages/message.ts";

const command = new Command("npm run build --")
  .description(words(say("Build the site from a directory of Markdown articles.")))
  .addOption(articlesOption())
  .addOption(outputOption())
  .option(
    "--workers <number>",
    words(say("processes that work at once (default: one a core)")),
    wholeNumber,
  )
  .option("--shard <share>", words(say("make one share of the site, such as 3/8")), shareOfWork)
  .option(
    "--merge <directories...>",
    words(say("take over what --shard made, and finish the site")),
  );

await main(command, async () => {
  const options = command.opts<{
    articles: string;
    output: string;
    workers?: number;
    shard?: MachineShard;
    merge?: string[];
  }>();
  const { articles, output, workers, shard: share, merge } = options;
  const onWarning = (message: Message): void => void process.stderr.write(`${words(message)}\n`);
  const onFaults = (faults: FaultList): void => {
    if (faults.files > 0) process.stderr.write(`${faultText(faults, speaker)}\n`);
  };
  if (merge) checkShares(merge);
  const { descriptor } = await lockOutput(output, onWarning);
  const seen = checkUpToDate({ articles, output, ...(share && { share }) });
  if (seen.current && seen.last) {
    onFaults(seen.last.warnings);
    const { articles: n } = seen.last;
    print(say("Nothing has changed: {n} articles in {output}", { n, output }));
    return;
  }
  // What a build needs is loaded when there is something to build.
  const { build } = await import("../build/build.ts");
  const { runStep } = await import("./terminal/step.ts");
  try {
    await build(seen, { workers, merge, lock: descriptor, onWarning, onFaults }, runStep);
  } catch (error) {
    const { orForeign } = await import("./terminal/foreign-articles.ts");
    throw orForeign(error, seen.directory, seen.scanned);
  }
});
