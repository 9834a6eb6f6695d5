import { readFile } from "node:fs/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { launch } from "../../testing/browser.ts";
import { HOSTILE, PREFIX, sampleSite } from "./sample-site.ts";

// A busy machine takes its time to start a page's worker.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 10_000 });

let site: Awaited<ReturnType<typeof sampleSite>>;
let browser: Browser;
let context: BrowserContext;
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
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  faults = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
});

afterEach(async () => {
  await context.close();
  if (faults.length > 0) throw new Error(`the browser complains:\n${faults.join("\n")}`);
});

const open = (query = "") => page.goto(site.searchUrl + query);
const typed = (text: string) => page.locator("#search-query").fill(text);
const status = (text: string) =>
  page.locator("#search-status", { hasText: new RegExp(`^${text}$`) }).waitFor();
const box = (value: string) => page.locator(".facet label", { hasText: value }).locator("input");
const titles = () => page.locator(".result-title").allTextContents();
const query = () => decodeURIComponent(new URL(page.url()).search).replaceAll("+", " ");
const chips = () => page.locator(".chip").allTextContents();
const focusedId = () => page.evaluate(() => document.activeElement?.id);
const facet = (title: string) =>
  page.locator(".facet", { has: page.locator("summary", { hasText: title }) });
const counts = (title: string) => facet(title).locator("label").allTextContents();

