import { expect, test } from "vitest";
import { isolated } from "../../_includes/parts/language.ts";
import { html } from "../lib/html.ts";
import { token } from "./interface/tokens.ts";

test.each([
  ["وزير الصحة يزور المستشفى", "وزير الصحة يزور المستشفى"],
  ["Breaking: GPT-4!", "<bdi>Breaking: GPT-4!</bdi>"],
  ["تعلم C++ و«Go» للمبتدئين", "تعلم <bdi>C++</bdi> و«<bdi>Go</bdi>» للمبتدئين"],
  ["للحجز +20 2 2575 8000 يوميا", "للحجز <bdi>+20 2 2575 8000</bdi> يوميا"],
  ["حرب ١٩٣٩–١٩٤٥", '<bdi dir="rtl">١٩٣٩–١٩٤٥</bdi>'],
])("a line of a page, %s, keeps the order of what is not Arabic", (text, expected) => {
  expect(html`${isolated(text)}`.toString()).toContain(expected);
});

test("words of the interface stay as they are, whatever their token says", () => {
  for (const text of [token("m-hg", "الكتّاب"), token("date:2024-05-07", "7 مايو 2024")])
    expect(isolated(text)).toBe(text);
});
