/** `npm run build`: articles in, site out. */
import { availableParallelism } from "node:os";
import { Command } from "commander";
import { Build } from "../build/stages.ts";
import { main } from "./main.ts";
import { articlesOption, outputOption, wholeNumber } from "./options.ts";
import { reportWarnings } from "./report.ts";
import { runStages } from "./progress.ts";

const command = new Command("npm run build --")
  .description("Build the site from a directory of Markdown articles.")
  .addOption(articlesOption())
  .addOption(outputOption())
  .option(
    "--workers <number>",
    "processes that render at once",
    wholeNumber,
    availableParallelism(),
  );

await main(command, async () => {
  const options = command.opts<{ articles: string; output: string; workers: number }>();
  const build = new Build(options);
  try {
    await runStages([
      {
        title: "Read the articles",
        run: async (progress) => {
          const { catalogue, warnings } = await build.read(progress);
          reportWarnings(warnings);
          return `${catalogue.articles.length} articles`;
        },
      },
      {
        title: "Render the pages",
        run: async (progress) => `${await build.render(progress)} pages`,
      },
      { title: "Index the texts", run: (progress) => build.index(progress) },
      {
        title: "Publish the site",
        run: async () => {
          await build.publish();
          return options.output;
        },
      },
    ]);
  } catch (error) {
    await build.discard();
    throw error;
  }
});
