import { describe, expect, test } from "vitest";
import { eventually } from "../../testing/eventually.ts";
import { usePage } from "../../testing/search-page/sample-page.ts";
import { HOSTILE, PREFIX } from "../../testing/search-page/sample-site.ts";

const sample = usePage();
const typed = (text: string) => sample.page.locator("#search-query").fill(text);
const box = (value: string) =>
  sample.page.locator(".facet label", { hasText: value }).locator("input");
const facet = (title: string) =>
  sample.page.locator(".facet", { has: sample.page.locator("summary", { hasText: title }) });
const focused = () => sample.page.evaluate(() => document.activeElement?.textContent);
const counts = (title: string) => facet(title).locator("label").allTextContents();

describe("searching", () => {
  test("finds an article by a word of its text as it is typed", async () => {
    await sample.search();
    await sample.page.locator(".search-message", { hasText: "عمّ تبحث؟" }).waitFor();
    await typed("زنجبار");
    await sample.status("نتيجة واحدة");
    const result = sample.page.locator(".search-result");
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
      "كاتب 4",
    ]);
  });

  test("finds an article by its title and by its author", async () => {
    await sample.search("?q=رقم+17");
    await sample.status("نتيجة واحدة");
    await typed("كاتب 11");
    await sample.status("نتيجتان");
    expect(await sample.titles()).toEqual(["عنوان المقال رقم 11", "عنوان المقال رقم 23"]);
  });

  test("tells a screen reader how many there are, once typing has come to rest", async () => {
    await sample.search();
    await sample.page.evaluate(() => {
      window.spoken = [];
      const live = document.querySelector("#search-live") ?? document.body;
      new MutationObserver(() => window.spoken.push(live.textContent)).observe(live, {
        childList: true,
      });
    });
    await sample.page.locator("#search-query").pressSequentially("الانتخابات", { delay: 180 });
    await sample.status("30 نتيجة");
    await eventually(async () => {
      expect((await sample.page.evaluate(() => window.spoken)).at(-1)).toBe("30 نتيجة.");
    });
    expect((await sample.page.evaluate(() => window.spoken)).length).toBeLessThanOrEqual(3);
  });

  test("says so when there is nothing, and offers to take back what narrows it", async () => {
    await sample.search("?q=زنجبار&tag=أرشيف&section=رياضة");
    await sample.status("لا نتائج");
    expect(await sample.page.locator(".search-message h2").textContent()).toBe(
      "لم نجد ما يطابق بحثك",
    );
    await sample.page.locator(".search-message .search-offer", { hasText: "إلغاء الكل" }).click();
    await sample.status("نتيجة واحدة");
    expect(sample.query()).toBe("?q=زنجبار");
  });

  test("says of a query that demands too much what it demands, and offers its words alone", async () => {
    await sample.search("?q=«زنجبار الانتخابات»");
    await sample.status("لا نتائج");
    expect(await sample.page.locator(".search-message li").allTextContents()).toEqual([
      "علامتا التنصيص تطلبان العبارة كما هي، كلمةً بعد كلمة؛ ابحث بكلماتها من دونهما.",
    ]);
    expect(await sample.page.locator(".search-correction").isVisible()).toBe(false);
    await sample.page.locator(".search-offer", { hasText: "البحث بالكلمات وحدها" }).click();
    await sample.page.locator(".search-result").first().waitFor();
    expect(sample.query()).toBe("?q=زنجبار الانتخابات");
  });

  test("narrows by several values, counting what each other would add", async () => {
    await sample.search("?q=الانتخابات");
    await sample.status("30 نتيجة");
    expect(await counts("القسم")).toEqual(["رياضة 15", "سياسة 15"]);
    await box("رياضة").check();
    await sample.status("15 نتيجة");
    expect(await counts("القسم")).toEqual(["رياضة 15", "سياسة 15"]);
    await box("سياسة").check();
    await sample.status("30 نتيجة");
    expect(sample.query()).toBe("?q=الانتخابات&section=رياضة&section=سياسة");
    expect(await sample.chips()).toEqual(["رياضة", "سياسة"]);
    await sample.page.locator(".chip-clear").click();
    await sample.status("30 نتيجة");
    expect(sample.query()).toBe("?q=الانتخابات");
  });

  test("counts authors, topics and places once their group is opened", async () => {
    await sample.search("?q=افتتاح");
    await sample.status("3 نتائج");
    expect(await counts("المكان")).toEqual([]);
    await facet("المكان").locator("summary").click();
    await box("طنطا").waitFor();
    expect(await counts("المكان")).toEqual(["طنطا 3"]);
    await facet("الكاتب").locator("summary").click();
    await sample.page.locator(".facet-note", { hasText: "لا شيء في هذه النتائج." }).waitFor();
  });

  test("orders by date both ways, and shows more", async () => {
    await sample.search("?q=الانتخابات");
    await sample.page.locator("#search-sort").selectOption("newest");
    await sample.page.waitForURL(/sort=newest/);
    await sample.page.locator(".search-result").first().getByText("30 مايو 2024").waitFor();
    expect(await sample.titles()).toHaveLength(20);
    await sample.page.locator("#search-more").press("Enter");
    await sample.page.waitForURL(/shown=40/);
    expect(await sample.titles()).toHaveLength(30);
    expect(await focused()).toBe(await sample.page.locator(".result-title").nth(20).textContent());
    await sample.page.locator("#search-sort").selectOption("oldest");
    await sample.page.locator(".search-result").first().getByText("1 مايو 2022").waitFor();
  });

  test("keeps the focus when scrolling brings what the button was about to ask for", async () => {
    await sample.search("?q=الانتخابات");
    await sample.page.locator(".search-result").nth(19).waitFor();
    await sample.page.locator("#search-more").focus();
    await sample.page.mouse.wheel(0, 10_000);
    await sample.page.locator(".search-result").nth(29).waitFor();
    expect(await focused()).toBe(await sample.page.locator(".result-title").nth(20).textContent());
  });

  test("lists an author's articles from the newest without a query", async () => {
    await sample.search("?author=كاتب+2");
    await sample.status("3 نتائج");
    expect(await sample.page.locator("time").allTextContents()).toEqual([
      "27 مايو 2024",
      "15 مايو 2024",
      "3 مايو 2024",
    ]);
  });
});

