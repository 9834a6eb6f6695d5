/**
 * The work of a query in a browser: `node --import ./src/typescript.js src/lab/bench/query-work.ts SITE … [--queries FILE …] [--count N] [--answers FOLDER]`
 *
 * Milliseconds until the whole answer, median and 95th percentile, of N queries (500) that are asked one
 * after the other (`q` of each line of the files). Cold is a query's first time on a page on which others
 * have been asked before, warm its second. Of several sites each is asked a query in turn, so that
 * what else the machine does falls on all; their ratio to the first is told. The answers are written
 * into the folder, a file for each site, to be compared.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { launchChromium } from "../browser/chromium.ts";
import { percentile } from "../percentile.ts";
import { serveSite } from "./site-server.ts";

const { positionals: sites, values } = parseArgs({
  allowPositionals: true,
  options: {
    queries: {
      type: "string",
      multiple: true,
      default: ["c0", "c1"].map((kind) => `../shared/ir/news.${kind}.queries.jsonl`),
    },
    count: { type: "string", default: "500" },
    answers: { type: "string" },
  },
});
const queries = values.queries
  .flatMap((file) => readFileSync(file, "utf8").trim().split("\n"))
  .slice(0, Number(values.count))
  .map((line) => (JSON.parse(line) as { q: string }).q);

const servers = await Promise.all(sites.map((site) => serveSite(path.resolve(site))));
const browser = await launchChromium();
try {
  const context = await browser.newContext({ serviceWorkers: "block", ignoreHTTPSErrors: true });
  const asked: { page: Page; cold: number[]; warm: number[]; answers: string[] }[] = [];
  for (const { port } of servers) {
    const page = await context.newPage();
    await page.goto(`https://localhost:${port}/search/`);
    await ask(page, "كلمة");
    asked.push({ page, cold: [], warm: [], answers: [] });
  }
  for (const [i, query] of queries.entries()) {
    // Neither site is always the first.
    for (const one of i % 2 === 0 ? asked : asked.toReversed()) {
      const { time, answer } = await ask(one.page, query);
      one.cold.push(time);
      one.answers.push(answer);
      one.warm.push((await ask(one.page, query)).time);
    }
  }
  for (const [i, site] of sites.entries()) {
    const [own, first] = [asked[i], asked[0]];
    if (!own || !first) continue;
    const lines = (["cold", "warm"] as const).map(
      (kind) => `${kind} ${describe(own[kind], first[kind])}`,
    );
    process.stdout.write(`${site}: ${lines.join("; ")}\n`);
    if (values.answers === undefined) continue;
    writeFileSync(path.join(values.answers, `${i}.jsonl`), `${own.answers.join("\n")}\n`);
  }
} finally {
  await browser.close();
  for (const server of servers) server.close();
}

async function ask(page: Page, query: string): Promise<{ time: number; answer: string }> {
  return page.evaluate<{ time: number; answer: string }>(`(async () => {
    const { search } = await import("/search/api.js");
    const start = performance.now();
    const answer = await search(${JSON.stringify(query)}, { limit: 10, fold: true });
    const time = performance.now() - start;
    return { time, answer: JSON.stringify(answer) };
  })()`);
}

/** Median, 95th percentile and mean, in milliseconds, with their ratio to other times. */
function describe(times: readonly number[], others: readonly number[]): string {
  const figures: readonly [string, (times: readonly number[]) => number][] = [
    ["median", (all) => percentile(all, 0.5) ?? 0],
    ["95 %", (all) => percentile(all, 0.95) ?? 0],
    ["mean", (all) => all.reduce((sum, time) => sum + time, 0) / all.length],
  ];
  return figures
    .map(([name, of]) => `${name} ${of(times).toFixed(0)} (${(of(times) / of(others)).toFixed(2)})`)
    .join(", ");
}