describe("searching", () => {
  test("finds an article by a word of its text as it is typed", async () => {
    await open();
    await page.locator(".search-message", { hasText: "عمّ تبحث؟" }).waitFor();
    await typed("زنجبار");
    await status("نتيجة واحدة");
    const result = page.locator(".search-result");
    const link = await result
      .locator("a")
      .evaluate(({ pathname, search }: HTMLAnchorElement) => [
        decodeURIComponent(pathname),
        decodeURIComponent(search),
      ]);
    expect(link).toEqual([`${PREFIX}/2023/05/07/مقال-4/`, "?q=زنجبار"]);
    expect(await result.locator("mark").allTextContents()).toEqual(["زنجبار"]);
    expect(await result.locator("time").getAttribute("datetime")).toBe("2023-05-05");
    expect(await result.locator(".result-facts > *").allTextContents()).toEqual([
      "5 مايو 2023",
      "15 شوال 1444 هـ",
      "سياسة",
      "كتب: كاتب 4",
    ]);
  });

  test("finds an article by its title and by its author", async () => {
    await open("?q=رقم+17");
    await status("نتيجة واحدة");
    await typed("كاتب 11");
    await status("نتيجتان");
    expect(await titles()).toEqual(["عنوان المقال رقم 11", "عنوان المقال رقم 23"]);
  });

  test("tells a screen reader how many there are, once typing has come to rest", async () => {
    await open();
    await page.evaluate(() => {
      window.spoken = [];
      const live = document.querySelector("#search-live") ?? document.body;
      new MutationObserver(() => window.spoken.push(live.textContent)).observe(live, {
        childList: true,
      });
    });
    await page.locator("#search-query").pressSequentially("الانتخابات", { delay: 180 });
    await status("30 نتيجة");
    await eventually(async () => {
      expect((await page.evaluate(() => window.spoken)).at(-1)).toBe("30 نتيجة.");
    });
    expect((await page.evaluate(() => window.spoken)).length).toBeLessThanOrEqual(3);
  });

  test("says so when there is nothing, and offers to take back what narrows it", async () => {
    await open("?q=زنجبار&tag=أرشيف&section=رياضة");
    await status("لا نتائج");
    expect(await page.locator(".search-message h2").textContent()).toBe("لم نجد ما يطابق بحثك");
    await page.locator(".search-message .search-offer", { hasText: "إلغاء الكل" }).click();
    await status("نتيجة واحدة");
    expect(query()).toBe("?q=زنجبار");
  });

  test("narrows by several values, counting what each other would add", async () => {
    await open("?q=الانتخابات");
    await status("30 نتيجة");
    expect(await counts("القسم")).toEqual(["رياضة 15", "سياسة 15"]);
    await box("رياضة").check();
    await status("15 نتيجة");
    expect(await counts("القسم")).toEqual(["رياضة 15", "سياسة 15"]);
    await box("سياسة").check();
    await status("30 نتيجة");
    expect(query()).toBe("?q=الانتخابات&section=رياضة&section=سياسة");
    expect(await chips()).toEqual(["رياضة", "سياسة"]);
    await page.locator(".chip-clear").click();
    await status("30 نتيجة");
    expect(query()).toBe("?q=الانتخابات");
  });

  test("counts authors, topics and places once their group is opened", async () => {
    await open("?q=افتتاح");
    await status("3 نتائج");
    expect(await counts("المكان")).toEqual([]);
    await facet("المكان").locator("summary").click();
    await box("طنطا").waitFor();
    expect(await counts("المكان")).toEqual(["طنطا 3"]);
    await facet("الكاتب").locator("summary").click();
    await page.locator(".facet-note", { hasText: "لا شيء في هذه النتائج." }).waitFor();
  });

  test("orders by date both ways, and shows more", async () => {
    await open("?q=الانتخابات");
    await page.locator("#search-sort").selectOption("newest");
    await page.waitForURL(/sort=newest/);
    await page.locator(".search-result").first().getByText("30 مايو 2024").waitFor();
    expect(await titles()).toHaveLength(20);
    await page.locator("#search-more").press("Enter");
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

describe("the hits over time", () => {
  const plot = () => page.locator("#timeline-plot");
  const readout = (text: string) => page.locator("#timeline-readout", { hasText: text }).waitFor();

  test("run from the oldest at the right to the newest at the left", async () => {
    await open("?q=افتتاح");
    await readout("من 1932 إلى 2022: 3 نتائج");
    const bars = page.locator(".bar");
    expect(await bars.count()).toBe(91);
    expect(await bars.first().getAttribute("aria-label")).toBe("1932: نتيجة واحدة");
    const [oldest, newest] = [await bars.first().boundingBox(), await bars.last().boundingBox()];
    expect(oldest?.x).toBeGreaterThan(newest?.x ?? Infinity);
  });

  test("choose a period by drawing over them, and go on to its months", async () => {
    await open("?q=افتتاح");
    await status("3 نتائج");
    const area = (await plot().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const at = (year: number) => area.x + area.width * (1 - (year - 1932 + 0.5) / 91);
    const middle = area.y + area.height / 2;
    await page.mouse.move(at(1950), middle);
    await page.mouse.down();
    await page.mouse.move(at(1958), middle, { steps: 4 });
    await readout("من 1950 إلى 1958: نتيجة واحدة");
    await page.mouse.up();
    await status("نتيجة واحدة");
    expect(query()).toBe("?q=افتتاح&from=1950&to=1958");
    expect(await chips()).toEqual(["من 1950 إلى 1958"]);
    await page.mouse.click(at(1956), middle);
    await page.waitForURL(/from=1956&to=1956/);
    await eventually(async () => {
      expect(await page.locator(".bar").count()).toBe(12);
    });
    await page.locator(".timeline-out").click();
    expect(await page.locator(".bar").count()).toBe(91);
    expect(await page.locator('.bar[aria-selected="true"]').count()).toBe(1);
    await page.locator(".chip").click();
    await status("3 نتائج");
  });

  test("choose a period by the keyboard", async () => {
    await open("?q=افتتاح");
    await status("3 نتائج");
    await page.locator("#search-query").focus();
    while ((await focusedId()) !== "timeline-plot") await page.keyboard.press("Tab");
    const active = () =>
      plot().evaluate((element) => {
        const id = element.getAttribute("aria-activedescendant") ?? "";
        return document.getElementById(id)?.getAttribute("aria-label");
      });
    await page.keyboard.press("Home");
    expect(await active()).toBe("1932: نتيجة واحدة");
    await page.keyboard.press("ArrowLeft");
    expect(await active()).toBe("1933: لا نتائج");
    for (let i = 0; i < 3; i++) await page.keyboard.press("Shift+PageUp");
    await readout("من 1933 إلى 1963: نتيجة واحدة");
    await page.keyboard.press("Escape");
    await readout("من 1932 إلى 2022: 3 نتائج");
    await page.keyboard.press("Shift+ArrowLeft");
    await page.keyboard.press("Enter");
    await page.waitForURL(/from=1963&to=1964/);
    await status("لا نتائج");
    expect(await focusedId()).toBe("timeline-plot");
  });

  test("take an exact period in any digits, and say what they did not understand", async () => {
    await open("?q=افتتاح");
    await status("3 نتائج");
    await page.locator("#period-from").fill("أمس");
    await page.locator("#period-from").press("Enter");
    await page.locator("#period-fault", { hasText: "لم نفهم التاريخ «أمس»." }).waitFor();
    expect(await focusedId()).toBe("period-from");
    await page.locator("#period-from").fill("١٩٦٠");
    await page.locator("#period-to").fill("مايو ١٩٣٢");
    await page.locator("#period-to").press("Enter");
    await status("نتيجتان");
    expect(query()).toBe("?q=افتتاح&from=1932-05&to=1960");
    expect(await page.locator("#period-from").inputValue()).toBe("مايو 1932");
  });

  test("are there as a table", async () => {
    await open("?q=افتتاح");
    await status("3 نتائج");
    await page.locator("#timeline-table summary").click();
    expect(await page.locator("#timeline-table tbody tr").allTextContents()).toEqual([
      "19321",
      "19561",
      "20221",
    ]);
  });
});

describe("the URL", () => {
  const state = "?q=الانتخابات&from=2024&to=2024&section=رياضة&sort=oldest";

  test("restores everything on opening and on reloading", async () => {
    await open(state);
    for (let visit = 0; visit < 2; visit++) {
      await status("5 نتائج");
      expect(await page.locator("#search-query").inputValue()).toBe("الانتخابات");
      expect(await box("رياضة").isChecked()).toBe(true);
      expect(await page.locator("#search-sort").inputValue()).toBe("oldest");
      expect(await chips()).toEqual(["2024", "رياضة"]);
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
    await page.locator("#search-query").blur(); // its suggestions lie over the filters
    await box("رياضة").check();
    await status("15 نتيجة");
    await page.goBack();
    await status("30 نتيجة");
    expect(await box("رياضة").isChecked()).toBe(false);
    await page.goBack();
    await status("نتيجة واحدة");
    expect(await page.locator("#search-query").inputValue()).toBe("زنجبار");
    await page.goForward();
    await status("30 نتيجة");
  });

  test("brings a reader who comes back from an article to where they were", async () => {
    await open("?q=الانتخابات");
    await status("30 نتيجة");
    await page.mouse.move(500, 500);
    await eventually(async () => {
      await page.mouse.wheel(0, 900);
      expect(await titles()).toHaveLength(30);
    });
    const link = page.locator(".result-title a").nth(24);
    const title = await link.textContent();
    await link.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => window.scrollY);
    await link.click();
    await page.locator(".story").waitFor();
    await page.goBack();
    await status("30 نتيجة");
    expect(await titles()).toHaveLength(30);
    await eventually(async () => {
      expect(Math.abs((await page.evaluate(() => window.scrollY)) - before)).toBeLessThan(5);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(title);
    });
  });
});

describe("suggestions", () => {
  const options = () => page.locator('[role="option"]:not(.bar)');
  const input = () => page.locator('[role="combobox"]');

  test("are a combobox that arrows go through, and a day leads straight to it", async () => {
    await open();
    await input().pressSequentially("7 مايو 2022");
    await options().first().waitFor();
    expect(await input().getAttribute("aria-expanded")).toBe("true");
    expect(await options().first().textContent()).toBe("7 مايو 2022");
    await page.keyboard.press("ArrowDown");
    const active = await input().getAttribute("aria-activedescendant");
    expect(active).toBe(await options().first().getAttribute("id"));
    expect(await page.locator(`#${active}`).getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("ArrowUp");
    expect(await input().getAttribute("aria-activedescendant")).toBeNull();
    await page.keyboard.press("ArrowDown");
    await page.route("**/2022/05/07/", (route) => route.fulfill({ body: "العدد" }));
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${PREFIX}/2022/05/07/`);
  });

  test("go away with Escape, and leave what was typed to be searched", async () => {
    await open();
    await input().pressSequentially("عنوان المقال رقم 17");
    await options().first().waitFor();
    await page.keyboard.press("Escape");
    expect(await input().getAttribute("aria-expanded")).toBe("false");
    expect(await input().inputValue()).toBe("عنوان المقال رقم 17");
    await page.keyboard.press("Enter");
    await page.locator(".result-title", { hasText: "رقم 17" }).waitFor();
    expect(await options().count()).toBe(0);
  });

  test("open a headline with the mouse, from any page's masthead, loading nothing before", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${new URL(site.searchUrl).origin}${PREFIX}/2022/05/07/مقال-0/`, {
      waitUntil: "networkidle",
    });
    expect(asked.filter((path) => /api\.js|box|chunk/.test(path))).toEqual([]);
    await page.locator("#masthead-search").click();
    await input().pressSequentially("عنوان المقال رقم 17");
    await options().filter({ hasText: "رقم 17" }).first().click();
    await page.waitForURL(/17/);
    await page.locator("h1", { hasText: "عنوان المقال رقم 17" }).waitFor();
  });
});

describe("the words sought in an article", () => {
  const article = (words: string) =>
    page.goto(
      `${new URL(site.searchUrl).origin}${PREFIX}/2022/05/07/مقال-0/${words && `?q=${words}`}`,
      { waitUntil: "networkidle" },
    );
  const bar = () => page.locator(".marks-bar");
  const current = () =>
    page.evaluate(() =>
      Array.from(CSS.highlights.get("sought-current") ?? [], (range) =>
        range instanceof Range ? range.cloneContents().textContent : "",
      ),
    );

  test("are marked across markup, and stepped through by buttons and keys", async () => {
    await article("القاهرة");
    await bar().waitFor();
    expect(await bar().locator(".marks-count").textContent()).toBe("موضعان");
    await page.keyboard.press("n");
    expect(await bar().locator(".marks-count").textContent()).toBe("1 من 2");
    expect(await current()).toEqual(["القاهرة"]);
    await bar().getByRole("button", { name: "الموضع التالي" }).click();
    await bar().getByRole("button", { name: "الموضع التالي" }).click();
    expect(await bar().locator(".marks-count").textContent()).toBe("1 من 2");
    await page.keyboard.press("p");
    expect(await bar().locator('[role="status"]').textContent()).toContain("2 من 2: والقاهرة");
    await page.keyboard.press("Escape");
    expect(await bar().count()).toBe(0);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(new URL(page.url()).search).toBe("");
  });

  test("are left alone without a search, and nothing is loaded for them", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await article("");
    expect(asked.filter((path) => path.endsWith(".js")).length).toBe(2);
    expect(await bar().count()).toBe(0);
  });

  test("are marked by elements where the browser has no highlights, and unmarked again", async () => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(CSS, "highlights");
    });
    await article("القاهرة العاصمة");
    await bar().waitFor();
    const text = () => page.locator(".story-text").evaluate((element) => element.innerHTML);
    const marked = await page.locator("mark.sought").allTextContents();
    expect(marked.join("|")).toBe("القاهرة|و|القاهرة|العاص|مة");
    await page.keyboard.press("n");
    expect(await page.locator("mark.is-current").allTextContents()).toEqual(["القاهرة"]);
    await bar().getByRole("button", { name: "إزالة التظليل" }).click();
    expect(await text()).not.toContain("<mark");
    expect(await text()).toContain("العاص<em>مة</em><sup>1</sup>");
  });
});

describe("what the device remembers", () => {
  const list = (title: string) => page.locator(".memory-list", { hasText: title });

  test("is the searches made and kept, one by one or all to be forgotten", async () => {
    await open("?q=زنجبار");
    await status("نتيجة واحدة");
    await page.locator("#search-tools summary").click();
    await page.locator("#tools-save").click();
    await page.locator("#tools-save", { hasText: "البحث محفوظ" }).waitFor();
    await typed("كاتب 11");
    await page.keyboard.press("Enter");
    await status("نتيجتان");
    await open();
    expect(await list("المحفوظة").locator("a").allTextContents()).toEqual(["زنجبار"]);
    expect(await list("الأخيرة").locator("a").allTextContents()).toEqual(["كاتب 11"]);
    await page.locator(".memory-privacy", { hasText: "على جهازك وحده" }).waitFor();
    await list("المحفوظة").locator(".memory-forget").click();
    await list("المحفوظة").waitFor({ state: "detached" });
    await page.reload();
    await list("الأخيرة").locator(".memory-clear").click();
    await page.locator("#search-memory").waitFor({ state: "hidden" });
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test("is nothing where the browser keeps nothing", async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("no", "SecurityError");
        },
      });
    });
    await open("?q=زنجبار");
    await status("نتيجة واحدة");
    await page.locator("#search-tools summary").click();
    await page.locator("#tools-print").waitFor();
    expect(await page.locator("#tools-save").isVisible()).toBe(false);
  });
});

