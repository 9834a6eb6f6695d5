/** What only a large archive's answers have: they are given by a module of the test's own. */
import { describe, expect, test } from "vitest";
import { eventually } from "../../testing/eventually.ts";
import { usePage } from "../../testing/search-page/sample-page.ts";
import type { SearchAnswer, SearchResult } from "../../search/format/types.ts";

const sample = usePage();

const result = (n: number, some: Partial<SearchResult> = {}): SearchResult => ({
  url: `/archive/2024/05/07/${n}/`,
  title: `خبر ${n}`,
  date: "2024-05-07",
  author: [],
  excerpt: "نص",
  score: 1,
  ...some,
});

const answer = (some: Partial<SearchAnswer> = {}): SearchAnswer => ({
  total: 1,
  looser: 0,
  results: [result(1)],
  facets: { section: [] },
  histogram: [{ period: "2024-05", count: 1 }],
  searched: 1,
  ...some,
});

/** Opens the search page on answers: the last one comes when the page calls `finish`. */
async function openOn(...answers: SearchAnswer[]): Promise<void> {
  const body = `
    const answers = ${JSON.stringify(answers)};
    const finished = new Promise((resolve) => { globalThis.finish = resolve; });
    export async function search(query, { onProgress }) {
      for (const answer of answers.slice(0, -1)) onProgress(answer);
      if (answers.length > 1) await finished;
      return answers.at(-1);
    }
    export const suggest = async () => [];`;
  await sample.page.route("**/search/api.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body }),
  );
  await sample.search("?q=خبر");
}

describe("near-copies of a report", () => {
  test("stand folded below it, each with its date and link", async () => {
    await openOn(answer({ results: [result(1, { similar: [2, 3, 4].map((n) => result(n)) })] }));
    const similar = sample.page.locator(".result-similar");
    expect(await similar.locator("summary").textContent()).toBe("3 تقارير مشابهة");
    expect(await similar.locator("a").first().isVisible()).toBe(false);
    await similar.locator("summary").click();
    expect(await similar.locator("li").allTextContents()).toEqual([
      "خبر 2 7 مايو 2024",
      "خبر 3 7 مايو 2024",
      "خبر 4 7 مايو 2024",
    ]);
    expect(await similar.locator("a").first().getAttribute("href")).toMatch(
      /^\/archive\/2024\/05\/07\/2\/\?q=/,
    );
  });
});

test("a query that was meant otherwise is a link, and spoken", async () => {
  await openOn(answer({ total: 0, results: [], histogram: [], correction: "بلجيكا <b>" }));
  const line = sample.page.locator("#search-correction");
  expect(await line.textContent()).toBe("هل تقصد بلجيكا <b>؟");
  await sample.page.locator("#search-live", { hasText: "هل تقصد" }).waitFor({ state: "attached" });
  await line.locator("a").click();
  await sample.page.waitForURL(/q=/);
  expect(sample.query()).toBe("?q=بلجيكا <b>");
});

test("a Hijri date that the paper printed is shown, and not the one computed", async () => {
  await openOn(answer({ results: [result(1, { hijri: "1445-10-29" }), result(2)], total: 2 }));
  const dates = sample.page.locator(".result-hijri");
  expect(await dates.allTextContents()).toEqual(["29 شوال 1445 هـ", "28 شوال 1445 هـ"]);
  expect(await dates.first().getAttribute("title")).toBeNull();
  expect(await dates.last().getAttribute("title")).toBe("تاريخ هجري محسوب بتقويم أم القرى");
});

test("older years may still be searched: what stays is not drawn anew, and nothing moves", async () => {
  await openOn(
    answer({ total: 1, searched: 0.4 }),
    answer({ total: 2, results: [result(1), result(2)] }),
  );
  await sample.status("نتيجة واحدة");
  const progress = sample.page.locator("#search-progress");
  expect(await progress.isVisible()).toBe(true);
  const top = () =>
    sample.page
      .locator(".search-result")
      .first()
      .evaluate((item) => item.getBoundingClientRect().y);
  const before = await top();
  await sample.page.locator(".result-title a").first().focus();
  await sample.page.evaluate("finish()");
  await sample.status("نتيجتان");
  expect(await sample.titles()).toEqual(["خبر 1", "خبر 2"]);
  expect(await progress.isVisible()).toBe(false);
  expect(await top()).toBe(before);
  expect(await sample.page.evaluate(() => document.activeElement?.textContent)).toBe("خبر 1");
});

const first = {
  results: [result(1, { url: "/archive/2023/05/07/مقال-4/" })],
  correction: "خبز",
  pages: [{ url: "/archive/2022/05/07/مقال-0/", title: "عن الأرشيف", excerpt: "نص" }],
  facets: { section: [{ value: "رياضة", count: 2 }] },
  searched: 0.5,
};

test.each([
  ["a filter", ".facet input", "section=رياضة"],
  ["a result", ".result-title a", "2023/05/07/مقال-4/"],
  ["what was meant", "#search-correction a", "?q=خبز"],
  ["a page that is no article", "#search-pages a", "2022/05/07/مقال-0/"],
])("%s is chosen by a press during which the answer grows", async (_name, selector, address) => {
  const later = { facets: { section: [{ value: "رياضة", count: 3 }] }, searched: 1 };
  await openOn(
    answer(first),
    answer({ ...first, ...later, results: [...first.results, result(2)] }),
  );
  await sample.page.locator(selector).hover();
  await sample.page.mouse.down();
  await sample.page.evaluate(() => (globalThis as unknown as { finish: () => void }).finish());
  await sample.page.locator(".search-result").nth(1).waitFor();
  await sample.page.mouse.up();
  await eventually(() => expect(decodeURIComponent(sample.page.url())).toContain(address));
});

test("Latin names and telephone numbers keep their order in a result", async () => {
  const result1 = result(1, {
    title: "تعلم C++ للمبتدئين",
    titleHtml: "تعلم <mark>C</mark>++ للمبتدئين",
    kicker: "GPT-4!",
    excerpt: "هاتف +20 2 2575 <mark>8000</mark> للحجز",
  });
  await openOn(answer({ results: [result1] }));
  const htmlOf = (part: string) => sample.page.locator(`.result-${part}`).innerHTML();
  expect(await htmlOf("title a")).toBe("تعلم <bdi><mark>C</mark>++</bdi> للمبتدئين");
  expect(await htmlOf("kicker")).toBe("<bdi>GPT-4!</bdi>");
  expect(await htmlOf("excerpt")).toBe("هاتف <bdi>+20 2 2575 <mark>8000</mark></bdi> للحجز");
});

test("what is in other periods alone is said to be, below the chart that shows them", async () => {
  const histogram = [{ period: "1998-05", count: 4 }];
  await openOn(answer({ total: 0, results: [], histogram, correction: "بلجيكا 2001..2002" }));
  expect(await sample.page.locator("#search-message h2").textContent()).toBe(
    "لم نجد ما يطابق بحثك في هذه الفترة",
  );
});
