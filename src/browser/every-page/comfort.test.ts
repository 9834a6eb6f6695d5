/** The comforts of every page, in a real browser. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, inject, test } from "vitest";
import { openPage } from "../../testing/browser.ts";
import { useBuiltSite } from "../../testing/built-site.ts";
import { serveStatic } from "../../lab/browser/static-server.ts";
import { eventually } from "../../testing/eventually.ts";

const built = useBuiltSite();

test("dark or light is remembered, and is there before anything is drawn", async () => {
  const { page, faults } = await built.open({ colorScheme: "light" });
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.goto("/2024/");
  const light = await ground();
  await page.click("#theme-control");
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.goto("/2024/05/", { waitUntil: "commit" });
  await page.waitForFunction(() => document.documentElement.dataset["theme"] === "dark");
  expect(await ground()).toBe(dark);
  expect(await page.getAttribute("#theme-control", "aria-pressed")).toBe("true");
  await page.emulateMedia({ media: "print" });
  expect(await ground()).toBe("rgb(255, 255, 255)");
  await page.emulateMedia({ media: "screen" });
  await page.click("#theme-control");
  await page.reload();
  expect(await ground()).toBe(light);
  expect(faults).toEqual([]);
});

test("an article prints as a clipping: masthead, date, text and citation, and nothing to press", async () => {
  const { page } = await built.open({ colorScheme: "dark" });
  await page.goto("/2024/05/07/troops/", { waitUntil: "networkidle" });
  await page.emulateMedia({ media: "print" });
  const seen = await page.evaluate(() =>
    [".nameplate", ".masthead .ear-date", ".byline", ".story-text", ".cite-text"].filter(
      (one) => document.querySelector(one)?.checkVisibility() !== true,
    ),
  );
  expect(seen).toEqual([]);
  expect(await page.locator("button:visible, input:visible, nav:visible").count()).toBe(0);
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  expect(ink).toBe("rgb(0, 0, 0)");
});

test("the sheet of keys opens and closes by keyboard, and the keys can be turned off", async () => {
  const { page, faults } = await built.open();
  await page.goto("/2024/05/07/");
  await page.keyboard.press("?");
  const sheet = page.locator("dialog.sheet");
  await sheet.waitFor();
  await sheet.locator("input").uncheck();
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });
  await page.keyboard.press("/");
  expect(await page.evaluate(() => document.activeElement?.id)).not.toBe("masthead-search");
  await page.keyboard.press("?");
  await sheet.locator("input").check();
  await sheet.locator(".sheet-close").click();
  await page.keyboard.press("j");
  expect(await page.evaluate(() => document.activeElement?.closest(".headline"))).not.toBeNull();
  await page.keyboard.press("/");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("masthead-search");
  expect(faults).toEqual([]);
});

test("without script everything but the search is read and reached", async () => {
  const { page } = await built.open({ javaScriptEnabled: false });
  await page.goto("/");
  await page.locator(".nav-tools [data-opens=jump]").click();
  expect(page.url()).toMatch(/\/dates\/$/);
  expect(await page.isVisible("#theme-control")).toBe(false);
  await page.locator('.years a[href="/2024/"]').click();
  await page.locator('a.day[href="/2024/05/07/"]').click();
  await page.locator('.headline a[href="/2024/05/07/troops/"]').click();
  expect(await page.isVisible(".story-text")).toBe(true);
  await page.locator(".masthead .hijri").click();
  expect(page.url()).toMatch(/\/hijri\/1445\/10\/$/);
  await page.goto("/");
  await page.locator("#on-this-day a").click();
  await page.locator('a[href="/on-this-day/05-07/"]').click();
  expect(await page.locator(".day-year").count()).toBe(1);
});

test("what was read is read again after the server has stopped, and never stale before", async () => {
  const site = mkdtempSync(path.join(tmpdir(), "sijill-offline-"));
  cpSync(inject("site"), site, { recursive: true });
  const own = await serveStatic(site);
  try {
    const { page } = await openPage(built.browser, own.origin, { serviceWorkers: "allow" });
    const kept = (url: string) =>
      page.evaluate(async (wanted) => (await caches.match(wanted)) !== undefined, url);
    await page.goto("/2024/05/07/troops/");
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await eventually(async () => expect(await kept("/2024/05/07/troops/")).toBe(true));
    await page.goto("/search/?q=المباراة");
    await page.locator(".result-title").first().waitFor();
    await page.goto("/2024/05/06/flood/");

    // A new version of a page is seen at once, whatever is kept.
    cpSync(path.join(site, "2024/05/index.html"), path.join(site, "2024/05/06/flood/index.html"));
    await page.reload();
    expect(await page.textContent("h1")).toBe("أرشيف مايو 2024");

    await own.close();
    await page.goto("/2024/05/07/troops/");
    expect(await page.textContent("h1")).toBe("رحيل القوات عن الشمال يفتح باب الأسئلة");
    const styled = await page.evaluate(() => getComputedStyle(document.body).marginTop);
    expect(styled).toBe("0px");
    await page.goto("/search/?q=المباراة");
    await page.locator(".result-title").first().waitFor();
    // Of a word that was not looked up before, there is what happens to be there, and it is said.
    await page.context().setOffline(true);
    await page.goto("/search/?q=المباراة القوات");
    await page.locator(".result-title").first().waitFor();
    await page.context().setOffline(false);
    await page.goto("/2024/05/05/match/"); // not seen before
    expect(await page.textContent("h1")).toBe("لا اتصال بالإنترنت");
    const saved = page.locator("#saved-pages li");
    await saved.first().waitFor();
    await page.fill("#saved-filter", "رحيل");
    expect(await saved.allTextContents()).toEqual(["رحيل القوات عن الشمال يفتح باب الأسئلة"]);
  } finally {
    rmSync(site, { recursive: true });
  }
});
