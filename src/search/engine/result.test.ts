import { describe, expect, test } from "vitest";
import type { SearchResult } from "../format/types.ts";
import { readAnalyser, readIndexAnalyser } from "../index/lexicon-file.ts";
import { toRecord } from "../index/record.ts";
import { toResult } from "./result.ts";

const analyser = readAnalyser();
const root = new URL("https://sijill.test/archive/");

function resultOf(url: string, origin = root.origin): SearchResult {
  const { fragment } = toRecord(
    {
      url,
      title: "كأس العالم",
      subtitle: "عنوان فرعي عن القاهرة",
      kicker: "عاجل",
      date: "2024-05-07T05:53:00+03:00",
      hijri: { year: 1445, month: 10, day: 28 },
      section: "رياضة",
      author: ["سمير", "هدى"],
      tags: [],
      places: [],
    },
    "وصلت الكأس إلى القاهرة. ثم عادت.",
    readIndexAnalyser(),
  );
  const sought = { stems: new Set(["قاهر", "كاس"]), beginnings: [], names: [] };
  return toResult(fragment, analyser.terms(fragment.content), 1.5, sought, analyser, root, origin);
}

test("a result has what a reader needs, and an excerpt of the text without its headline", () => {
  expect(resultOf("/2024/05/07/كأس/")).toEqual({
    url: `/archive/2024/05/07/${encodeURIComponent("كأس")}/`,
    title: "كأس العالم",
    titleHtml: "<mark>كأس</mark> العالم",
    kicker: "عاجل",
    date: "2024-05-07T05:53:00+03:00",
    hijri: "1445-10-28",
    section: "رياضة",
    author: ["سمير", "هدى"],
    excerpt: "وصلت <mark>الكأس</mark> إلى <mark>القاهرة</mark>. ثم عادت.",
    score: 1.5,
  });
});

describe("the link of a result", () => {
  test("is a whole URL on another site", () => {
    expect(resultOf("/2024/05/07/a/", "https://other.test").url).toBe(
      "https://sijill.test/archive/2024/05/07/a/",
    );
  });

  test.each([
    "//evil.test/",
    "https://evil.test/",
    "javascript:alert(1)",
    "/\\evil.test/",
    "/a?b#c",
    "/..//evil.test/",
    "/../../../a",
    "/.//../evil.test",
    "/\ud800",
  ])("stays on the site: %s", (url) => {
    const found = new URL(resultOf(url).url, root);
    expect(found.origin).toBe(root.origin);
    expect(found.pathname.startsWith("/archive/")).toBe(true);
    expect(found.search + found.hash).toBe("");
  });
});
