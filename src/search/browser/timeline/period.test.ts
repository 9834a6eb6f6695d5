import { describe, expect, test } from "vitest";
import { monthNamesOf } from "../../../calendar/index.ts";
import { isPeriod, readPeriod } from "./period.ts";

describe("a typed date", () => {
  test.each([
    ["1998", "1998"],
    [" ١٩٩٨ ", "1998"],
    ["1998-05", "1998-05"],
    ["5/1998", "1998-05"],
    ["٧/٥/١٩٩٨", "1998-05-07"],
    ["7-5-1998", "1998-05-07"],
    ["1998-05-07", "1998-05-07"],
    ["7 مايو 1998", "1998-05-07"],
    ["مايو ١٩٩٨", "1998-05"],
    ["1 ابريل 1998 م", "1998-04-01"],
    ["أبريل 1998", "1998-04"],
  ])("%s", (text, date) => {
    expect(readPeriod(text, monthNamesOf("EG"))).toBe(date);
  });

  test("in names of two words", () => {
    expect(readPeriod("7 كانون الثاني 1998", monthNamesOf("SY"))).toBe("1998-01-07");
    expect(readPeriod("كانون الأول 1998", monthNamesOf("SY"))).toBe("1998-12");
  });

  test.each(["", "98", "13/1998", "32/5/1998", "أمس", "1998 كلمة", "1/2/3/1998", "<b>"])(
    "%s is none",
    (text) => {
      expect(readPeriod(text, monthNamesOf("EG"))).toBeUndefined();
    },
  );
});

test.each([
  ["1998", true],
  ["1998-12", true],
  ["1998-12-31", true],
  ["1998-13", false],
  ["1998-00-01", false],
  ["19980101", false],
  ["98", false],
  ["", false],
])("%s in a URL is a date: %s", (text, is) => {
  expect(isPeriod(text)).toBe(is);
});
