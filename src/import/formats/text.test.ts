/** Pages saved as text: no line of them is lost unsaid. */
import { expect, test } from "vitest";
import { readPage } from "./text.ts";
import { english } from "../../messages/message.ts";

const names = ["البلد"];
const messages = (text: string) =>
  Object.fromEntries(
    readPage(text, { names }).notes.map(({ code, message }) => [english(code), message]),
  );

test("what is above the text and in neither text nor front matter is noted", () => {
  const page = `البلد
جريدة البلد
رئيس التحرير علان العلاني
صورة أرشيفية
القوات تغادر المدينة

القوات تغادر المدينة
الميدان
الميدان

16 يناير 2022
7 مايو 2023
نص.`;
  expect(messages(page)).toEqual({
    masthead: "البلد | رئيس التحرير علان العلاني",
    "headline repeated": "القوات تغادر المدينة",
    "caption of another picture": "الميدان",
    "another date line": "7 مايو 2023",
  });
  expect(readPage(page, { names })).toMatchObject({
    title: "القوات تغادر المدينة",
    publisher: "جريدة البلد",
    lead: { caption: "صورة أرشيفية" },
    body: { value: "نص." },
  });
});

test.each([
  [
    "صحيفة الأيام - العدد ١٢٣٤ - الثلاثاء 19 محرم 1431\n\nعنوان\n\nنص.",
    "1234",
    ["الثلاثاء 19 محرم 1431"],
  ],
  ["مجلة المقتبس\n5 يناير 2010\nعنوان\nنص.", undefined, ["5 يناير 2010"]],
])(
  "the head of a printed page is no headline, and its date the issue's: %j",
  (text, issue, dates) => {
    const { title, body, datelines, ...page } = readPage(text, { names });
    expect({ title, body: body.value, datelines, issue: page.issue }).toEqual({
      title: "عنوان",
      body: "نص.",
      datelines: dates,
      issue,
    });
    expect(page.publisher).toMatch(/^(?:صحيفة|مجلة)/);
  },
);

test("a headline that names a paper is one", () => {
  expect(readPage("صحيفة الأيام تغلق أبوابها\n\nنص.", { names }).title).toBe(
    "صحيفة الأيام تغلق أبوابها",
  );
});

test("a poem that begins with its refrain keeps it", () => {
  const verses = "وطني يا وطني\nوطني يا وطني\nأنت في قلبي";
  expect(readPage(`قصيدة\n\n${verses}`, { names }).body.value).toBe(verses);
});

test("two pages are the same only if all of their words are", () => {
  const start = "عمود الأسبوع\n\n" + "السطر الأول هو نفسه في كل عدد. ".repeat(20);
  const key = (end: string) => readPage(start + end, { names }).key;
  expect(key("ثم كذا.")).not.toBe(key("ثم غيره."));
  expect(key("ثم كذا.")).toBe(key("ثم  كذا.\n"));
});
