import { decode } from "cborg";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeColumn, encodeColumn } from "./column.ts";
import { lengthCode, lengthOf } from "./article-length.ts";
import {
  articleNamer,
  DAY_HASH_LENGTH,
  decodeOutline,
  encodeOutline,
  toMetadata,
  type Outline,
} from "./outline.ts";

const day = fc
  .date({ min: new Date("1870-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const published = fc.oneof(
  day,
  day.map((text) => text.slice(0, 7)),
  day.map((text) => text.slice(0, 4)),
);
const range = fc.record({ from: fc.string(), to: fc.string(), hash: fc.string() });
const chunk = fc.oneof(
  range,
  range.map((own) => ({ ...own, frequent: true as const })),
);
const hashOf = (text: string) =>
  text.replaceAll("-", "").slice(-DAY_HASH_LENGTH).padStart(DAY_HASH_LENGTH, "f");
const outline = fc
  .record<Omit<Outline, "fragments">>({
    pagefind: fc.constant("1.5.2"),
    days: fc.array(published).map((days) => days.toSorted()),
    parts: fc.array(fc.nat()),
    index: fc.oneof(
      fc.record({ has: fc.constant("chunks" as const), files: fc.array(chunk) }),
      fc.record({ has: fc.constant("lists" as const), files: fc.array(range) }),
    ),
    fields: fc.constant(["title"]),
    columns: fc.constant({ section: { text: "[[],[]]" }, author: { file: "author.0.column" } }),
  })
  .map((own): Outline => ({
    ...own,
    fragments: Object.fromEntries(own.days.map((text) => [text, hashOf(text)])),
  }));

describe("an outline", () => {
  test("is read as it was written", () => {
    fc.assert(
      fc.property(outline, (written) => {
        expect(decodeOutline(encodeOutline(written))).toEqual(written);
      }),
    );
  });

  test("says a day that follows the last one in a few letters", () => {
    const days = Array.from({ length: 28 }, (_, i) => `2024-02-${String(i + 1).padStart(2, "0")}`);
    const index = { has: "chunks", files: [] } as const;
    const empty = { pagefind: "", parts: [], index, fields: [], fragments: {}, columns: {} };
    expect(encodeOutline({ ...empty, days }).length).toBeLessThan(220);
  });
});

test("an outline and some chunks become Pagefind's metadata: version, pages, chunks, filters, orders, fields", () => {
  const chunks = [{ from: "ا", to: "ي", hash: "fa_1", frequent: true as const }];
  const metadata = toMetadata({ pagefind: "1.5.2", fields: ["title"] }, 3, chunks);
  const [version, pages, listed, filters, orders, fields] = decode(metadata) as unknown[][];
  expect([version, pages]).toEqual([
    "1.5.2",
    [
      ["0", 1],
      ["1", 1],
      ["2", 1],
    ],
  ]);
  expect([listed, filters, orders]).toEqual([[["ا", "ي", "fa_1"]], [], []]);
  expect(fields).toEqual(["title"]);
});

test("a length is kept to a sixteenth, and exactly when it is short", () => {
  for (const words of [0, 1, 15, 16, 100, 255, 256, 1000, 12_345]) {
    expect(Math.abs(lengthOf(lengthCode(words)) - words)).toBeLessThanOrEqual(
      words < 17 ? 0 : words / 16,
    );
  }
});

test("articles of one day are told apart", () => {
  expect(["2024", "2024-05-07", "2024-05-07"].map(articleNamer())).toEqual([
    "2024.1",
    "2024-05-07.1",
    "2024-05-07.2",
  ]);
});

test("a column is read as it was written, values once", () => {
  const values = fc.uniqueArray(fc.string(), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(values), (column) => {
      expect(decodeColumn(encodeColumn(column))).toEqual(column);
    }),
  );
});
