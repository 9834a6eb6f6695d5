/** The main ways through the archive, in the engine of every reader's browser. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { startChromium } from "../testing/drivers/chromium.ts";
import type { Driver } from "../testing/drivers/driver.ts";
import { startFirefox } from "../testing/drivers/firefox.ts";
import { startWebKit } from "../testing/drivers/webkit.ts";
import { serveStatic, type StaticServer } from "../testing/static-server.ts";
import { copyWatched, faultsOf } from "../testing/watched-site.ts";

const TROOPS = "رحيل القوات عن الشمال يفتح باب الأسئلة";
const MATCH = "فوز ثمين في الجولة الأخيرة";

const site = mkdtempSync(path.join(tmpdir(), "sijill-watched-"));
beforeAll(() => copyWatched(inject("site"), site));
afterAll(() => rmSync(site, { recursive: true }));

describe.each([
  ["Chromium", startChromium],
  ["Firefox", startFirefox],
  ["WebKit", startWebKit],
])("in %s", (_name, start) => {
  let server: StaticServer;
  let browser: Driver;
  beforeAll(async () => {
    server = await serveStatic(site);
    browser = await start();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = (path: string): Promise<void> => browser.open(server.origin + path);
  const eventually = { timeout: 30_000, interval: 50 };
  /** Waits until the first element that a selector finds has a text. */
  const reads = (selector: string, text: string): Promise<void> =>
    expect
      .poll(() => browser.evaluate(textOf, selector), eventually)
      .toEqual(expect.stringContaining(text));
  /** Waits until the page's address is a path, with the query if one is given. */
  const isAt = (address: string): Promise<void> =>
    expect.poll(() => browser.evaluate(addressOf, address.includes("?")), eventually).toBe(address);
  const focused = (): Promise<string | undefined> =>
    browser.evaluate(() => document.activeElement?.id);

  test("from the front page to a day to an article, by links", async () => {
    await open("/");
    await browser.click('.more a[href="/2024/05/07/"]');
    await isAt("/2024/05/07/");
    await browser.click('.headline a[href="/2024/05/07/troops/"]');
    await reads("h1", TROOPS);
  });

  test("a search narrowed by a section is in the address, and its result shows what was sought", async () => {
    await open("/search/");
    await browser.click("#search-query");
    await browser.type("المباراة");
    await reads("#search-status", "نتيجتان");
    await browser.choose("#search-sort", "oldest");
    await browser.click('.facet input[data-key="رياضة"]');
    await isAt("/search/?q=المباراة&section=رياضة&sort=oldest");
    await reads(".result-title", MATCH);
    await browser.click(".result-title a");
    await isAt("/2024/05/05/match/?q=المباراة");
    await reads(".marks-count", "");
    expect(await browser.evaluate(() => CSS.highlights.get("sought")?.size)).toBeGreaterThan(0);
    await browser.press("n");
    await reads(".marks-count", "1 من");
    await browser.press("Escape");
    await isAt("/2024/05/05/match/");
  });

  test.each([
    ["7 مايو 2024", "/2024/05/07/"],
    ["٢٨ شوال ١٤٤٥", "/2024/05/07/"],
  ])("a typed date leads to its day: %s", async (date, path) => {
    await open("/2024/05/05/match/");
    await browser.click("[data-opens=jump]");
    await expect.poll(focused, eventually).toBe("jump-sheet-date");
    await browser.type(date);
    await browser.press("Enter");
    await isAt(path);
  });

  test("light or dark is kept", async () => {
    const ground = (): Promise<string> =>
      browser.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await open("/2024/");
    const before = await ground();
    await browser.click("#theme-control");
    const after = await ground();
    expect(after).not.toBe(before);
    await open("/2024/05/");
    expect(await ground()).toBe(after);
    await browser.click("#theme-control");
    expect(await ground()).toBe(before);
  });

  test("keys open the sheet of keys, close it, and go to the search", async () => {
    await open("/2024/05/07/");
    await browser.press("?");
    await reads("dialog.sheet h2", "اختصارات لوحة المفاتيح");
    await browser.press("Escape");
    await expect.poll(() => browser.evaluate(textOf, "dialog.sheet")).toBeNull();
    await browser.press("/");
    expect(await focused()).toBe("masthead-search");
    await browser.type("القوات");
    await browser.press("Enter");
    await reads(".result-title", TROOPS);
  });

  test("a citation is copied at the first press, and the link to a passage", async () => {
    await open("/2024/05/07/troops/");
    await browser.click('.cite-tools [data-format="bibtex"]');
    await reads(".cite-tools .tools-status", "نُسخت صيغة «BibTeX».");
    await browser.evaluate(() => {
      document.getSelection()?.selectAllChildren(document.querySelector(".story-text p")!);
    });
    await browser.click(".passage-bar button");
    await reads(".passage-bar .tools-status", "نُسخ رابط المقطع.");
  });

  test("what was read is read again when there is no connection, and what was not is told", async () => {
    await open("/2024/05/07/troops/");
    await expect.poll(() => browser.evaluate(isKept), eventually).toBe(true);
    await server.close();
    await open("/2024/05/07/troops/");
    await reads("h1", TROOPS);
    await open("/2024/05/06/flood/");
    await reads("h1", "لا اتصال بالإنترنت");
    await reads("#saved-pages li", TROOPS);
  });

  test("in all of this nothing failed, and it would have been noted", async () => {
    expect(await faultsOf(browser)).toEqual([]);
    await browser.evaluate(() => {
      document.body.append(Object.assign(new Image(), { src: "https://other.example/a.png" }));
    });
    const noted = ["policy: img-src", "not loaded: <img"].map((part) =>
      expect.stringContaining(part),
    );
    await expect.poll(() => faultsOf(browser), eventually).toEqual(expect.arrayContaining(noted));
  });
});

function textOf(selector: string): string | null {
  return document.querySelector(selector)?.textContent ?? null;
}

function addressOf(withQuery: boolean): string {
  const { pathname, search } = window.location;
  return decodeURIComponent(pathname + (withQuery ? search : ""));
}

async function isKept(): Promise<boolean> {
  return (await caches.match(window.location.href)) !== undefined;
}
