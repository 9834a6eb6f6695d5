import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { launch } from "../../testing/browser.ts";
import { HOSTILE, PREFIX, sampleSite } from "./sample-site.ts";

// A busy machine takes its time to start a page's worker.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let site: Awaited<ReturnType<typeof sampleSite>>;
let browser: Browser;
let page: Page;
let faults: string[];

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), sampleSite()]);
});

afterAll(async () => {
  await browser.close();
  site.close();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(15_000);
  faults = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
});

afterEach(async () => {
  await page.close();
  if (faults.length > 0) throw new Error(`the browser complains:\n${faults.join("\n")}`);
});

const open = (query = "") => page.goto(site.searchUrl + query);
const typed = (text: string) => page.locator("#search-query").fill(text);
const status = (text: string) =>
  page.locator("#search-status", { hasText: new RegExp(`^${text}$`) }).waitFor();
const box = (value: string) => page.locator("label", { hasText: value }).locator("input");
const titles = () => page.locator(".result-title").allTextContents();
const query = () => decodeURIComponent(new URL(page.url()).search);
const counts = (legend: string) =>
  page
    .locator("fieldset", { has: page.locator("legend", { hasText: legend }) })
    .locator("label")
    .allTextContents();

describe("searching", () => {
  test("finds an article by a word of its text as it is typed", async () => {
    await open();
    await page.locator(".search-message", { hasText: "عمّ تبحث؟" }).waitFor();
    await typed("زنجبار");
    await status("نتيجة واحدة");
    const result = page.locator(".search-result");
    expect(await result.locator("a").evaluate((a: HTMLAnchorElement) => a.pathname)).toBe(
      encodeURI(`${PREFIX}/2023/05/07/مقال-4/`),
    );
    expect(await result.locator("mark").allTextContents()).toEqual(["زنجبار"]);
    expect(await result.locator("time").getAttribute("datetime")).toBe("2023-05-05");
    expect(await result.locator(".result-facts").textContent()).toBe("5 مايو 2023سياسةكتب: كاتب 4");
  });

  test("finds an article by its title and by its author", async () => {
    await open("?q=رقم+17");
    await status("نتيجة واحدة");
    await typed("كاتب 11");
    await status("نتيجتان");
    expect(await titles()).toEqual(["عنوان المقال رقم 11", "عنوان المقال رقم 23"]);
  });

  test("says so when there is nothing", async () => {
    await open("?q=زنجبار&year=2022");
    await status("لا نتائج");
    expect(await page.locator(".search-message h2").textContent()).toBe("لم نجد ما يطابق بحثك");
    expect(await counts("السنة")).toEqual(["2023 1", "2022 0"]);
  });

  test("narrows by year, counting what each other year would add", async () => {
    await open("?q=الانتخابات");
    await status("30 نتيجة");
    expect(await counts("السنة")).toEqual(["2024 10", "2023 10", "2022 10"]);
    await box("2023").check();
    await status("10 نتائج");
    expect(await counts("السنة")).toEqual(["2024 10", "2023 10", "2022 10"]);
    expect(await counts("القسم")).toEqual(["رياضة 5", "سياسة 5"]);
    await box("2022").check();
    await status("20 نتيجة");
    await box("رياضة").check();
    await status("10 نتائج");
    expect(await counts("السنة")).toEqual(["2024 5", "2023 5", "2022 5"]);
    expect(query()).toBe("?q=الانتخابات&year=2023&year=2022&section=رياضة");
  });

  test("orders by date both ways, and shows more", async () => {
    await open("?q=الانتخابات");
    await page.locator("#search-sort").selectOption("newest");
    await page.waitForURL(/sort=newest/);
    await page.locator(".search-result").first().getByText("30 مايو 2024").waitFor();
    expect(await titles()).toHaveLength(20);
    await page.locator("#search-more").click();
    await page.waitForURL(/shown=40/);
    expect(await titles()).toHaveLength(30);
    expect(await page.evaluate(() => document.activeElement?.closest("li")?.textContent)).toContain(
      await page.locator(".result-title").nth(20).textContent(),
    );
    await page.locator("#search-sort").selectOption("oldest");
    await page.locator(".search-result").first().getByText("1 مايو 2022").waitFor();
  });

  test("lists an author's articles from the newest without a query", async () => {
    await open("?author=كاتب+2");
    await status("3 نتائج");
    expect(await page.locator("time").allTextContents()).toEqual([
      "27 مايو 2024",
      "15 مايو 2024",
      "3 مايو 2024",
    ]);
  });
});

