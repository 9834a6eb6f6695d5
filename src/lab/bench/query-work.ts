/**
 * The work of a query in a browser: `node src/typescript.js src/lab/bench/query-work.ts SITE … [--queries FILE …] [--count N] [--slow] [--answers FOLDER]`
 *
 * Milliseconds until the whole answer, median and 95th percentile, of N queries (500) that are asked one
 * after the other (`q` of each line of the files). Cold is a query's first time on a page on which others
 * have been asked before, warm its second. Of several sites each is asked a query in turn, so that
 * what else the machine does falls on all; their ratio to the first is told. First is when the first results of a
 * cold query are told. `--slow` puts a link as slow as 4G before each site. The answers are written
 * into the folder, a file for each site, to be compared.
 *
 * What is compared must have the same N: the more has been asked, the more of a cold query is at hand. (`npm run
 * eval` tells times of all queries of a task, one after the other, without TLS.)
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { launchChromium } from "../browser/chromium.ts";
import { percentile } from "../percentile.ts";
import { serveSite } from "./site-server.ts";
import { FOUR_G, slowLink } from "./slow-link.ts";

const KINDS = ["first", "cold", "warm"] as const;

const { positionals: sites, values } = parseArgs({
  allowPositionals: true,
  options: {
    queries: {
      type: "string",
      multiple: true,
      default: ["c0", "c1"].map((kind) => `../shared/ir/news.${kind}.queries.jsonl`),
    },
    count: { type: "string", default: "500" },
    slow: { type: "boolean", default: false },
    answers: { type: "string" },
  },
});
const queries = values.queries
  .flatMap((file) => readFileSync(file, "utf8").trim().split("\n"))
  .slice(0, Number(values.count))
  .map((line) => (JSON.parse(line) as { q: string }).q);

const servers = await Promise.all(sites.map((site) => serveSite(path.resolve(site))));
const links = await Promise.all(
  values.slow ? servers.map(({ port }) => slowLink(port, FOUR_G)) : [],
);
const browser = await launchChromium();
try {
  const context = await browser.newContext({ serviceWorkers: "block", ignoreHTTPSErrors: true });
  const asked: (Record<(typeof KINDS)[number], number[]> & { page: Page; answers: string[] })[] =
    [];
  for (const [i, { port }] of servers.entries()) {
    const page = await context.newPage();
    await page.goto(`https://localhost:${links[i]?.port ?? port}/search/`);
    await ask(page, "كلمة");
    asked.push({ page, first: [], cold: [], warm: [], answers: [] });
  }
  for (const [i, query] of queries.entries()) {
    // Neither site is always the first.
    for (const one of i % 2 === 0 ? asked : asked.toReversed()) {
      const { first, time, answer } = await ask(one.page, query);
      one.first.push(first);
      one.cold.push(time);
      one.answers.push(answer);
      one.warm.push((await ask(one.page, query)).time);
    }
  }
  for (const [i, site] of sites.entries()) {
    const [own, first] = [asked[i], asked[0]];
    if (!own || !first) continue;
    const lines = KINDS.map((kind) => `${kind} ${describe(own[kind], first[kind])}`);
    process.stdout.write(`${site}: ${lines.join("; ")}\n`);
    if (values.answers === undefined) continue;
    writeFileSync(path.join(values.answers, `${i}.jsonl`), `${own.answers.join("\n")}\n`);
  }
} finally {
  await browser.close();
  for (const server of [...links, ...servers]) server?.close();
}

interface Asked {
  first: number;
  time: number;
  answer: string;
}

async function ask(page: Page, query: string): Promise<Asked> {
  return page.evaluate<Asked>(`(async () => {
    const { search } = await import("/search/api.js");
    const start = performance.now();
    let first;
    const onProgress = ({ results }) => {
      if (results.length > 0) first ??= performance.now() - start;
    };
    const answer = await search(${JSON.stringify(query)}, { limit: 10, fold: true, onProgress });
    const time = performance.now() - start;
    return { first: first ?? time, time, answer: JSON.stringify(answer) };
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
