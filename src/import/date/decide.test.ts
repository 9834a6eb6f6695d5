import { describe, expect, test } from "vitest";
import type { ImportItem } from "../item.ts";
import { datelineOf } from "./dateline.ts";
import { decideDates } from "./decide.ts";
import { nameDate, urlDate } from "./path-date.ts";
import { readDate } from "./read-date.ts";

const zone = "Africa/Cairo";

function decide(some: Partial<ImportItem>, text = "", date?: string) {
  const item: ImportItem = {
    origin: "x",
    name: "x",
    key: "x",
    title: "x",
    body: { kind: "plain", value: "" },
    author: [],
    tags: [],
    published: [],
    datelines: [],
    notes: [],
    ...some,
  };
  const dates = decideDates(item, text, { zone, date });
  return { ...dates, codes: dates.notes.map(({ code }) => code.id) };
}

describe("the date of publication", () => {
  const everything = {
    published: ["2022-01-16T17:53:00+02:00"],
    url: "https://example.org/2022/01/15/x",
    datelines: ["الجمعة 14 يناير 2022"],
    name: "2022-01-13.txt",
  };

  test("is that of the metadata, the address, the dateline, the file's name, the option", () => {
    const order: unknown[] = [];
    const left: Partial<ImportItem> = { ...everything };
    for (const key of ["published", "url", "datelines", "name"] as const) {
      order.push(decide(left, "", "2022-01-12").published);
      delete left[key];
    }
    order.push(decide(left, "", "2022-01-12").published, decide(left).published);
    expect(order).toEqual([
      { date: "2022-01-16T17:53:00+02:00", from: "metadata" },
      { date: "2022-01-15", from: "url" },
      { date: "2022-01-14", from: "dateline" },
      { date: "2022-01-13", from: "name" },
      { date: "2022-01-12", from: "option" },
      undefined,
    ]);
  });

  test("is made whole by a source that agrees and knows more", () => {
    const { published } = decide({
      url: "https://example.org/2022/01/x",
      datelines: ["14 يناير 2022"],
    });
    expect(published).toEqual({ date: "2022-01-14", from: "url" });
  });

  test("is never when the copy was made", () => {
    const { published, captured } = decide({ captured: "الثلاثاء 7 مايو 2024 05:53 مـ" });
    expect(published).toBeUndefined();
    expect(captured).toBe("2024-05-07T17:53:00+03:00");
  });

  test.each([
    ["dates-disagree", { published: ["2022-01-16"], url: "https://example.org/2021/01/16/x" }],
    ["weekday", { datelines: ["السبت 16 يناير 2022"] }],
    ["hijri", { datelines: ["16 يناير 2022 الموافق 3 رجب 1443 هـ"] }],
    ["hijri-computed", { datelines: ["13 جمادى الآخرة 1443 هـ"] }],
    ["day-first", { datelines: ["7/5/2022"] }],
    ["dated-by-copy", { name: "2022-01-16.zip", captured: "2022-01-16 02:51:32" }],
    ["after-copy", { published: ["2022-01-16"], captured: "2021-12-01" }],
    ["date-not-read", { published: ["أمس"] }],
    ["midnight", { published: ["2022-01-16T00:00:00Z"] }],
    ["two-digit-year", { published: ["16-Jan-22"] }],
  ] satisfies [string, Partial<ImportItem>][])("has its doubts told: %s", (code, some) => {
    expect(decide(some).codes).toEqual([code]);
  });

  test("is passed over where it is after the copy, so that the next source counts", () => {
    const { published } = decide({
      datelines: ["26 يوليو 2015"],
      name: "2015-07-20",
      captured: "2015-07-21",
    });
    expect(published).toEqual({ date: "2015-07-20", from: "name" });
  });

  test("keeps a printed Hijri date that is a day off the computed one", () => {
    const printed = (day: number) =>
      decide({ datelines: [`16 يناير 2022 الموافق ${day} جمادى الآخرة 1443 هـ`] }).hijri;
    expect(printed(13)).toBeUndefined();
    expect(printed(12)).toEqual({ year: 1443, month: 6, day: 12 });
  });

  test("keeps a Hijri date that is all there is, beside the Gregorian one computed from it", () => {
    expect(decide({ published: ["28/10/1445"] })).toMatchObject({
      published: { date: "2024-05-07", from: "metadata" },
      hijri: { year: 1445, month: 10, day: 28 },
      codes: ["hijri-computed"],
    });
  });

  test("is that of a link without its site", () => {
    expect(decide({ link: "/politics/2015/7/20/عنوان" }).published).toEqual({
      date: "2015-07-20",
      from: "url",
    });
  });
});

test.each([
  ["https://example.org/2022/01/16/x", "2022-01-16"],
  ["https://example.org/2022/1/6/x.html", "2022-01-06"],
  ["http://www.al-jazirah.com/2015/20150801/ln19.htm", "2015-08-01"],
  ["https://example.org/news/2022-01-16-x", "2022-01-16"],
  ["https://example.org/2022/01/x", "2022-01"],
  ["http://sabq.org/20229999/x", undefined],
  ["http://www.alyaum.com/article/4081119", undefined],
  ["http://www.alriyadh.com/1070827", undefined],
  ["https://example.org/x?d=2022-01-16", undefined],
  ["urn:x:2022-01-16", undefined],
])("the date of %s", (url, date) => {
  expect(urlDate(url)).toBe(date);
});

test.each([
  ["2022/01/16/x.txt", "2022-01-16"],
  ["أعداد/16-1-2022/x.txt", "2022-01-16"],
  ["dump/20220116.json", "2022-01-16"],
  ["a/2015-07-20/2015-07-21.zip/data.json", "2015-07-21"],
  ["عدد 7 مايو 2024.txt", "2024-05-07"],
  ["2022-01.txt", "2022-01"],
  ["page-1234567.txt", undefined],
])("the date of the file %s", (name, date) => {
  expect(nameDate(name)).toBe(date);
});

test.each([
  ["القاهرة – 7 مايو 2024 – قال الوزير", "7 مايو 2024"],
  ["(بيروت، 7 أيار 2024): قالت", "7 ايار 2024"],
  ["قال.\n\nنُشر في: 7 مايو 2024\n\nنص\n\nنص", "نُشر في: 7 مايو 2024"],
  ["وقال في 7 مايو 2024 إنه", undefined],
  ["يوم 7 مايو 2024 - وهو يوم", undefined],
])("the dateline of %j", (text, date) => {
  expect(datelineOf(text)).toBe(date);
});

test.each([
  ["2022-01-16 17:53:00", "2022-01-16T17:53:00+02:00"],
  ["2022-01-16T15:53:00.000Z", "2022-01-16T17:53:00+02:00"],
  ["2022-01-16 15:53:00 UTC", "2022-01-16T17:53:00+02:00"],
  ["Sun, 16 Jan 2022 15:53:00 +0000", "2022-01-16T17:53:00+02:00"],
  ["1642348380", "2022-01-16T17:53:00+02:00"],
  ["1642348380000", "2022-01-16T17:53:00+02:00"],
  ["الأحد 16 يناير 2022", "2022-01-16"],
  ["0000-00-00 00:00:00", undefined],
  ["", undefined],
  ["12345", undefined],
])("%j is read", (text, date) => {
  expect(readDate(text, zone)?.date).toBe(date);
});