describe("the URL", () => {
  const state = "?q=الانتخابات&year=2024&section=رياضة&sort=oldest";

  test("restores everything on opening and on reloading", async () => {
    await open(state);
    for (let visit = 0; visit < 2; visit++) {
      await status("5 نتائج");
      expect(await page.locator("#search-query").inputValue()).toBe("الانتخابات");
      expect(await box("2024").isChecked()).toBe(true);
      expect(await page.locator("#search-sort").inputValue()).toBe("oldest");
      expect(await page.locator(".chip").allTextContents()).toEqual(["2024", "رياضة"]);
      await page.reload();
    }
  });

  test("goes back through what was settled on, not through every letter", async () => {
    await open();
    await page.locator("#search-query").pressSequentially("زنجبار", { delay: 200 });
    await status("نتيجة واحدة");
    await page.keyboard.press("Enter");
    await typed("الانتخابات");
    await status("30 نتيجة");
    await box("2024").check();
    await status("10 نتائج");
    await page.goBack();
    await status("30 نتيجة");
    expect(await box("2024").isChecked()).toBe(false);
    await page.goBack();
    await status("نتيجة واحدة");
    expect(await page.locator("#search-query").inputValue()).toBe("زنجبار");
    await page.goForward();
    await status("30 نتيجة");
  });
});

describe("the keyboard", () => {
  test("reaches the box with a slash", async () => {
    await open("?q=الانتخابات");
    await status("30 نتيجة");
    await page.locator(".result-title a").first().focus();
    await page.keyboard.press("/");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-query");
  });

  test("keeps its place when filters are drawn anew", async () => {
    await open("?q=الانتخابات&section=رياضة");
    await status("15 نتيجة");
    const focused = () => page.evaluate(() => document.activeElement?.parentElement?.textContent);
    await box("2023").focus();
    await page.keyboard.press("Space");
    await status("5 نتائج");
    expect(await focused()).toBe("2023 5");
    await page.locator(".chip", { hasText: "2023" }).focus();
    await page.keyboard.press("Enter");
    await status("15 نتيجة");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-status");
  });

  test("opens a long filter and stays there", async () => {
    await open("?q=الانتخابات");
    await status("30 نتيجة");
    expect(await counts("الكاتب")).toHaveLength(8);
    await page.locator(".facet-more").press("Enter");
    expect(await counts("الكاتب")).toHaveLength(13);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("عرض خيارات أقل");
  });
});

describe("what is hostile", () => {
  test("is shown as text and runs nothing", async () => {
    await open(
      `?q=${encodeURIComponent("الانتخابات " + HOSTILE)}&author=${encodeURIComponent(`أحمد "${HOSTILE}"`)}`,
    );
    await typed("الانتخابات");
    await status("نتيجة واحدة");
    expect(await titles()).toEqual([`${HOSTILE} عنوان`]);
    expect(await page.locator(".result-excerpt").textContent()).toContain(HOSTILE);
    expect(await page.locator(".result-facts bdi").textContent()).toBe(`أحمد "${HOSTILE}"`);
    expect(await page.locator(".search img, .search mark[onclick]").count()).toBe(0);
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  });

  test("is answered by the module", async () => {
    const hostile = ['"', '""', "«»", "\u064b", "\\", "*", "ك".repeat(1000), "\u0000", "__proto__"];
    await open();
    // As text, since vitest would rewrite the import.
    const totals = await page.evaluate(
      `import("${PREFIX}/search/api.js").then(({ search }) => Promise.all(
        ${JSON.stringify(hostile)}.map(async (words) =>
          (await search(words, { filters: { year: [words], place: ["__proto__"] } })).total
        )))`,
    );
    expect(totals).toEqual(hostile.map(() => 0));
  });
});

test("a module that cannot load its index says so, and tries again", async () => {
  await page.route("**/pagefind-entry.json*", (route) => route.abort());
  await open("?q=زنجبار");
  await page.locator(".search-message", { hasText: "تعذّر" }).waitFor();
  await page.unroute("**/pagefind-entry.json*");
  faults = [];
  await page.locator(".search-offer").click();
  await status("نتيجة واحدة");
  expect(await titles()).toEqual(["عنوان المقال رقم 4"]);
});