test("the list of results is taken away as a file, all of it", async () => {
  await open("?q=الانتخابات&sort=oldest");
  await status("30 نتيجة");
  await page.locator("#search-tools summary").click();
  const files: Record<string, string> = {};
  for (const format of ["csv", "ris", "bibtex"]) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(`#tools-${format}`).click(),
    ]);
    files[download.suggestedFilename()] = await readFile(await download.path(), "utf8");
  }
  expect(Object.keys(files)).toEqual(["الانتخابات.csv", "الانتخابات.ris", "الانتخابات.bib"]);
  expect(files["الانتخابات.csv"]?.split("\r\n")).toHaveLength(32);
  expect(files["الانتخابات.ris"]?.match(/^ER {2}- $/gm)).toHaveLength(30);
  expect(files["الانتخابات.bib"]?.match(/^@article/gm)).toHaveLength(30);
  await page.locator("#tools-status", { hasText: "في الملف 30 نتيجة." }).waitFor();
});

describe("the keyboard", () => {
  test("reaches the box with a slash", async () => {
    await open("?q=الانتخابات");
    await status("30 نتيجة");
    await page.locator(".result-title a").first().focus();
    await page.keyboard.press("/");
    expect(await focusedId()).toBe("search-query");
  });

  test("goes from result to result", async () => {
    await open("?q=الانتخابات");
    await status("30 نتيجة");
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    const all = await titles();
    await page.locator("#search-status").focus();
    await page.keyboard.press("j");
    expect(await focused()).toBe(all[0]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("j");
    expect(await focused()).toBe(all[2]);
    await page.keyboard.press("k");
    await page.keyboard.press("ArrowUp");
    expect(await focused()).toBe(all[0]);
  });

  test("is told in a dialog that a question mark opens", async () => {
    await open("?q=الانتخابات");
    await status("30 نتيجة");
    await page.locator("#search-status").focus();
    await page.keyboard.press("?");
    await page.locator("#search-keys[open]").waitFor();
    await page.keyboard.press("Escape");
    expect(await page.locator("#search-keys[open]").count()).toBe(0);
  });

  test("keeps its place when filters are drawn anew", async () => {
    await open("?q=الانتخابات");
    await status("30 نتيجة");
    const focused = () => page.evaluate(() => document.activeElement?.parentElement?.textContent);
    await box("رياضة").focus();
    await page.keyboard.press("Space");
    await status("15 نتيجة");
    expect(await focused()).toBe("رياضة 15");
    await page.locator(".chip", { hasText: "رياضة" }).focus();
    await page.keyboard.press("Enter");
    await status("30 نتيجة");
    expect(await focusedId()).toBe("search-status");
  });

  test("opens a long filter and stays there", async () => {
    await open("?q=الانتخابات");
    await status("30 نتيجة");
    await facet("الكاتب").locator("summary").press("Enter");
    await page.locator(".facet-more").waitFor();
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
  await page.locator(".search-message .search-offer").click();
  await status("نتيجة واحدة");
  expect(await titles()).toEqual(["عنوان المقال رقم 4"]);
});

test("a reader who is offline is told so, and searches on when online again", async () => {
  await open();
  await context.setOffline(true);
  await typed("زنجبار");
  await page.locator(".search-message", { hasText: "لا اتصال بالإنترنت" }).waitFor();
  faults = [];
  await context.setOffline(false);
  await status("نتيجة واحدة");
  expect(query()).toBe("?q=زنجبار");
});

declare global {
  interface Window {
    spoken: string[];
  }
}
