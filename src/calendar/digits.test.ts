import { expect, test } from "vitest";
import { readDigits, writeDigits } from "./digits.ts";

test("Arabic-Indic digits are written only where they are asked for", () => {
  expect(writeDigits("ص 1,290", "arab")).toBe("ص ١,٢٩٠");
  expect(writeDigits("ص 1,290", "latn")).toBe("ص 1,290");
});

test("Arabic-Indic and Persian digits are read alike", () => {
  expect(readDigits("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 7 مايو")).toBe("0123456789 0123456789 7 مايو");
});
