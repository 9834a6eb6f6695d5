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

/** All are frequent: all places of the first two are apart. */
const WORDS = "وزير الوزير وزراء صحة الصحة مدرسة كرة قدم مطار ميناء سوق"
  .split(" ")
  .map((word) => `${word} `);

const articles = Array.from({ length: 900 }, (_, i): SearchSiteArticle => {
  const date = `${2001 + Math.floor(i / 100)}-05-07`;
  const text = randomText(WORDS, 900, i);
  return { url: `/${i}/`, title: `خبر ${i}`, date, text: i % 3 === 0 ? text : text.slice(0, 40) };
});

interface Site {
  directory: string;
  server: StaticServer;
  watched: WatchedPage;
  requests: string[];
}

let browser: Browser;
let [apart, together]: Site[] = [];

async function siteOf(grows: boolean): Promise<Site> {
  const directory = mkdtempSync(path.join(os.tmpdir(), "sijill-apart-"));
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
  [apart, together] = [await siteOf(false), await siteOf(true)];
});

afterAll(async () => {
  await browser.close();
  for (const site of [apart, together]) {
    await site?.server.close();
    if (site) rmSync(site.directory, { recursive: true });
  }
});

function search({ watched }: Site, query: string, options: SearchOptions): Promise<SearchAnswer> {
  return watched.page.evaluate<SearchAnswer>(
    `import("/search/api.js").then((api) => api.search(...${JSON.stringify([query, options])}))`,
  );
}

const placesAsked = ({ requests }: Site): boolean =>
  requests.some((url) => url.endsWith(".places"));

test.each<[query: string, options: SearchOptions, asksForPlaces: boolean]>([
  ["وزير", {}, false],
  ["وزير الصحة", { sort: "newest" }, false],
  ["الوزير", { offset: 20 }, false],
  ["وزير الصحة", {}, false],
  ["وزير الصح", { typing: true }, false],
  ["الوزير مدرسة مطار", {}, true],
  ['"وزير الصحة"', {}, true],
  ["الوزير", { offset: 200 }, true],
])(
  "an answer is the same where places of words are apart: %s %o",
  async (query, options, places) => {
    const found = await search(apart!, query, options);
    expect(found.results.length).toBe(10);
    expect(found).toEqual(await search(together!, query, options));
    expect(placesAsked(apart!)).toBe(places);
    expect(placesAsked(together!)).toBe(false);
  },
);
