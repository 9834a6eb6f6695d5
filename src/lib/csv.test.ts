import { parse } from "csv-parse/sync";
import { array, assert, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";
import { BOM, csvLine, readCsv } from "./csv.ts";

const cell = string({ unit: constantFrom('"', ",", "\r", "\n", "=", "'", "أ", "b", " ") });
const table = array(array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 });

test("a table is read back as it was, whatever is in its cells", () => {
  assert(
    property(table, (rows) => {
      const read = readCsv(BOM + rows.map(csvLine).join(""));
      // An apostrophe before a formula is told from none by nobody.
      const plain = rows.map((row) => row.map((one) => one.replace(/^'(?=[=+\-@\t\r\n])/, "")));
      expect(read).toEqual(plain);
    }),
  );
});

test("a table of other programs is read as they mean it", () => {
  const text = 'a,"b ""c"""\n,\r\n"سطر\nوآخر",=1\n';
  expect(readCsv(text)).toEqual(
    parse(text, { relax_column_count: true, record_delimiter: ["\r\n", "\n"] }),
  );
});

test("what is no table is read as far as it goes, in no time", () => {
  expect(readCsv('a,"b\nc')).toEqual([["a", "b\nc"]]);
  expect(readCsv("")).toEqual([]);
  for (const part of ['"', '"a,', '""', '","', "'", ",", '"a"b']) {
    expect(readCsv(part.repeat(100_000)).length).toBeGreaterThan(0);
  }
});
