/** `npm run eval -- SITE ARTICLES QUERIES`: scores a built site's search on a retrieval task. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { Command } from "commander";
import { chromium } from "playwright-core";
import newspaper from "../../_data/newspaper.ts";
import { readArchive } from "../archive/reading/read.ts";
import { evaluate, readTask, type Score } from "../lab/evaluation/evaluate.ts";
import { ensureChromium } from "../lab/browser/chromium.ts";
import { serveStatic } from "../lab/browser/static-server.ts";
import { main } from "./terminal/main.ts";
import { wholeNumber } from "./terminal/options.ts";

const command = new Command("npm run eval --")
  .description("Score the search of a built site: R@1, R@10, MRR@10, empty answers, times.")
  .argument("<site>", "directory of the built site")
  .argument("<articles>", "directory of its articles")
  .argument("<queries>", 'file with {"q": …, "rel": …} a line')
  .option("--first <n>", "ask the first queries only", wholeNumber)
  .option("--json", "print the score as JSON")
  .option("--missed", "list the queries without a right answer among the first ten");

await main(command, async () => {
  const [site = "", articles = "", queries = ""] = command.args;
  const options = command.opts<{ first?: number; json?: true; missed?: true }>();
  const archive = await readArchive(path.resolve(articles), newspaper);
  const sources = new Map(archive.articles.map(({ url, source }) => [url, source?.url ?? ""]));
  const server = await serveStatic(path.resolve(site));
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/search/`);
    const task = readTask(await readFile(queries, "utf8")).slice(0, options.first);
    const score = await evaluate(page, task, sources);
    console.log(options.json ? JSON.stringify(score) : inWords(score));
    if (options.missed) console.log(score.missed.join("\n"));
  } finally {
    await browser.close();
    await server.close();
  }
});

function inWords({ queries, r1, r10, mrr10, empty, median, percentile95 }: Score): string {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  return [
    `R@1 ${percent(r1)}`,
    `R@10 ${percent(r10)}`,
    `MRR@10 ${mrr10.toFixed(3)}`,
    `empty ${percent(empty)}`,
    `median ${Math.round(median)} ms`,
    `95th percentile ${Math.round(percentile95)} ms`,
    `${queries} queries`,
  ].join("  ");
}
