import { describe, expect, test } from "vitest";
import { DateFormat } from "./date-format.ts";
import { monthNamesOf } from "./months.ts";

const egypt = new DateFormat({
  digits: "latn",
  weekStart: "saturday",
  monthNames: monthNamesOf("EG"),
});
const arabic = new DateFormat({
  digits: "arab",
  weekStart: "sunday",
  monthNames: monthNamesOf("SY"),
});
const article = "2024-05-07T17:53:00+03:00";

const line = (format: typeof egypt, ...args: Parameters<typeof egypt.dateline>) => {
  const { weekday, gregorian, time, hijri } = format.dateline(...args);
  return [weekday, gregorian, time, hijri].filter((part) => part !== undefined).join(" ");
};

describe("DateFormat", () => {
  test("prints numbers in the newspaper's digits", () => {
    expect([0, 999, 1030, 31030, 1234567].map((n) => egypt.number(n))).toEqual(
      "0 999 1,030 31,030 1,234,567".split(" "),
    );
    expect([arabic.number(31030), arabic.plain(31030)]).toEqual(["٣١٬٠٣٠", "٣١٠٣٠"]);
  });

  test("prints years, months and days", () => {
    expect(egypt.year("2024")).toBe("2024");
    expect(egypt.month("2024-05")).toBe("مايو 2024");
    expect(egypt.monthName("2024-05")).toBe("مايو");
    expect(egypt.day("2024-05-07")).toBe("7 مايو 2024");
    expect(egypt.weekday("2024-05-07")).toBe("الثلاثاء");
    expect(egypt.full("2024-05-07")).toBe("الثلاثاء 7 مايو 2024");
    expect(arabic.full("2024-05-07")).toBe("الثلاثاء ٧ أيار ٢٠٢٤");
  });

  test.each([
    ["1932", "1932"],
    ["1932-05", "مايو 1932"],
    ["2024-05-07", "7 مايو 2024"],
    [article, "7 مايو 2024"],
  ])("prints %s as far as it is known", (date, printed) => {
    expect(egypt.date(date)).toBe(printed);
  });

  test.each([
    ["00:05", "12:05 ص"],
    ["05:53", "05:53 ص"],
    ["12:00", "12:00 م"],
    ["17:53", "05:53 م"],
  ])("prints %s on a clock of twelve hours", (time, printed) => {
    expect(egypt.time(`2024-05-07T${time}:00+03:00`)).toBe(printed);
  });

  test("prints a dateline as the paper does", () => {
    expect(line(egypt, article)).toBe("الثلاثاء 7 مايو 2024 05:53 مـ 28 شوال 1445 هـ");
    expect(line(arabic, article)).toBe("الثلاثاء ٧ أيار ٢٠٢٤ ٠٥:٥٣ مـ ٢٨ شوال ١٤٤٥ هـ");
    expect(line(egypt, "2024-05-07")).toBe("الثلاثاء 7 مايو 2024 28 شوال 1445 هـ");
  });

  test("prefers the Hijri date that the paper printed, and says which it is", () => {
    const printed = { year: 1445, month: 10, day: 29 };
    expect(egypt.dateline(article)).toMatchObject({ hijriComputed: true });
    expect(egypt.dateline(article, printed)).toMatchObject({
      hijri: "29 شوال 1445 هـ",
      hijriComputed: false,
    });
    expect(egypt.hijri("2024-05-07")).toBe("28 شوال 1445 هـ");
  });

  test.each([
    ["1932", "1932"],
    ["1932-05", "مايو 1932"],
  ])("prints neither weekday, time nor Hijri date for %s", (date, gregorian) => {
    expect(egypt.dateline(date)).toEqual({ gregorian, hijriComputed: false });
  });

  test("orders the weekdays by the newspaper's week", () => {
    expect(arabic.weekdays.map(({ short }) => short).join(" ")).toBe("ح ن ث ر خ ج س");
    expect(egypt.weekdays[0]).toEqual({ name: "السبت", short: "س" });
  });

  test("takes the newspaper's own month names", () => {
    const monthNames = "١ ٢ ٣ ٤ أيار/مايو ٦ ٧ ٨ ٩ ١٠ ١١ ١٢".split(" ");
    const own = new DateFormat({
      digits: "latn",
      weekStart: "saturday",
      monthNames,
    });
    expect(own.day("2024-05-07")).toBe("7 أيار/مايو 2024");
  });

  test("does not print a month that does not exist", () => {
    expect(() => egypt.month("2024-13")).toThrow(RangeError);
  });
});
