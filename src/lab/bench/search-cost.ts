/**
 * What a reader pays for a search: `node src/typescript.js src/lab/bench/search-cost.ts SITE … [--json FILE]`
 *
 * Counts what a browser without a cache loads of the index of each built site, as a host compresses
 * it, and how long it takes over HTTP/2: on this machine, and over a link as slow as 4G. The fonts and the
 * page's own files (scripts, Pagefind's WebAssembly) are told apart.
 * `search-cost-plot.ts` draws what FILE says.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { groupBy } from "../../archive/group-by.ts";
import { manifestSchema } from "../../search/format/manifest.ts";
import { launchChromium } from "../browser/chromium.ts";
import { serveSite, type Load } from "./site-server.ts";
import { FOUR_G, slowLink } from "./slow-link.ts";
import type { Cost, MeasuredSearch, MeasuredSite } from "./search-cost-format.ts";

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

/** What a file is for, by its path; the first that fits. */
const KINDS: readonly (readonly [kind: string, path: RegExp])[] = [
  ["fonts", /\.woff2$/],
  ["page", /^\/(?:assets\/|favicon|search\/(?:$|api\.js|worker-|pagefind-))/],
  ["outlines", /\.outline$/],
  ["chunk lists", /\.chunks$/],
  ["chunks", /\.pf_index$/],
  ["frequencies", /\.frequencies$/],
  ["columns", /\.column$/],
  ["fragments", /\.pf_fragment$/],
  ["vocabulary", /\/words-[^/]*\/[^/]*\.txt$/],
  ["names", /\/names-[^/]*$/],
  ["manifest", /\/manifest\.json$/],
];

/** What a reader has whatever is asked. */
const OWN = new Set(["fonts", "page"]);

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "string" } },
});
const measured: MeasuredSite[] = [];
const browser = await launchChromium();
try {
  for (const site of positionals) measured.push(await measureSite(path.resolve(site)));
} finally {
  await browser.close();
}
if (values.json !== undefined) {
  writeFileSync(values.json, `${JSON.stringify(measured, undefined, 2)}\n`);
}

async function measureSite(site: string): Promise<MeasuredSite> {
  const { bundles } = manifestSchema.parse(
    JSON.parse(readFileSync(path.join(site, "search/manifest.json"), "utf8")),
  );
  const articles = bundles.reduce((sum, bundle) => sum + bundle.articles, 0);
  process.stdout.write(`${site}: ${articles} articles in ${bundles.length} bundles\n`);
  const loads: Load[] = [];
  const server = await serveSite(site, (load) => loads.push(load));
  const link = await slowLink(server.port, FOUR_G);
  try {
    const latency = await latencyOf(link.port);
    process.stdout.write(`4G: a small file after ${latency.toFixed(0)} ms\n`);
    const searches: MeasuredSearch[] = [];
    let page: readonly Cost[] = [];
    for (const visit of visits) {
      const near = await measureVisit(server.port, visit, loads);
      const far = await measureVisit(link.port, visit, loads);
      page = near.page;
      for (const [i, search] of near.searches.entries()) {
        const slow = far.searches[i];
        const whole: MeasuredSearch = {
          ...search,
          ...(slow && {
            // Over a slow link nothing more has been asked for before the page tells of the first results.
            firstBytes: slow.firstBytes,
            firstRequests: slow.firstRequests,
            seconds4G: slow.seconds,
            firstSeconds4G: slow.firstSeconds,
          }),
        };
        searches.push(whole);
        process.stdout.write(`${lineOf(whole)}\n`);
      }
    }
    process.stdout.write(`beside these: ${kindsOf(page)}\n`);
    return { articles, bundles: bundles.length, searches, page };
  } finally {
    link.close();
    server.close();
  }
}

/** Milliseconds that a small file takes on a connection that is open: a round trip, if the link is as slow as it should be. */
async function latencyOf(port: number): Promise<number> {
  const page = await visitOf(port);
  const latency = await page.evaluate<number>(`(async () => {
    const start = performance.now();
    await (await fetch("/search/manifest.json")).arrayBuffer();
    return performance.now() - start;
  })()`);
  await page.context().close();
  return latency;
}

