/** `npm run build`: articles in, site out. */
import { Command } from "commander";
import { look } from "../build/look.ts";
import { main } from "./main.ts";
import type { Share } from "../build/share.ts";
import { articlesOption, outputOption, shareOfWork, wholeNumber } from "./options.ts";

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
    shard?: Share;
    merge?: string[];
  }>();
  const { articles, output, workers, shard: share, merge } = options;
  const say = (text: string): void => {
    if (text !== "") process.stderr.write(`${text}\n`);
  };
  const seen = look({ articles, output, ...(share && { share }) });
  if (seen.current) {
    say(seen.last?.warnings ?? "");
    process.stdout.write(`Nothing has changed: ${seen.last?.articles} articles in ${output}\n`);
    return;
  }
  // What a build needs is loaded when there is something to build.
  const { Build } = await import("../build/stages.ts");
  const { runStages } = await import("./progress.ts");
  const build = new Build(seen, { workers, merge, onWarning: say });
  try {
    await runStages([
      {
        title: "Read the articles",
        run: async (progress) => `${await build.read(progress)} articles`,
      },
      {
        title: "Render the pages",
        run: async (progress) => {
          const { made, known } = await build.render(progress);
          return `${made} pages${known > 0 ? `, ${known} parts of the site as they were` : ""}`;
        },
      },
      {
        title: "Index the texts",
        run: async () => {
          const { made, known } = await build.index();
          return `${made} of ${made + known} bundles`;
        },
      },
      {
        title: "Publish the site",
        run: async () => {
          await build.publish();
          return output;
        },
      },
    ]);
  } finally {
    await build.close();
  }
});
