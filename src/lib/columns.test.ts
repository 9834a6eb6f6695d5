import { expect, test } from "vitest";
import { fromColumns, toColumns } from "./columns.ts";

const blank = () => ({ title: "", tags: [] as string[] });

/** Lists as they are read again. */
function again(lists: Record<string, readonly unknown[]>, text = "") {
  return fromColumns(toColumns(text, lists, { articles: blank }), { articles: blank });
}

test("lists are read as they were written, whatever is in them", () => {
  const lists = {
    articles: [
      { title: "عنوان", tags: [], page: 1, source: { url: "/a", by: "س" } },
      { title: "a line\nand another", tags: ["أ", "ب"], source: { by: "س", url: "/b" } },
      { title: "", tags: [], page: 1, note: null },
      { title: "é", tags: ["أ", "ب"], lines: ["", "\n"], at: [0], section: "محليات" },
    ],
    faults: [{ line: 1 }, { line: 2 }],
    mixed: ["1", 1, '["1"]', ["1"], true, null, {}],
    one: ["\n"],
    none: [],
  };
  const read = again(lists, "نص\n\n");
  expect(read).toEqual({ text: "نص\n\n", lists });
  // Nor do keys change their order, which is that of what is made of them.
  expect(
    JSON.stringify(
      read.lists["articles"]?.map((one) => (one as (typeof lists.articles)[0]).source),
    ),
  ).toBe(JSON.stringify(lists.articles.map(({ source }) => source)));
});

test("a key that an object does not have stays absent", () => {
  const { lists } = again({
    articles: [
      { title: "أ", tags: [] },
      { title: "ب", tags: [], lang: "en" },
    ],
  });
  expect(lists["articles"]?.map((one) => Object.keys(one as object))).toEqual([
    ["title", "tags"],
    ["title", "tags", "lang"],
  ]);
});

test("what comes again and again is written once", () => {
  const many = (section: (i: number) => string) =>
    toColumns(
      "",
      { articles: Array.from({ length: 100 }, (_, i) => ({ section: section(i) })) },
      {},
    );
  expect(many(() => "محليات وأخبار").length).toBeLessThan(
    many((i) => `محليات وأخبار${i}`).length / 3,
  );
});
