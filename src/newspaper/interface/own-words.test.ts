import { expect, test } from "vitest";
import { ownWords, refuseUnknown, withChanges } from "./own-words.ts";

const words = {
  share: "مشاركة",
  sorts: { newest: "الأحدث أولًا", oldest: "الأقدم أولًا" },
  advice: ["راجع الإملاء", "جرّب كلمات أقل"],
};

test("what a newspaper says otherwise takes the place of a word or a list, and the rest stays", () => {
  const own = { sorts: { newest: "من الأحدث" }, advice: ["راجع الإملاء"] };
  expect(withChanges(words, own, "searchWords")).toEqual({
    share: "مشاركة",
    sorts: { newest: "من الأحدث", oldest: "الأقدم أولًا" },
    advice: ["راجع الإملاء"],
  });
  expect(withChanges(words, undefined, "searchWords")).toBe(words);
});

test.each([
  [{ sorts: { latest: "" } }, "searchWords.sorts.latest is no word", "newest, oldest"],
  [{ sorts: "" }, "searchWords.sorts is a text; expected a group"],
  [{ share: [] }, "searchWords.share is a list; expected a text"],
])("%j is told by its name", (own, ...told) => {
  for (const text of told) {
    expect(() => withChanges(words, own as never, "searchWords")).toThrow(text);
  }
});

test("a group that there is not is told with those that there are", () => {
  expect(() => refuseUnknown({ searchWords: words, strings: {} }, { home: {} })).toThrow(
    "_data/words.ts: home is no word of the interface; expected one of searchWords, strings",
  );
});

test("a group that is said otherwise is so within others as well", () => {
  const suggest = { label: "اقتراحات", count: "{n}" };
  const groups = { suggest, search: { label: "بحث", suggest } };
  expect(ownWords(groups, { suggest: { label: "مقترحات" } })).toEqual({
    suggest: { label: "مقترحات", count: "{n}" },
    search: { label: "بحث", suggest: { label: "مقترحات", count: "{n}" } },
  });
});
