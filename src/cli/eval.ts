/** `npm run eval -- SITE ARTICLES QUERIES…`: scores a built site's search on retrieval tasks, side by side. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { Command } from "commander";
import newspaper from "../../_data/newspaper.ts";
import { readArchive } from "../archive/reading/read.ts";
import { evaluate, readTask, type Score } from "../lab/evaluation/evaluate.ts";
import { launchChromium } from "../lab/browser/chromium.ts";
import { serveStatic } from "../lab/browser/static-server.ts";
import { main } from "./terminal/main.ts";
import { wholeNumber } from "./terminal/options.ts";

const command = new Command("npm run eval --")
  .description("Score the search of a built site: R@1, R@10, MRR@10, empty answers, times.")
  .argument("<site>", "directory of the built site")
  .argument("<articles>", "directory of its articles")
  .argument("<queries...>", 'files with {"q": …, "rel": …} a line')
  .option("--first <n>", "ask the first queries of each file only", wholeNumber)
  .option("--json", "print the scores as JSON")
  .option("--missed", "list the queries without a right answer among the first ten");

await main(command, async () => {
  const [site = "", articles = "", ...files] = command.args;
  const options = command.opts<{ first?: number; json?: true; missed?: true }>();
  const archive = await readArchive(path.resolve(articles), newspaper);
  const sources = new Map(archive.articles.map(({ url, source }) => [url, source?.url ?? ""]));
  const server = await serveStatic(path.resolve(site));
  const browser = await launchChromium();
  try {
    for (const file of files) {
      const page = await browser.newPage();
      await page.goto(`${server.origin}/search/`);
      const task = readTask(await readFile(file, "utf8")).slice(0, options.first);
      const score = await evaluate(page, task, sources);
      const name = path.basename(file, ".jsonl");
      console.log(options.json ? JSON.stringify({ task: name, ...score }) : row(name, score));
      if (options.missed) console.log(score.missed.join("\n"));
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
});

/** A task's score as a line, below which that of another one can be read. */
function row(name: string, score: Score): string {
  const percent = (share: number): string => `${(100 * share).toFixed(1).padStart(5)} %`;
  const milliseconds = (time: number): string => `${String(Math.round(time)).padStart(4)} ms`;
  return [
    name.padEnd(10),
    `${String(score.queries).padStart(4)} queries`,
    `R@1 ${percent(score.r1)}`,
    `R@10 ${percent(score.r10)}`,
    `MRR@10 ${score.mrr10.toFixed(3)}`,
    `empty ${percent(score.empty)}`,
    `R@10 with what is suggested ${percent(score.suggested)}`,
    `median ${milliseconds(score.median)}`,
    `95th percentile ${milliseconds(score.percentile95)}`,
  ].join("  ");
}
