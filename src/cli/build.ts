/** `npm run build`: articles in, site out. */
import { Command } from "commander";
import { lockOutput } from "../build/output/lock.ts";
import { checkUpToDate } from "../build/up-to-date.ts";
import { main } from "./terminal/main.ts";
import type { MachineShard } from "../build/plan/machine-shard.ts";
import { runStep } from "./terminal/step.ts";
import { articlesOption, outputOption, shareOfWork, wholeNumber } from "./terminal/options.ts";

const command = new Command("npm run build --")
  .description("Build the site from a directory of Markdown articles.")
  .addOption(articlesOption())
  .addOption(outputOption())
  .option("--workers <number>", "processes that work at once (default: one a core)", wholeNumber)
  .option("--shard <share>", "make one share of the site, such as 3/8", shareOfWork)
  .option("--merge <directories...>", "take over what --shard made, and finish the site");

await main(command, async () => {
  const options = command.opts<{
    articles: string;
    output: string;
    workers?: number;
    shard?: MachineShard;
    merge?: string[];
  }>();
  const { articles, output, workers, shard: share, merge } = options;
  const say = (text: string): void => {
    if (text !== "") process.stderr.write(`${text}\n`);
  };
  const { descriptor } = await lockOutput(output, say);
  const seen = checkUpToDate({ articles, output, ...(share && { share }) });
  if (seen.current) {
    say(seen.last?.warnings ?? "");
    process.stdout.write(`Nothing has changed: ${seen.last?.articles} articles in ${output}\n`);
    return;
  }
  // What a build needs is loaded when there is something to build.
  const { build } = await import("../build/build.ts");
  try {
    await build(seen, { workers, merge, lock: descriptor, onWarning: say }, runStep);
  } catch (error) {
    const { orForeign } = await import("./terminal/foreign-articles.ts");
    throw orForeign(error, seen.directory, seen.scanned);
  }
});