describe("the URL", () => {
  const state = "?q=الانتخابات&from=2024&to=2024&section=رياضة&sort=oldest";

  test("restores everything on opening and on reloading", async () => {
    await sample.search(state);
    for (let visit = 0; visit < 2; visit++) {
      await sample.status("5 نتائج");
      expect(await sample.page.locator("#search-query").inputValue()).toBe("الانتخابات");
      expect(await box("رياضة").isChecked()).toBe(true);
      expect(await sample.page.locator("#search-sort").inputValue()).toBe("oldest");
      expect(await sample.chips()).toEqual(["2024", "رياضة"]);
      await sample.page.reload();
    }
  });

  test("goes back through what was settled on, not through every letter", async () => {
    await sample.search();
    await sample.page.locator("#search-query").pressSequentially("زنجبار", { delay: 200 });
    await sample.status("نتيجة واحدة");
    await sample.page.keyboard.press("Enter");
    await typed("الانتخابات");
    await sample.status("30 نتيجة");
    await sample.page.locator("#search-query").blur(); // its suggestions lie over the filters
    await box("رياضة").check();
    await sample.status("15 نتيجة");
    await sample.page.goBack();
    await sample.status("30 نتيجة");
    expect(await box("رياضة").isChecked()).toBe(false);
    await sample.page.goBack();
    await sample.status("نتيجة واحدة");
    expect(await sample.page.locator("#search-query").inputValue()).toBe("زنجبار");
    await sample.page.goForward();
    await sample.status("30 نتيجة");
  });

  test("brings a reader who comes back from an article to where they were", async () => {
    await sample.search("?q=الانتخابات");
    await sample.status("30 نتيجة");
    await sample.page.mouse.move(500, 500);
    await eventually(async () => {
      await sample.page.mouse.wheel(0, 900);
      expect(await sample.titles()).toHaveLength(30);
    });
    const link = sample.page.locator(".result-title a").nth(24);
    const title = await link.textContent();
    await link.scrollIntoViewIfNeeded();
    const before = await sample.page.evaluate(() => window.scrollY);
    await link.click();
    await sample.page.locator(".story").waitFor();
    await sample.page.goBack();
    await sample.status("30 نتيجة");
    expect(await sample.titles()).toHaveLength(30);
    await eventually(async () => {
      expect(Math.abs((await sample.page.evaluate(() => window.scrollY)) - before)).toBeLessThan(5);
      expect(await sample.page.evaluate(() => document.activeElement?.textContent)).toBe(title);
    });
  });
});

