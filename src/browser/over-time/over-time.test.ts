/** Words over time on a built site, in a browser. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { axeViolationsInBoth } from "../../testing/axe.ts";
import { useBuiltSite } from "../../testing/built-site.ts";

const site = useBuiltSite();

test("words are compared by the form, in the URL, as lines and as a table that leads to articles", async () => {
  const { page, faults } = await site.open();
  await page.goto("/over-time/");
  await page.fill("#over-time-terms", "القوات، «كأس العالم»");
  await page.keyboard.press("Enter");
  await page.locator(".over-time-chart").waitFor();
  expect(new URL(page.url()).searchParams.get("q")).toBe("القوات، «كأس العالم»");
  expect(await page.locator(".over-time-legend li").allTextContents()).toEqual([
    "القوات",
    "«كأس العالم»",
  ]);
  expect(await page.locator("path.series").count()).toBe(4); // two of them in the legend
  await page.locator(".over-time-table summary").click();
  const row = page.locator("tr", { has: page.locator('th:text-is("2024")') });
  expect(await row.locator("td").first().textContent()).toMatch(/^[1-9]/);
  await page.selectOption("#over-time-unit", "month");
  await page.locator('th:text-is("مايو 2024")').waitFor({ state: "attached" });
  expect(new URL(page.url()).searchParams.get("by")).toBe("month");
  await page.goBack();
  await page.locator('th:text-is("2024")').waitFor({ state: "attached" });
  await page.locator(".over-time-table summary").click();
  await row.locator("a").first().click();
  await page.waitForURL(/\/search\/\?q=.*&from=2024&to=2024$/);
  await page.locator(".search-result").first().waitFor();
  expect(faults).toEqual([]);
});

test("the table and the drawing are files to take away", async () => {
  const { page } = await site.open();
  await page.goto("/over-time/?q=القوات");
  const download = async (name: string): Promise<string> => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name }).click(),
    ]);
    return readFile(await file.path(), "utf8");
  };
  expect(await download("CSV")).toMatch(/^\ufeff"الفترة","كل المقالات","القوات","نسبة القوات"\r\n/);
  const drawing = await download("SVG");
  expect(drawing).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox/);
  expect(drawing).toMatch(/<path [^>]*stroke="rgb/);
  expect(drawing).not.toMatch(/class=|<a /);
});

test("no axe violation, light or dark", async () => {
  const { page } = await site.open({ colorScheme: "light", reducedMotion: "reduce" });
  await page.goto("/over-time/?q=القوات،مصر،السعودية");
  await page.locator(".over-time-table summary").click();
  expect(await axeViolationsInBoth(page)).toEqual([]);
});

test("what nobody wrote, and words that would run, do nothing", async () => {
  const { page, faults } = await site.open();
  const hostile = '<img src=x onerror="window.hacked=1">';
  await page.goto(`/over-time/?q=${encodeURIComponent(`${hostile}،زظضخغ`)}`);
  await page.locator("#over-time-status", { hasText: "لا مقال في الأرشيف" }).waitFor();
  await page.goto(`/over-time/?q=${encodeURIComponent(`${hostile}،القوات`)}`);
  await page.locator(".over-time-legend", { hasText: hostile }).waitFor();
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  expect(faults).toEqual([]);
});
