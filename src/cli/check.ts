/** `npm run check`: validates the archive without building it. */
import path from "node:path";
import { Command } from "commander";
import newspaper from "../../_data/newspaper.ts";
import { openArchive } from "../build/archive.ts";
import { main } from "./main.ts";
import { articlesOption } from "./options.ts";
import { runStages } from "./progress.ts";
import { reportWarnings } from "./report.ts";

const command = new Command("npm run check --")
  .description("Check every article without building the site.")
  .addOption(articlesOption());

await main(command, async () => {
  const options = command.opts<{ articles: string }>();
  await runStages([
    {
      title: "Check the articles",
      run: async (progress) => {
        const archive = await openArchive(path.resolve(options.articles), newspaper, progress);
        reportWarnings(archive.warnings);
        return `${archive.catalogue.articles.length} articles, no error`;
      },
    },
  ]);
});
