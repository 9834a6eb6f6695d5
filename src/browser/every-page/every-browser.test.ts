/** The main ways through the archive, in the engine of every reader's browser. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { startChromium } from "../../testing/drivers/chromium.ts";
import type { Driver } from "../../testing/drivers/driver.ts";
import { startFirefox } from "../../testing/drivers/firefox.ts";
import { noWebKit, startWebKit } from "../../testing/drivers/webkit.ts";
import { serveStatic, type StaticServer } from "../../lab/browser/static-server.ts";
import { copyWatched, faultsOf } from "../../testing/watched-site.ts";

const TROOPS = "رحيل القوات عن الشمال يفتح باب الأسئلة";
const MATCH = "فوز ثمين في الجولة الأخيرة";

const site = mkdtempSync(path.join(tmpdir(), "sijill-watched-"));
beforeAll(() => copyWatched(inject("site"), site));
afterAll(() => rmSync(site, { recursive: true }));

const browsers = [
  ["Chromium", startChromium],
  ["Firefox", startFirefox],
  ...(noWebKit === undefined ? [["WebKit", startWebKit] as const] : []),
] as const;

test.skipIf(noWebKit !== undefined)("WebKit is among the browsers", () => {
  expect(browsers.map(([name]) => name)).toContain("WebKit");
});

describe.each(browsers)("in %s", (_name, start) => {
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

  const open = (address: string): Promise<void> => browser.open(server.origin + address);
  const eventually = { timeout: 30_000, interval: 50 };
  /** Waits until the first element that a selector finds has a text. */
  async function expectText(selector: string, text: string): Promise<void> {
    const read = (): Promise<string> => browser.evaluate(textOf, selector);
    await expect.poll(read, eventually).toContain(text);
  }
  /** Waits until the page's address is a path, with the query if one is given. */
  async function expectAddress(wanted: string): Promise<void> {
    const read = (): Promise<string> => browser.evaluate(addressOf, wanted.includes("?"));
    await expect.poll(read, eventually).toBe(wanted);
  }
  const focused = (): Promise<string | undefined> =>
    browser.evaluate(() => document.activeElement?.id);

  test("from the front page to a day to an article, by links", async () => {
    await open("/");
    await browser.click('.more a[href="/2024/05/07/"]');
    await expectAddress("/2024/05/07/");
    await browser.click('.headline a[href="/2024/05/07/troops/"]');
    await expectText("h1", TROOPS);
    expect(await browser.evaluate(addressOf, false)).toBe("/2024/05/07/troops/");
  });

  test("a search narrowed by a section is in the address, and its result shows what was sought", async () => {
    await open("/search/");
    await browser.click("#search-query");
    await browser.type("المباراة");
    await expectText("#search-status", "نتيجتان");
    await browser.choose("#search-sort", "oldest");
    await browser.click('.facet input[data-key="رياضة"]');
    await expectAddress("/search/?q=المباراة&section=رياضة&sort=oldest");
    await expectText(".result-title", MATCH);
    await browser.click(".result-title a");
    await expectAddress("/2024/05/05/match/?q=المباراة");
    await expectText(".marks-count", "موضع واحد");
    expect(await browser.evaluate(() => CSS.highlights.get("sought")?.size)).toBe(1);
    await browser.press("n");
    await expectText(".marks-count", "1 من");
    await browser.press("Escape");
    await expectAddress("/2024/05/05/match/");
  });

  test.each([
    ["7 مايو 2024", "/2024/05/07/"],
    ["٢٨ شوال ١٤٤٥", "/2024/05/07/"],
  ])("a typed date leads to its day: %s", async (date, day) => {
    await open("/2024/05/05/match/");
    await browser.click("[data-opens=jump]");
    await expect.poll(focused, eventually).toBe("jump-sheet-date");
    await browser.type(date);
    await browser.press("Enter");
    await expectAddress(day);
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
    await expectText("dialog.sheet h2", "اختصارات لوحة المفاتيح");
    await browser.press("Escape");
    await expect.poll(() => browser.evaluate(textOf, "dialog.sheet"), eventually).toBe("");
    await browser.press("/");
    expect(await focused()).toBe("masthead-search");
    await browser.type("القوات");
    await browser.press("Enter");
    await expectText(".result-title", TROOPS);
  });

  test("a page of the paper is zoomed, keeps its place in the address, and leads to its article", async () => {
    await open("/2024/05/05/pages/1/");
    await browser.click(".scan-tools button");
    await expectText(".scan-scale", "150٪");
    await expect
      .poll(() => browser.evaluate(() => window.location.hash), eventually)
      .toMatch(/^#xywh=\d+,\d+,\d+,\d+$/);
    await browser.press("0");
    await expect.poll(() => browser.evaluate(() => window.location.hash), eventually).toBe("");
    await browser.click(".paper-beside .headlines a");
    await expectAddress("/2024/05/05/match/");
    await browser.click(".scan-opener");
    await expectText(".scan-steps", "صفحة 1، العدد 40، 5 مايو 2024");
    expect(await browser.evaluate(() => document.querySelectorAll(".scan .region").length)).toBe(1);
    await browser.click(".scan-opener"); // the choice is kept
  });

  test("a citation is copied at the first press, and the link to a passage", async () => {
    await open("/2024/05/07/troops/");
    await browser.click('.cite-tools [data-format="bibtex"]');
    await expectText(".cite-tools .tools-status", "نُسخت صيغة «BibTeX».");
    await browser.evaluate(() => {
      document.getSelection()?.selectAllChildren(document.querySelector(".story-text p")!);
    });
    await browser.click(".passage-bar button");
    await expectText(".passage-bar .tools-status", "نُسخ رابط المقطع.");
    const selected = await browser.evaluate(() => String(document.getSelection()));
    expect(selected).toContain("غادرت القوات مواقعها");
  });

  test("an article is kept with a note, and listed", async () => {
    await open("/2024/05/05/match/");
    await browser.click(".story-tools .keep");
    await expectText(".story-tools .tools-status", "حُفظ في قصاصاتي");
    await open("/clippings/");
    await expectText(".clipping .headline", MATCH);
    // That it is saved is told above it, which moves it: what is pressed meanwhile may be missed.
    await expectText(".clippings-saved", "فتُقرأ من دون اتصال");
    await browser.click(".clipping textarea");
    await browser.type("ملاحظة");
    const note = (): string => document.querySelector<HTMLTextAreaElement>("textarea")?.value ?? "";
    // A driver may say that keys are pressed before a busy browser has taken them.
    await expect.poll(() => browser.evaluate(note), eventually).toBe("ملاحظة");
    await open("/clippings/");
    await expect.poll(() => browser.evaluate(note), eventually).toBe("ملاحظة");
    await browser.click(".clippings-link");
    await expectText(".cite-row .tools-status", "نُسخ الرابط.");
  });

  test("what was read is read again when there is no connection, and what was not is told", async () => {
    await open("/2024/05/07/troops/");
    await expect.poll(() => browser.evaluate(isKept), eventually).toBe(true);
    await server.close();
    await open("/2024/05/07/troops/");
    await expectText("h1", TROOPS);
    expect(await browser.evaluate(() => getComputedStyle(document.body).marginTop)).toBe("0px");
    await open("/2024/05/06/flood/");
    await expectText("h1", "لا اتصال بالإنترنت");
    await expectText("#saved-pages ul", TROOPS);
    await open("/clippings/");
    await browser.click(".clippings-bar button");
    await expectText(".clipping-text", "حسم الفريق المباراة");
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

function textOf(selector: string): string {
  return document.querySelector(selector)?.textContent ?? "";
}

function addressOf(withQuery: boolean): string {
  const { pathname, search } = window.location;
  return decodeURIComponent(pathname + (withQuery ? search : ""));
}

async function isKept(): Promise<boolean> {
  return (await caches.match(window.location.href)) !== undefined;
}
