import { expect, test } from "vitest";
import { isPeriod } from "./period.ts";

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