describe("the keyboard", () => {
  test("reaches the box with a slash", async () => {
    await sample.search("?q=الانتخابات");
    await sample.status("30 نتيجة");
    await sample.page.locator(".result-title a").first().focus();
    await sample.page.keyboard.press("/");
    expect(await sample.focusedId()).toBe("search-query");
  });

  test("goes from result to result", async () => {
    await sample.search("?q=الانتخابات");
    await sample.status("30 نتيجة");
    const all = await sample.titles();
    await sample.page.locator("#search-status").focus();
    await sample.page.keyboard.press("j");
    expect(await focused()).toBe(all[0]);
    await sample.page.keyboard.press("ArrowDown");
    await sample.page.keyboard.press("j");
    expect(await focused()).toBe(all[2]);
    await sample.page.keyboard.press("k");
    await sample.page.keyboard.press("ArrowUp");
    expect(await focused()).toBe(all[0]);
  });

  test("is told in a dialog that a question mark opens", async () => {
    await sample.search("?q=الانتخابات");
    await sample.status("30 نتيجة");
    await sample.page.locator("#search-status").focus();
    await sample.page.keyboard.press("?");
    await sample.page.locator("#search-keys[open]").waitFor();
    await sample.page.keyboard.press("Escape");
    expect(await sample.page.locator("#search-keys[open]").count()).toBe(0);
  });

  test("keeps its place when filters are drawn anew", async () => {
    await sample.search("?q=الانتخابات");
    await sample.status("30 نتيجة");
    const focusedLabel = () =>
      sample.page.evaluate(() => document.activeElement?.parentElement?.textContent);
    await box("رياضة").focus();
    await sample.page.keyboard.press("Space");
    await sample.status("15 نتيجة");
    expect(await focusedLabel()).toBe("رياضة 15");
    await sample.page.locator(".chip", { hasText: "رياضة" }).focus();
    await sample.page.keyboard.press("Enter");
    await sample.status("30 نتيجة");
    expect(await sample.focusedId()).toBe("search-status");
  });

  test("opens a long filter and stays there", async () => {
    await sample.search("?q=الانتخابات");
    await sample.status("30 نتيجة");
    await facet("الكاتب").locator("summary").press("Enter");
    await sample.page.locator(".facet-more").waitFor();
    expect(await counts("الكاتب")).toHaveLength(8);
    await sample.page.locator(".facet-more").press("Enter");
    expect(await counts("الكاتب")).toHaveLength(13);
    expect(await sample.page.evaluate(() => document.activeElement?.textContent)).toBe(
      "عرض خيارات أقل",
    );
  });
});

describe("what is hostile", () => {
  test("is shown as text and runs nothing", async () => {
    await sample.search(
      `?q=${encodeURIComponent("الانتخابات " + HOSTILE)}&author=${encodeURIComponent(`أحمد "${HOSTILE}"`)}`,
    );
    await typed("الانتخابات");
    await sample.status("نتيجة واحدة");
    expect(await sample.titles()).toEqual([`${HOSTILE} عنوان`]);
    expect(await sample.page.locator(".result-excerpt").textContent()).toContain(HOSTILE);
    expect(await sample.page.locator(".result-facts bdi").textContent()).toBe(`أحمد "${HOSTILE}"`);
    expect(await sample.page.locator(".search img, .search mark[onclick]").count()).toBe(0);
    expect(await sample.page.evaluate(() => "hacked" in window)).toBe(false);
  });

  test("is answered by the module", async () => {
    const hostile = ['"', '""', "«»", "\u064b", "\\", "*", "ك".repeat(1000), "\u0000", "__proto__"];
    await sample.search();
    // As text, since vitest would rewrite the import.
    const totals = await sample.page.evaluate(
      `import("${PREFIX}/search/api.js").then(({ search }) => Promise.all(
        ${JSON.stringify(hostile)}.map(async (words) =>
          (await search(words, { filters: { year: [words], place: ["__proto__"] } })).total
        )))`,
    );
    expect(totals).toEqual(hostile.map(() => 0));
  });
});

test("a module that cannot load its index says so, and tries again", async () => {
  await sample.page.route("**/manifest.json", (route) => route.abort());
  await sample.search("?q=زنجبار");
  await sample.page.locator(".search-message", { hasText: "تعذّر" }).waitFor();
  await sample.page.unroute("**/manifest.json");
  sample.faults = [];
  await sample.page.locator(".search-message .search-offer").click();
  await sample.status("نتيجة واحدة");
  expect(await sample.titles()).toEqual(["عنوان المقال رقم 4"]);
});

test("a reader who is offline is told so, and searches on when online again", async () => {
  await sample.search();
  await sample.context.setOffline(true);
  await typed("زنجبار");
  await sample.page.locator(".search-message", { hasText: "لا اتصال بالإنترنت" }).waitFor();
  sample.faults = [];
  await sample.context.setOffline(false);
  await sample.status("نتيجة واحدة");
  expect(sample.query()).toBe("?q=زنجبار");
});

declare global {
  interface Window {
    spoken: string[];
  }
}
