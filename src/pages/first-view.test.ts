/** What a reader meets first: where headlines begin, and what says that there is more. */
import { describe, expect, test } from "vitest";
import { useBuiltSite } from "../testing/built-site.ts";

const site = useBuiltSite();

const ARTICLE = "/2024/05/07/troops/";

/** Where an element begins and how tall it is, in pixels. */
async function boxOf(path: string, width: number, selector: string) {
  const { page } = await site.open({ viewport: { width, height: 844 } });
  await page.goto(path);
  const box = await page.locator(selector).first().boundingBox();
  await page.context().close();
  return box ?? { x: NaN, y: NaN, width: NaN, height: NaN };
}

test("on a phone the headline of an article begins in the first quarter", async () => {
  expect((await boxOf(ARTICLE, 390, "h1")).y).toBeLessThan(844 / 4);
});

test.each([820, 1280])("who leads the paper makes no masthead taller: %i px", async (width) => {
  const [article, month] = await Promise.all(
    [ARTICLE, "/2024/05/"].map((path) => boxOf(path, width, ".masthead")),
  );
  expect(article?.height).toBeCloseTo(month?.height ?? 0, 0);
});

test("on a phone the search field opens over the line of the masthead, and is sent", async () => {
  const { page, faults } = await site.open({ viewport: { width: 390, height: 844 } });
  await page.goto(ARTICLE);
  const field = page.locator("#masthead-search");
  const height = () => page.locator(".masthead").evaluate((one) => one.clientHeight);
  const [closed, width] = [await height(), (await field.boundingBox())?.width ?? 0];
  await field.click();
  await field.pressSequentially("القوات");
  expect((await field.boundingBox())?.width).toBeGreaterThan(4 * width);
  expect(await height()).toBe(closed);
  await page.locator(".nav-search button").click();
  await page.waitForURL(/\/search\/\?q=/);
  expect(faults).toEqual([]);
});

test.each([320, 390])(
  "on a phone the sections are one sign away, beside the name: %i px",
  async (width) => {
    const { page } = await site.open({ viewport: { width, height: 844 } });
    await page.goto(ARTICLE);
    const boxes = await page
      .locator(".masthead :is(.nameplate, .nav-tools > :not(form), .nav-search)")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    expect(boxes).toHaveLength(5);
    const fromRight = boxes.sort((a, b) => b.right - a.right);
    for (const [i, { left, right, top }] of fromRight.entries()) {
      expect(right).toBeLessThanOrEqual((fromRight[i - 1]?.left ?? width) + 1);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(Math.abs(top - fromRight[0]?.top)).toBeLessThan(20);
    }
    await page.click(".nav-tool-sections");
    await page.waitForURL(/\/sections\/$/);
    await page.context().close();
  },
);

describe("a list of several languages", () => {
  test.each([390, 1280])("has each text below its headline: %i px", async (width) => {
    const { page } = await site.open({ viewport: { width, height: 844 } });
    await page.goto("/2024/05/07/");
    const sides = await page.evaluate(() => {
      const rightOf = (element: Element | null | undefined): number => {
        const range = document.createRange();
        if (element) range.selectNodeContents(element);
        return range.getBoundingClientRect().right;
      };
      return [...document.querySelectorAll(".edition .item:not(.item-lead) .item-text")].map(
        (text) => [
          rightOf(text.querySelector(".headline a")),
          rightOf(text.querySelector(".lede")),
        ],
      );
    });
    expect(sides.length).toBeGreaterThan(1);
    for (const [headline = 0, lede = NaN] of sides) {
      expect(Math.abs(lede - headline)).toBeLessThan(3);
    }
    await page.context().close();
  });
});

test("days of the year that have articles are marked, and say how many", async () => {
  const { page } = await site.open();
  await page.goto("/on-this-day/");
  const marked = page.locator('a.day[class*="shade-"]');
  expect(await marked.count()).toBeGreaterThan(1);
  expect(await page.getAttribute('a[href$="/05-07/"]', "aria-label")).toBe("7 مايو: 3 مقالات");
  expect(await page.locator(".day:not([class*=shade-])").count()).toBe(
    366 - (await marked.count()),
  );
});

test("the days of a month leave no column empty", async () => {
  const { page } = await site.open({ viewport: { width: 1280, height: 900 } });
  for (const month of ["/2024/05/", "/2023/12/"]) {
    await page.goto(month);
    const [start, end, left, right] = await page.locator(".month-days").evaluate((list) => {
      const { left: from, right: to } = list.getBoundingClientRect();
      const rows = [...list.querySelectorAll(".headlines > li")].map((row) =>
        row.getBoundingClientRect(),
      );
      return [
        from,
        to,
        Math.min(...rows.map((row) => row.left)),
        Math.max(...rows.map((row) => row.right)),
      ] as const;
    });
    expect([left - start, end - right].every((rest) => Math.abs(rest) < 2)).toBe(true);
  }
  await page.context().close();
});
