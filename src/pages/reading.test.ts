/** Reading the archive in a real browser. */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { axeViolations, axeViolationsInBoth } from "../testing/axe.ts";
import type { WatchedPage } from "../testing/browser.ts";
import { useBuiltSite } from "../testing/built-site.ts";
import { eventually } from "../testing/eventually.ts";

const site = useBuiltSite();

/** One page of each kind. */
const kinds = {
  home: "/",
  year: "/2024/",
  "year with undated articles": "/1932/",
  month: "/2024/05/",
  day: "/2024/05/07/",
  article: "/2024/05/07/troops/",
  "article in English": "/2024/05/07/visitors/",
  "page of the paper": "/2024/05/05/pages/1/",
  "missing page of the paper": "/2024/05/05/pages/2/",
  "day with pages": "/2024/05/05/",
  "article with pages": "/2024/05/05/match/",
  section: "/sections/sport/",
  author: `/authors/${encodeURIComponent("كريم-لطفي")}/`,
  "topic index": "/authors/",
  dossier: "/dossiers/matches/",
  "all dossiers": "/dossiers/",
  dates: "/dates/",
  "Hijri year": "/hijri/1445/",
  "Hijri month": "/hijri/1445/10/",
  "day of the year": "/on-this-day/05-07/",
  "days of the year": "/on-this-day/",
  leaders: "/leaders/",
  search: "/search/",
  "words over time": "/over-time/",
  clippings: "/clippings/",
  about: "/about/",
  data: "/data/",
  offline: "/offline/",
  "not found": "/404.html",
};

/** Presses Tab until an element is focused, as a reader without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`no ${selector} was reached by keyboard`);
}

test("from a year's calendar to a day to an article and back, by keyboard alone", async () => {
  const { page, faults } = await site.open();
  await page.goto("/2024/");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter"); // the skip link
  await tabTo(page, 'a.day[href="/2024/05/07/"]');
  const day = await page.evaluate(() => document.activeElement?.textContent ?? "");
  expect(day.replace(/\s+/g, " ")).toBe("الثلاثاء 7 مايو 2024: 3 مقالات");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/2024/05/07/");
  await tabTo(page, '.headline a[href="/2024/05/07/troops/"]');
  await page.keyboard.press("Enter");
  await page.waitForURL("**/2024/05/07/troops/");
  expect(await page.textContent("h1")).toBe("رحيل القوات عن الشمال يفتح باب الأسئلة");
  await page.goBack();
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe("/2024/");
  expect(faults).toEqual([]);
});

test("from one day to the next that has articles", async () => {
  const { page } = await site.open();
  await page.goto("/2024/04/26/");
  await page.click('a[rel="next"]');
  await page.waitForURL("**/2024/05/05/");
  expect(await page.textContent("h1")).toBe("عدد الأحد 5 مايو 2024");
  await page.click('a[rel="prev"]');
  await page.waitForURL("**/2024/04/26/");
  expect(await page.textContent("h1")).toBe("عدد الجمعة 26 أبريل 2024");
});

test("the search box in the masthead leads to the search page", async () => {
  const { page } = await site.open();
  await page.goto("/2024/");
  await page.fill("#masthead-search", "القوات");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/search\/\?q=/);
  expect(await page.inputValue("#search-query")).toBe("القوات");
});

test("a search finds an article by a word of its text, narrows, sorts and is in the URL", async () => {
  const { page, faults } = await site.open();
  const titles = () => page.locator(".result-title").allTextContents();
  const status = (text: string) => page.locator("#search-status", { hasText: text }).waitFor();
  await page.goto("/search/");
  await page.fill("#search-query", "المباراة");
  await status("نتيجتان");
  await page.selectOption("#search-sort", "oldest");
  await page.waitForURL(/sort=oldest/);
  await eventually(async () => {
    expect((await titles()).map((title) => title.trim())).toEqual([
      "فوز ثمين في الجولة الأخيرة",
      "كأس «الطريق»: من يرفع <الكأس> & اللقب؟",
    ]);
  });
  await page.locator(".facet summary", { hasText: "الكاتب" }).click();
  await page.locator("label", { hasText: "سلمى فاروق" }).locator("input").check();
  await status("نتيجة واحدة");
  await page.reload();
  await status("نتيجة واحدة");
  expect(await page.inputValue("#search-query")).toBe("المباراة");
  await page.locator(".result-title a").first().click();
  await page.waitForURL("**/2024/05/05/match/?q=*");
  await page.locator(".marks-bar").waitFor();
  await page.goBack();
  await status("نتيجة واحدة");
  expect(faults).toEqual([]);
});