/** The search's page in a browser without a cache. */
async function visitOf(port: number): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: "block", ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(`https://localhost:${port}/search/`);
  return page;
}

/** A visit without a cache: its searches, and what the page itself cost. */
async function measureVisit(
  port: number,
  visit: Visit,
  loads: Load[],
): Promise<{ searches: MeasuredSearch[]; page: Cost[] }> {
  loads.length = 0;
  const page = await visitOf(port);
  const searches: MeasuredSearch[] = [];
  for (const [title, query, options] of visit) {
    const before = loads.filter(notOwn).length;
    const times = await timeSearch(page, query, options, () => loads.filter(notOwn).length);
    const loaded = loads.filter(notOwn).slice(before);
    const first = times.first && { ...times.first, loads: times.first.loads - before };
    searches.push({
      title,
      query,
      seconds: times.seconds,
      firstSeconds: first?.seconds ?? times.seconds,
      ...totalOf(loaded),
      firstBytes: totalOf(loaded.slice(0, first?.loads)).bytes,
      firstRequests: totalOf(loaded.slice(0, first?.loads)).requests,
      kinds: costsOf(loaded),
    });
  }
  const pageCosts = costsOf(loads.filter(isOwn));
  await page.context().close();
  return { searches, page: pageCosts };
}

/** Searches; says how long it took, and when there were ten results and how many files then. */
async function timeSearch(
  page: Page,
  query: string,
  options: object,
  count: () => number,
): Promise<{ seconds: number; first?: { seconds: number; loads: number } }> {
  let first: number | undefined;
  const name = `told${Math.random().toString(36).slice(2)}`;
  await page.exposeFunction(name, () => (first ??= count()));
  const [whole, ten] = await page.evaluate<[number, number | null]>(`(async () => {
    const { search } = await import("/search/api.js");
    const start = performance.now();
    let ten = null;
    const onProgress = ({ results }) => {
      if (results.length < 10 || ten !== null) return;
      ten = performance.now() - start;
      void window.${name}();
    };
    await search(${JSON.stringify(query)}, { fold: true, ...${JSON.stringify(options)}, onProgress });
    return [performance.now() - start, ten];
  })()`);
  const told = first !== undefined && ten !== null && { seconds: ten / 1000, loads: first };
  return { seconds: whole / 1000, ...(told && { first: told }) };
}

function kindOf(load: Load): string {
  return KINDS.find(([, pattern]) => pattern.test(load.path))?.[0] ?? "other";
}

function isOwn(load: Load): boolean {
  return OWN.has(kindOf(load));
}

function notOwn(load: Load): boolean {
  return !isOwn(load);
}

function totalOf(loads: readonly Load[]): { requests: number; bytes: number } {
  return { requests: loads.length, bytes: loads.reduce((sum, { bytes }) => sum + bytes, 0) };
}

function costsOf(loads: readonly Load[]): Cost[] {
  const order = KINDS.map(([kind]) => kind);
  return Array.from(groupBy(loads, kindOf), ([kind, own]) => ({ kind, ...totalOf(own) })).sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind),
  );
}

function lineOf(search: MeasuredSearch): string {
  const { title, query, firstBytes, firstRequests, firstSeconds, firstSeconds4G } = search;
  const times = (here: number, far = 0): string => `${here.toFixed(2)} s, 4G ${far.toFixed(1)} s`;
  const first = `${sizeOf({ bytes: firstBytes, requests: firstRequests })} (${times(firstSeconds, firstSeconds4G)})`;
  const all = `${sizeOf(search)} (${times(search.seconds, search.seconds4G)})`;
  return `${title}, ${query}: first ten ${first}, all ${all}: ${kindsOf(search.kinds)}`;
}

function kindsOf(costs: readonly Cost[]): string {
  return costs.map((cost) => `${cost.kind} ${sizeOf(cost)}`).join(", ");
}

function sizeOf({ requests, bytes }: Pick<Cost, "requests" | "bytes">): string {
  return `${(bytes / 1000).toFixed(0)} kB in ${requests}`;
}
