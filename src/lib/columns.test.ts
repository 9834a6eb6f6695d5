import { expect, test } from "vitest";
import { fromColumns, toColumns } from "./columns.ts";

const blank = () => ({ title: "", tags: [] as string[] });

test("objects are read as they were written, whatever is in them", () => {
  const written = {
    text: "نص\n\n",
    objects: [
      { title: "عنوان", tags: [], page: 1, mixed: "1", source: { url: "/a", by: "س" } },
      { title: "a line\nand another", tags: ["أ", "ب"], mixed: 1, source: { by: "س", url: "/b" } },
      { title: "", tags: [], page: 1, mixed: '["1"]', note: null },
      { title: "é", tags: ["أ", "ب"], mixed: ["1"], lines: ["", "\n"], at: [0], lang: "ar" },
    ],
    rest: { faults: [{ line: 1 }] },
  };
  expect(fromColumns(toColumns(written, blank()), blank)).toEqual(written);
  const none = { text: "", objects: [], rest: null };
  expect(fromColumns(toColumns(none, blank()), blank)).toEqual(none);
});

test("a key that an object does not have stays absent", () => {
  const objects = [
    { title: "أ", tags: [] },
    { title: "ب", tags: [], lang: "en" },
  ];
  const read = fromColumns(toColumns({ text: "", objects, rest: {} }, blank()), blank);
  expect(read.objects.map(Object.keys)).toEqual([
    ["title", "tags"],
    ["title", "tags", "lang"],
  ]);
});

test("what many have is written once", () => {
  const size = (section: (i: number) => string): number => {
    const objects = Array.from({ length: 100 }, (_, i) => ({ section: section(i) }));
    return toColumns({ text: "", objects, rest: {} }, { section: "" }).length;
  };
  expect(size(() => "محليات وأخبار")).toBeLessThan(size((i) => `محليات وأخبار${i}`) / 3);
});
