/**
 * What a reader pays for a search: `node --import ./src/typescript.js src/lab/bench/search-cost.ts SITE …`
 *
 * Counts what a browser without a cache loads of the index of each built site, as a host compresses it.
 * The page's own files are left out: its scripts, fonts and Pagefind's WebAssembly.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { lookup } from "mrmime";
import { chromium, type Browser, type Page } from "playwright-core";
import { groupBy } from "../../archive/group-by.ts";
import { ensureChromium } from "../browser/chromium.ts";

/** A file that was loaded. */
interface Load {
  path: string;
  bytes: number;
}

/** Searches of one visit, one after the other. */
type Visit = readonly (readonly [title: string, query: string, options: object])[];

const visits: readonly Visit[] = [
  [
    ["two words", "وزارة الصحة", {}],
    ["a further word", "التعليم", {}],
    ["a further word", "النفط", {}],
  ],
  [["two words", "أسعار النفط", {}]],
  [["a rare word", "شوماخر", {}]],
  [["one year", "وزارة الصحة", { from: "2005", to: "2005" }]],
  ["النفط", "الإسكان", "التعليم"].map((word) => ["over time", word, { facets: [], limit: 1 }]),
];

/** What the page has whatever is asked. */
const OWN = /^\/(?:assets\/|favicon|search\/(?:$|api\.js|worker-|pagefind-))/;

for (const site of process.argv.slice(2)) await measureSite(path.resolve(site));

async function measureSite(site: string): Promise<void> {
  let loads: Load[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const name = decodeURIComponent(pathname);
    const file = path.join(site, path.normalize(name.endsWith("/") ? `${name}index.html` : name));
    let content: Buffer;
    try {
      content = readFileSync(file);
    } catch {
      response.writeHead(404).end();
      return;
    }
    const type = lookup(file);
    const body = type === undefined ? content : gzipSync(content);
    if (!OWN.test(name)) loads.push({ path: name, bytes: body.length });
    response.setHeader("cache-control", "no-store");
    if (type !== undefined) response.setHeader("content-encoding", "gzip");
    response.writeHead(200, { "content-type": type ?? "application/octet-stream" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    process.stdout.write(`${site}\n`);
    for (const visit of visits) {
      const page = await newPage(browser, origin);
      for (const [title, query, options] of visit) {
        loads = [];
        const partial = await firstAnswer(page, query, options, () => loads.length);
        const first = partial === undefined ? "whole" : costOf(loads.slice(0, partial));
        process.stdout.write(
          `${title}, ${query}: first ten ${first}, all ${costOf(loads)} (${byKind(loads)})\n`,
        );
      }
      await page.context().close();
    }
  } finally {
    await browser.close();
    server.close();
  }
}

async function newPage(browser: Browser, origin: string): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  await page.goto(`${origin}/search/`);
  return page;
}

/** Searches, and says how many files had been loaded when there were ten results; unless all had to be. */
async function firstAnswer(
  page: Page,
  query: string,
  options: object,
  count: () => number,
): Promise<number | undefined> {
  let first: number | undefined;
  const name = `told${Math.random().toString(36).slice(2)}`;
  await page.exposeFunction(name, () => (first ??= count()));
  await page.evaluate(`(async () => {
    const { search } = await import("/search/api.js");
    const onProgress = ({ results }) => { if (results.length >= 10) void window.${name}(); };
    await search(${JSON.stringify(query)}, { fold: true, ...${JSON.stringify(options)}, onProgress });
  })()`);
  return first;
}

function costOf(loads: readonly Load[]): string {
  const bytes = loads.reduce((sum, load) => sum + load.bytes, 0);
  return `${(bytes / 1000).toFixed(0)} kB in ${loads.length} requests`;
}

function byKind(loads: readonly Load[]): string {
  const kinds = groupBy(loads, (load) => path.extname(load.path).slice(1));
  return Array.from(kinds, ([kind, own]) => `${kind} ${costOf(own)}`).join(", ");
}
