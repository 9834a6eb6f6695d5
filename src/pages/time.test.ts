/** Finding one's way in time, in a real browser. */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { timeline } from "../../_includes/parts/timeline.ts";
import { useBuiltSite } from "../testing/built-site.ts";
import { sampleSite } from "../testing/sample-site.ts";

const site = useBuiltSite();
let page: Page;
let faults: string[];

beforeAll(async () => {
  ({ page, faults } = await site.open());
});

describe("a typed date leads, from any page and without a server,", () => {
  test.each([
    ["7 مايو 2024", "/2024/05/07/"],
    ["٧/٥/٢٠٢٤", "/2024/05/07/"],
    ["2024-05-07", "/2024/05/07/"],
    ["7 أيار 2024", "/2024/05/07/"],
    ["28 شوال 1445", "/2024/05/07/"],
    ["مايو 2024", "/2024/05/"],
    ["شوال 1445", "/hijri/1445/10/"],
    ["١٤٤٥ هـ", "/hijri/1445/"],
    ["1932", "/1932/"],
    ["7 مايو", "/on-this-day/05-07/"],
  ])("%s", async (typed, path) => {
    await page.goto("/2024/05/05/match/");
    await page.keyboard.press("d");
    await page.locator(".sheet input").fill(typed);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${path}`);
    expect(await page.locator("h1").count()).toBe(1);
  });

  test("to the nearest that have articles, where it has none", async () => {
    await page.goto("/2024/");
    await page.click("[data-opens=jump]");
    await page.locator(".sheet input").fill("1 مايو 2024");
    await page.keyboard.press("Enter");
    const answer = page.locator(".sheet .jump-answer");
    await answer.locator("a").first().waitFor();
    expect(await answer.textContent()).toBe(
      "لا عدد في الأربعاء 1 مايو 2024. أقرب ما في الأرشيف:قبله الجمعة 26 أبريل 2024بعده الأحد 5 مايو 2024",
    );
    await page.keyboard.press("Enter"); // the first has the focus
    await page.waitForURL("**/2024/04/26/");
  });

  test("to a sentence, where it is no date", async () => {
    await page.goto("/dates/?date=غدًا");
    await page.locator(".jump-answer p").waitFor();
    expect(await page.textContent(".jump-answer")).toBe("لم نفهم التاريخ «غدًا».");
  });
});

test("the address of a day without articles tells the nearest that have", async () => {
  await page.goto("/2024/05/01/");
  await page.locator("#missing-date a").first().waitFor();
  expect(await page.locator("#missing-date a").allTextContents()).toEqual([
    "الجمعة 26 أبريل 2024",
    "الأحد 5 مايو 2024",
  ]);
  faults.length = 0; // that it was not found
});

test("arrows go through a calendar's days that have articles, and from one month to the next", async () => {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("href"));
  await page.goto("/2024/");
  await page.locator('a.day[href="/2024/05/06/"]').focus();
  await page.keyboard.press("ArrowLeft");
  expect(await focused()).toBe("/2024/05/07/");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  expect(await focused()).toBe("/2024/05/05/");
  await page.keyboard.press("ArrowRight");
  expect(await focused()).toBe("/2024/04/26/");
  await page.goto("/2024/05/05/");
  await page.keyboard.press("ArrowLeft");
  await page.waitForURL("**/2024/05/06/");
});

test("the front page shows today's date in earlier years, by the reader's own clock", async () => {
  const { page: home } = await site.open();
  await home.clock.setFixedTime(new Date(2034, 4, 7, 12));
  await home.goto("/");
  await home.locator("#on-this-day li").first().waitFor();
  const shown = await home.locator("#on-this-day").textContent();
  expect(shown).toContain("قبل 10 أعوام · 2024");
  expect(shown).toContain("كل ما نُشر في 7 مايو");
  await home.clock.setFixedTime(new Date(2034, 4, 8, 12));
  await home.reload();
  await home.locator("#on-this-day .note").waitFor();
  await home.context().close();
});

test("a Hijri month lists its days with their Gregorian dates, and says what was printed", async () => {
  await page.goto("/hijri/1445/10/");
  const rows = await page.locator(".hijri-days tbody tr").allInnerTexts();
  const row = rows.find((text) => text.includes("7 مايو 2024")) ?? "";
  expect(row.replace(/\s+/g, " ")).toMatch(/^28 شوال/);
  expect(row).toContain("الثلاثاء 7 مايو 2024");
});

test("a long archive's timeline links to its years, its table to its months", async () => {
  await page.goto("/dates/");
  const links = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  const months = ["/1932/05/", "/2023/12/", "/2024/04/", "/2024/05/"];
  expect(await links(".archive-timeline a")).toEqual(["/1932/", "/2023/", "/2024/"]);
  expect(await links(".timeline-numbers td a")).toEqual(months);
  expect(faults).toEqual([]);
});

test("an archive of thirty years at most is drawn by month", () => {
  const months = ["1996-05", "2024-04"].map((id) => ({ id, count: 1 }));
  const years = ["1996", "2024"].map((id) => ({ id, count: 1 }));
  const drawn = String(timeline(sampleSite, { months, years }));
  expect([...drawn.matchAll(/href="([^"]+)"/g)].map(([, url]) => url)).toEqual([
    "/1996/05/",
    "/2024/04/",
  ]);
});

test("all of the timeline is seen at once on a phone: its decades, and no year cut off", async () => {
  const { page: phone } = await site.open({ viewport: { width: 390, height: 844 } });
  await phone.goto("/dates/");
  const boxes = await phone
    .locator(".archive-timeline :is(.timeline-bar, text)")
    .evaluateAll((all) =>
      all.map((one) => {
        const { left, right } = one.getBoundingClientRect();
        return [left, right] as const;
      }),
    );
  expect(boxes.length).toBeGreaterThan(3 + 3);
  for (const [left, right] of boxes) {
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(390);
  }
  await phone.context().close();
});
