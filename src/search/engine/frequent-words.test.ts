import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { launch, openPage, type WatchedPage } from "../../testing/browser.ts";
import { randomText } from "../../testing/random-text.ts";
import { writeSearchSite, type SearchSiteArticle } from "../../testing/search-site.ts";
import { serveStatic, type StaticServer } from "../../lab/browser/static-server.ts";
import type { SearchAnswer, SearchOptions } from "../format/types.ts";

// A busy machine takes its time to start a page's worker.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

/** All are in many articles; those of the first two stems are frequent. */
const WORDS = "وزير الوزير وزراء صحة الصحة مدرسة كرة قدم مطار ميناء سوق"
  .split(" ")
  .map((word) => `${word} `);

const articles = Array.from({ length: 900 }, (_, i): SearchSiteArticle => {
  const date = `${2001 + Math.floor(i / 100)}-05-07`;
  const text = randomText(WORDS, 900, i);
  const title = `${i % 9 === 0 ? "الوزير" : "خبر"} ${i}`;
  return { url: `/${i}/`, title, date, text: i % 3 === 0 ? text : text.slice(0, 40) };
});

interface Site {
  directory: string;
  server: StaticServer;
  watched: WatchedPage;
  requests: string[];
}

let browser: Browser;
let [frequent, plain]: Site[] = [];

async function siteOf(grows: boolean): Promise<Site> {
  const directory = mkdtempSync(path.join(os.tmpdir(), "sijill-frequent-"));
  await writeSearchSite(directory, [articles], [], [], grows);
  const server = await serveStatic(directory);
  const watched = await openPage(browser, server.origin);
  await watched.page.goto("/search/");
  const requests: string[] = [];
  watched.page.context().on("request", (request) => requests.push(request.url()));
  return { directory, server, watched, requests };
}

beforeAll(async () => {
  browser = await launch();
  [frequent, plain] = [await siteOf(false), await siteOf(true)];
});

afterAll(async () => {
  await browser.close();
  for (const site of [frequent, plain]) {
    await site?.server.close();
    if (site) rmSync(site.directory, { recursive: true });
  }
});

function search({ watched }: Site, query: string, options: SearchOptions): Promise<SearchAnswer> {
  return watched.page.evaluate<SearchAnswer>(
    `import("/search/api.js").then((api) => api.search(...${JSON.stringify([query, options])}))`,
  );
}

/** Whether of a word of which the frequencies were loaded all places were as well. */
function hasLoadedPlaces({ requests }: Site): boolean {
  const hashes = (extension: string): string[] =>
    requests.flatMap((url) => new RegExp(`([^/]+)\\.${extension}$`).exec(url)?.[1] ?? []);
  const chunks = new Set(hashes("pf_index"));
  return hashes("frequencies").some((hash) => chunks.has(hash));
}

test.each<[query: string, options: SearchOptions, loadsPlaces: boolean]>([
  ["وزير", {}, false],
  ["وزير الصحة", { sort: "newest" }, false],
  ["الوزير", { offset: 20 }, false],
  ["وزير الصحة", {}, false],
  ["وزير الصح", { typing: true }, false],
  ["الوزير مدرسة مطار", {}, true],
  ['"وزير الصحة"', {}, true],
  ["عنوان:الوزير", {}, true],
  ["الوزير", { offset: 200 }, true],
])("an answer is the same by the frequencies of words: %s %o", async (query, options, places) => {
  const found = await search(frequent!, query, options);
  expect(found.results.length).toBe(10);
  expect(found).toEqual(await search(plain!, query, options));
  expect(hasLoadedPlaces(frequent!)).toBe(places);
  expect(plain!.requests.some((url) => url.endsWith(".frequencies"))).toBe(false);
});
