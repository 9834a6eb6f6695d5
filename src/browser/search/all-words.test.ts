/** What the page says of articles that lack a word, of a date, and of a list to take away. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { usePage } from "../../testing/search-page/sample-page.ts";

const sample = usePage();
const line = () => sample.page.locator(".search-looser");
const any = () => sample.page.locator("#search-any");

test("a line parts what has all words from what has some, and a switch has any word be enough", async () => {
  await sample.search("?q=متحف طنطا 1932");
  await sample.status("نتيجة واحدة");
  expect(await line().textContent()).toBe("وفي مقالين آخرين بعض كلمات بحثك لا كلها");
  const items = sample.page.locator("#search-results > li");
  expect(await items.nth(0).locator(".result-title").textContent()).toBe("متحف 1932");
  expect(await items.nth(1).getAttribute("class")).toBe("search-looser");
  await any().check();
  await sample.status("3 نتائج");
  expect(sample.query()).toBe("?q=متحف طنطا 1932&any=1");
  expect(await line().count()).toBe(0);
  await sample.page.reload();
  await sample.status("3 نتائج");
  expect(await any().isChecked()).toBe(true);
  await any().uncheck();
  await sample.status("نتيجة واحدة");
  await sample.page.locator("#search-query").fill("متحف");
  await sample.status("3 نتائج");
  expect(await any().isVisible()).toBe(false); // of one word, any is all
});

test("where no article has all words, the page says so and shows what has some", async () => {
  await sample.search("?q=متحف زنجبار");
  await sample.status("لا مقال فيه كل كلمات بحثك");
  expect(await line().textContent()).toBe("في 4 مقالات بعضها");
  expect(await sample.titles()).toHaveLength(4);
  await sample.page.locator("#search-sort").selectOption("oldest");
  await sample.page.locator(".search-message h2", { hasText: "في 4 مقالات بعضها" }).waitFor();
  expect(await sample.titles()).toEqual([]);
  expect(await sample.page.locator("#search-sort").isVisible()).toBe(true);
  await sample.page.locator(".search-message .search-offer").click();
  await sample.status("4 نتائج");
  expect((await sample.titles())[0]).toBe("متحف 1932");
  expect(sample.query()).toBe("?q=متحف زنجبار&any=1&sort=oldest");
});

test("a date leads to its edition, or to the nearest", async () => {
  const date = sample.page.locator("#search-date");
  const paths = () =>
    date.locator("a").evaluateAll((links: HTMLAnchorElement[]) => links.map((a) => a.pathname));
  for (const [query, text, ...links] of [
    ["7/5/2022", "عدد السبت 7 مايو 2022", "/archive/2022/05/07/"],
    ["٧ أيار ٢٠٢٢", "عدد السبت 7 مايو 2022", "/archive/2022/05/07/"],
    ["6/10/1443", "6 شوال 1443 هـ، الموافق: عدد السبت 7 مايو 2022", "/archive/2022/05/07/"],
    ["شوال 1443", "أرشيف شوال 1443 هـ", "/archive/hijri/1443/10/"],
    ["مايو 2022", "أرشيف مايو 2022", "/archive/2022/05/"],
    ["7 مايو", "ما نُشر في 7 مايو من كل سنة", "/archive/on-this-day/05-07/"],
    [
      "1 يناير 2000",
      "لا عدد في السبت 1 يناير 2000. أقرب ما في الأرشيف:قبله عدد الجمعة 27 يوليو 1956بعده عدد الأحد 1 مايو 2022",
      "/archive/1956/07/27/",
      "/archive/2022/05/01/",
    ],
  ] as const) {
    await sample.search(`?q=${query}`);
    await date.waitFor();
    expect(await date.textContent()).toBe(text);
    expect(await paths()).toEqual(links);
  }
  await sample.page.locator("#search-query").fill("متحف");
  await sample.status("3 نتائج");
  expect(await date.isVisible()).toBe(false);
});

test("a list that is taken away has every result that is counted, as the newspaper cites it", async () => {
  // A module of the test's own: 250 results, and some that lack a word.
  const body = `
    const results = Array.from({ length: 300 }, (_, i) => ({
      url: "/archive/2024/05/07/" + encodeURIComponent("خبر") + "-" + i + "/", title: "خبر " + i,
      date: "2024-05-07", author: [], excerpt: "", score: 1, issue: "12", page: "3",
      ...(i >= 250 && { loose: true }),
    }));
    export async function search(query, { offset = 0, limit = 10 }) {
      const next = offset + Math.min(limit, 100);
      return { total: 250, looser: 50, facets: { section: [] }, histogram: [], searched: 1,
        results: results.slice(offset, next), ...(next < 300 && { next }) };
    }
    export const suggest = async () => [];`;
  await sample.page.route("**/search/api.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body }),
  );
  await sample.search("?q=خبر");
  await sample.status("250 نتيجة");
  await sample.page.evaluate(() => {
    window.said = [];
    const status = document.querySelector("#tools-status") ?? document.body;
    new MutationObserver(() => window.said.push(status.textContent)).observe(status, {
      childList: true,
    });
  });
  await sample.page.locator("#search-tools summary").click();
  const [download] = await Promise.all([
    sample.page.waitForEvent("download"),
    sample.page.locator("#tools-csv").click(),
  ]);
  await sample.page.locator("#tools-status", { hasText: "في الملف 250 نتيجة." }).waitFor();
  const lines = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
  expect(lines).toHaveLength(1 + 250);
  expect(lines[250]).toMatch(
    /^"?خبر 249"?,.*القاهرة.*12.*3.*https:\/\/altareeq\.example\/2024\/05\/07\/%D8%AE%D8%A8%D8%B1-249\/.*\d{4}-\d{2}-\d{2}/,
  );
  expect(await sample.page.evaluate(() => window.said)).toContain("جارٍ إعداد الملف: 100 من 250…");
});

declare global {
  interface Window {
    said: string[];
  }
}
