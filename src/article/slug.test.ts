import { describe, expect, test } from "vitest";
import { slugFault, slugOf, urlOf } from "./slug.ts";
import { english, saying } from "../messages/message.ts";

test.each([
  ["2024/05/07-kazakhstan.md", "kazakhstan"],
  ["1932/قناة-السويس.md", "قناة-السويس"],
  ["2024/05/07.md", "07"],
  ["2024/05/07-.md", "07-"],
  ["99-names.md", "99-names"],
  ["2024/05/07-ا\u0653ثار.MD", "آثار"],
])("the file %s gives the slug %s", (file, slug) => {
  expect(slugOf(file)).toBe(slug);
});

describe("slugFault", () => {
  test.each(["kazakhstan", "قناة-السويس_2", "مُحَمَّد", "123", "ا".repeat(50)])(
    "%s is a slug",
    (slug) => {
      expect(slugFault(slug)).toBeUndefined();
    },
  );

  test.each([
    ["قناة السويس؟", 'letters, digits, - and _ only, such as "قناة-السويس"'],
    ["../../etc", 'letters, digits, - and _ only, such as "etc"'],
    ["a/b", 'letters, digits, - and _ only, such as "a-b"'],
    ["---", "letters, digits, - and _ only"],
    ["", "letters, digits, - and _ only"],
    ["07", 'more than one or two digits, which look like a date, such as "article-07"'],
    ["٧", 'more than one or two digits, which look like a date, such as "article-٧"'],
    ["ا".repeat(51), `at most 100 bytes of UTF-8, such as "${"ا".repeat(50)}"`],
  ])("%s is none", (slug, expected) => {
    expect(english(slugFault(slug) ?? saying(""))).toBe(`found "${slug}", expected ${expected}`);
  });
});

test.each([
  ["2024-05-07T05:53:00+03:00", "/2024/05/07/قناة/"],
  ["2024-05-07", "/2024/05/07/قناة/"],
  ["1932-05", "/1932/05/قناة/"],
  ["1932", "/1932/قناة/"],
])("an article of %s is at %s", (date, url) => {
  expect(urlOf(date, "قناة")).toBe(url);
});
