import { expect, test } from "vitest";
import { monthNamesOf } from "../../../calendar/index.ts";
import { typedPeriod } from "./typed-period.ts";

test.each([
  ["1998", "1998", "1998"],
  ["5/1998", "1998-05", "1998-05"],
  ["٧/٥/١٩٩٨", "1998-05-07", "1998-05-07"],
  ["1 ابريل 1998 م", "1998-04-01", "1998-04-01"],
  ["كانون الأول 1998", "1998-12", "1998-12"],
  ["28 شوال 1445", "2024-05-07", "2024-05-07"],
  ["شوال 1445", "2024-04-10", "2024-05-08"],
  ["1445 هـ", "2023-07-19", "2024-07-06"],
])("%s is from %s to %s", (text, from, to) => {
  expect(typedPeriod(text, monthNamesOf("EG"))).toEqual({ from, to });
});

test.each(["", "أمس", "7 مايو", "32/5/1998"])("%j is no period", (text) => {
  expect(typedPeriod(text, monthNamesOf("EG"))).toBeUndefined();
});