test("the search has no axe violation in any of its states, light or dark", async () => {
  const { page, faults } = await site.open({ colorScheme: "light", reducedMotion: "reduce" });
  await page.goto("/search/?q=المباراة");
  await page.locator(".search-result").first().waitFor();
  const facets = page.locator(".facet");
  for (let i = 1; i < (await facets.count()); i++) await facets.nth(i).locator("summary").click();
  await page.locator("#search-tools summary").click();
  await page.locator("#timeline-table summary").click();
  await page.locator(".facet label").first().waitFor();
  expect(await axeViolationsInBoth(page)).toEqual([]);

  await page.locator("#timeline-plot").focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+End");
  await page.keyboard.press("Enter");
  await page.locator(".chip").first().waitFor();
  expect(await axeViolationsInBoth(page)).toEqual([]);

  await page.locator("#search-query").fill("7 مايو 2024");
  await page.locator('[role="option"]:not(.bar)').first().waitFor();
  await page.keyboard.press("ArrowDown");
  expect(await axeViolationsInBoth(page)).toEqual([]);

  await page.goto("/search/?q=زظضخغ");
  await page.locator(".search-message h2").waitFor();
  expect(await axeViolationsInBoth(page)).toEqual([]);

  await page.goto("/search/");
  await page.locator(".memory-list").first().waitFor();
  await page.locator(".search-help summary").click();
  expect(await axeViolationsInBoth(page)).toEqual([]);
  await page.locator("#search-keys-open").click();
  expect(await axeViolationsInBoth(page)).toEqual([]);

  await page.goto("/2024/05/05/match/?q=المباراة");
  await page.locator(".marks-bar").waitFor();
  await page.keyboard.press("n");
  expect(await axeViolationsInBoth(page)).toEqual([]);
  expect(faults).toEqual([]);
});

const screens = [
  { colorScheme: "light", viewport: { width: 1280, height: 800 } },
  { colorScheme: "dark", viewport: { width: 360, height: 740 } },
] as const;

test.each(screens)(
  "clippings have no axe violation, nor do they scroll sideways, as a list or as texts, $colorScheme",
  async (screen) => {
    const { page, faults } = await site.open(screen);
    for (const url of [kinds.article, kinds["article in English"], kinds["article with pages"]]) {
      await page.goto(url);
      await page.click(".story-tools .keep");
      await page.locator(".story-tools .tools-status a").waitFor();
    }
    expect(await axeViolations(page)).toEqual([]);
    await page.goto(kinds.clippings);
    await page.locator(".clipping textarea").first().fill("ملاحظة");
    await page.getByRole("button", { name: "حذف: Visitors" }).click();
    expect(await axeViolations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.getByRole("button", { name: "قراءتها متتابعة وطباعتها" }).click();
    await page.locator(".clipping-text").first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  },
);

/** Pixels by which a page is wider than its window. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

describe("read one after the other", () => {
  // One for all pages: to open another takes as much work as to look at a page.
  let windows: WatchedPage[];
  beforeAll(async () => {
    windows = await Promise.all(screens.map((screen) => site.open(screen)));
    for (const { page } of windows) {
      await page.addInitScript(() => {
        window.shifted = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) window.shifted += (entry as LayoutShift).value;
        }).observe({ type: "layout-shift", buffered: true });
      });
      // Faces and scripts come as late as on a first visit.
      const session = await page.context().newCDPSession(page);
      await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    }
  });

  /** Months that have nothing, but for the first: for axe to look at a thousand days takes seconds. */
  const ALIKE = ".months > :not(:first-child, :has(a:not(.is-empty)))";

  test.each(Object.entries(kinds))(
    "the page of kind %s has no fault and no axe violation, does not move while it loads, nor scroll sideways",
    async (_kind, path) => {
      const look = async ({ page, faults }: WatchedPage) => {
        await page.goto(path, { waitUntil: "networkidle" });
        const measured = {
          shift: Math.floor(100 * (await page.evaluate(() => window.shifted))),
          sideways: Math.max(0, await sideways(page)),
        };
        await page.locator(ALIKE).evaluateAll((all) => all.forEach((one) => one.remove()));
        return {
          ...measured,
          violations: await axeViolations(page),
          faults: faults.splice(0),
        };
      };
      const found = await Promise.all(windows.map(look));
      // On a busy machine a face may come just when it may still be drawn: that is not so twice.
      for (const [i, watched] of windows.entries()) {
        if (found[i]!.shift > 0) found[i] = await look(watched);
      }
      const [wide, narrow] = found;
      const good = { shift: 0, sideways: 0, violations: [], faults: [] };
      expect({ wide, narrow }).toEqual({ wide: good, narrow: good });
    },
  );
});

interface LayoutShift extends PerformanceEntry {
  value: number;
}

declare global {
  interface Window {
    shifted: number;
  }
}
