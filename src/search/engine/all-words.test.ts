/** What is counted, ordered and marked: the articles that have all words, and names as one word. */
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, openPage } from "../../testing/browser.ts";
import { writeSearchSite, type SearchSiteArticle } from "../../testing/search-site.ts";
import { serveStatic, type StaticServer } from "../../lab/browser/static-server.ts";
import type { SearchAnswer, SearchOptions } from "../format/types.ts";

// A busy machine takes its time to start a page's worker.
const FILLER = "شهدت العاصمة صباح أمس حركة هادئة في الشوارع والميادين.";

const article = (
  date: string,
  slug: string,
  text: string,
  rest: Partial<SearchSiteArticle> = {},
): SearchSiteArticle => ({
  url: `/${date.replaceAll("-", "/")}/${slug}/`,
  date,
  title: `خبر ${slug}`,
  text: `${text} ${FILLER}`,
  ...rest,
});

const YEMEN = article("1950-01-02", "yemen", "زار الملك اليمن.", { section: "عالم" });
const OTHER_KING = article("1960-01-02", "aziz", "الملك عبدالعزيز في ذكر الله.", {
  section: "عالم",
});
const KING = article("1970-01-02", "one", "استقبل الملك عبدالله وفدا.", {
  section: "سياسة",
  edition: { issue: 1234, page: 3 },
  lang: "ar-SA",
});
const KING_APART = article("1980-01-02", "two", "وصل الملك عبد الله أمس.", { section: "سياسة" });
const SERVANT = article("1990-01-02", "servant", "كتب عبدالله حسن مقالا.", { section: "ثقافة" });
const FAMILY = article(
  "2000-01-02",
  "family",
  "المصري والمصريون والمصرية والمصريات في مهرجان مصري.",
  { title: "المصريون والمصري" },
);
const COUNTRY = article("2001-01-02", "country", `${FILLER} ${FILLER} ${FILLER} جاء من مصر.`);
const rest = Array.from({ length: 8 }, (_, i) => article(`2010-01-1${i}`, `plain-${i}`, "مصر."));

let directory: string;
let server: StaticServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  directory = mkdtempSync(path.join(os.tmpdir(), "sijill-all-words-"));
  const articles = [YEMEN, OTHER_KING, KING, KING_APART, SERVANT, FAMILY, COUNTRY, ...rest];
  await writeSearchSite(directory, [articles]);
  [browser, server] = await Promise.all([launch(), serveStatic(directory)]);
  ({ page } = await openPage(browser, server.origin));
  await page.goto("/search/");
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(directory, { recursive: true });
});

/** Asks the module in the page; as text, since vitest would rewrite the import. */
const search = (query: string, options: SearchOptions = {}): Promise<SearchAnswer> =>
  page.evaluate<SearchAnswer>(
    `import("/search/api.js").then((api) => api.search(...${JSON.stringify([query, options])}))`,
  );
const urls = ({ results }: SearchAnswer): string[] => results.map(({ url }) => url);

describe("of several words", () => {
  test.each(["الملك عبدالله", "الملك عبد الله", "من هو الملك عبدالله", "للملك وعبدالله"])(
    "those that have all are counted, and stand before those that have some: %s",
    async (query) => {
      const answer = await search(query);
      expect([answer.total, answer.looser]).toEqual([2, 3]);
      expect(urls(answer).slice(0, 2).sort()).toEqual([KING.url, KING_APART.url]);
      expect(urls(answer).slice(2).sort()).toEqual([YEMEN.url, OTHER_KING.url, SERVANT.url]);
      expect(answer.results.map(({ loose }) => loose === true)).toEqual([
        false,
        false,
        true,
        true,
        true,
      ]);
    },
  );

  test("timeline, filters and orders by date are of those that have all", async () => {
    for (const [sort, first] of [
      ["oldest", KING.url],
      ["newest", KING_APART.url],
    ] as const) {
      const answer = await search("الملك عبدالله", { sort });
      expect(urls(answer)).toHaveLength(2);
      expect(urls(answer)[0]).toBe(first);
      expect(answer).toMatchObject({ total: 2, looser: 3 });
      expect(answer).not.toHaveProperty("next");
      expect(answer.facets.section).toEqual([{ value: "سياسة", count: 2 }]);
      expect(answer.histogram.map(({ period }) => period)).toEqual(["1970-01", "1980-01"]);
    }
  });

  test("any is enough where asked", async () => {
    const answer = await search("الملك عبدالله", { any: true, sort: "oldest" });
    expect(answer).toMatchObject({ total: 5, looser: 0 });
    expect(urls(answer)[0]).toBe(YEMEN.url);
    expect(answer.results.some(({ loose }) => loose)).toBe(false);
  });

  test("none may have all", async () => {
    const answer = await search("الملك مهرجان");
    expect(answer.total).toBe(0);
    expect(answer.looser).toBe(answer.results.length);
    expect(answer.looser).toBeGreaterThan(0);
    expect(answer).toMatchObject({ histogram: [], facets: { section: [] } });
    expect(urls(await search("الملك مهرجان", { sort: "newest" }))).toEqual([]);
  });

  test("what narrows a search narrows both numbers", async () => {
    const answer = await search("الملك عبدالله", { filters: { section: ["عالم"] } });
    expect([answer.total, answer.looser]).toEqual([0, 2]);
    expect(await search("الملك عبدالله", { from: "1975", to: "1995" })).toMatchObject({
      total: 1,
      looser: 1,
    });
  });
});

describe("a name that is written as one word or as two", () => {
  test.each(["عبدالله", "عبد الله", '"عبد الله"', "العنوان: عبدالله"])(
    "is not found in its parts: %s",
    async (query) => {
      const found = query.startsWith("العنوان") ? [] : [KING.url, KING_APART.url, SERVANT.url];
      expect(urls(await search(query)).sort()).toEqual(found);
    },
  );

  test("is marked whole, and no part of it alone", async () => {
    const { results } = await search("الملك عبدالله");
    const marked = (url: string): string[] =>
      Array.from(
        results.find((one) => one.url === url)?.excerpt.matchAll(/<mark>(.*?)<\/mark>/g) ?? [],
        ([, text = ""]) => text,
      );
    expect(marked(KING.url)).toEqual(["الملك", "عبدالله"]);
    expect(marked(KING_APART.url)).toEqual(["الملك", "عبد الله"]);
    expect(marked(OTHER_KING.url)).toEqual(["الملك"]);
  });

  test("is found while it is typed", async () => {
    expect(urls(await search("عبد ال", { typing: true }))).toContain(KING.url);
    expect(urls(await search("عبدالله", { typing: true }))).toContain(KING_APART.url);
    expect(urls(await search("الملك عبدالعز", { typing: true }))[0]).toBe(OTHER_KING.url);
  });
});

test("what is typed stands before its family, however many articles have either", async () => {
  const found = urls(await search("مصر", { limit: 20 }));
  expect(found).toHaveLength(10);
  expect(found.at(-1)).toBe(FAMILY.url);
  expect(urls(await search("المصريون"))[0]).toBe(FAMILY.url);
});

test("a result has what its article's own citation says", async () => {
  const [king] = (await search("استقبل وفدا")).results;
  expect(king).toMatchObject({ issue: "1234", page: "3", language: "ar-SA" });
});
