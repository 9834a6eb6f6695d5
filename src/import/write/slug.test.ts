import { expect, test } from "vitest";
import { asciiSlug } from "../../article/index.ts";
import type { ImportItem } from "../item.ts";
import { slugFor } from "./slug.ts";

const slug = (some: Partial<ImportItem>) =>
  slugFor({ title: "عنوان", key: "k", ...some } as ImportItem);

test.each([
  [{ id: "410826", url: "https://example.org/2022/x" }, "410826"],
  [{ id: "7" }, "article-7"],
  [{ url: "http://aawsat.com/home/article/410826/بريطانيا" }, "410826"],
  [{ url: "http://www.spa.gov.sa/details.php?id=1386980" }, "1386980"],
  [{ url: "http://a.example/News_Detail.aspx?ArticleID=231557&CategoryID=6" }, "231557"],
  [{ url: "http://www.aleqt.com/2015/08/07/article_979765.html" }, "article_979765"],
  [
    { url: "http://www.okaz.com.sa/new/Issues/20150725/Con20150725785556.htm" },
    "Con20150725785556",
  ],
  [{ url: "http://sabq.org/c1Cgde" }, "c1Cgde"],
  [{ url: "https://example.org/2022/01/16/troops-leave/" }, "troops-leave"],
  [
    { url: "https://example.org/2022/01/16/", title: "الاضطرابات في كازاخستان" },
    "aladtrabat-fy-kazakhstan",
  ],
  [{ title: "٢٠ قتيلًا" }, "article-20-qtyla"],
  [{ title: "!؟" }, "article-8254c3"],
])("the slug of %j is %s", (some, expected) => {
  expect(slug(some)).toBe(expected);
});

test("a slug is short and without what decorates a headline", () => {
  expect(asciiSlug("الريـــــاض")).toBe(asciiSlug("الرِّيَاض"));
  expect(asciiSlug("كلمة ".repeat(60)).length).toBeLessThanOrEqual(60);
});
