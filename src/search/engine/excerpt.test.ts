import { describe, expect, test } from "vitest";
import { readAnalyser } from "../index/lexicon-file.ts";
import { excerpt } from "./excerpt.ts";
import { locate } from "./locate.ts";

const analyser = readAnalyser();

/** The excerpt of a text for words that are sought. */
function excerptOf(text: string, sought: string, beginnings: readonly string[] = []): string {
  const stems = new Set(analyser.terms(sought).map(({ stem }) => stem));
  return excerpt(text, locate(analyser.terms(text), { stems, beginnings, names: [] }, analyser));
}

/** So many words without a mark. */
function words(count: number, from = 0): string {
  return Array.from({ length: count }, (_, i) => `كلمة${from + i}`).join(" ");
}

describe("an excerpt", () => {
  const report = [
    "افتتح الرئيس أمس معرض الكتاب.",
    "وقال الوزير إن المعرض كبير! فهل يأتي الناس؟",
    "بلغ السعر 3.5 جنيهات في القاهرة… ثم هبط.",
    "قال: «نعم للسلام.» وخرج.",
  ].join(`\n${words(44)}.\n`);

  test.each([
    ["معرض الكتاب", "افتتح الرئيس أمس <mark>معرض</mark> <mark>الكتاب</mark>."],
    ["غائب", "افتتح الرئيس أمس معرض الكتاب."],
    ["الناس", "فهل يأتي <mark>الناس</mark>؟"],
    ["كبير", "وقال الوزير إن المعرض <mark>كبير</mark>! فهل يأتي الناس؟"],
    ["كبير الناس", "وقال الوزير إن المعرض <mark>كبير</mark>! فهل يأتي <mark>الناس</mark>؟"],
    ["القاهرة", "بلغ السعر 3.5 جنيهات في <mark>القاهرة</mark>… ثم هبط."],
    ["هبط", "ثم <mark>هبط</mark>."],
    ["السلام", "قال: «نعم <mark>للسلام</mark>.» وخرج."],
    ["خرج", "<mark>وخرج</mark>."],
  ])(
    "begins with the sentence that has most of %s, and goes on in whole ones",
    (sought, expected) => {
      expect(excerptOf(report, sought)).toBe(expected);
    },
  );

  test("goes on as far as its length lets it", () => {
    const text = `القاهرة. ${words(20)}. ${words(20, 20)}. ${words(20, 40)}.`;
    expect(excerptOf(text, "القاهرة")).toBe(
      `<mark>القاهرة</mark>. ${words(20)}. ${words(20, 20)}.`,
    );
  });

  test("is empty where there is no text", () => {
    expect(excerptOf("", "مصر")).toBe("");
    expect(excerptOf(" \n ", "مصر")).toBe("");
  });

  test("marks words that are written together one by one", () => {
    expect(excerptOf("قال الوزير،والوزارة:نعم.", "الوزير الوزارة")).toBe(
      "قال <mark>الوزير</mark>،<mark>والوزارة</mark>:نعم.",
    );
  });

  test("escapes everything", () => {
    expect(excerptOf(`<b onclick="x">مصر</b> & 'مصر' <mark>مصر</mark> &lt;`, "مصر")).toBe(
      "&lt;b onclick=&quot;x&quot;&gt;<mark>مصر</mark>&lt;/b&gt; &amp; &#39;<mark>مصر</mark>&#39; " +
        "&lt;mark&gt;<mark>مصر</mark>&lt;/mark&gt; &amp;lt;",
    );
  });
});

describe("a long sentence", () => {
  const plain = (html: string): string => html.replace(/<\/?mark>/g, "");
  const length = (html: string): number =>
    plain(html).replaceAll("…", "").trim().split(/\s+/).length;

  test("is cut at words before and after what is sought, with an ellipsis at either cut", () => {
    const html = excerptOf(`${words(60)} القاهرة ${words(60, 60)}.`, "القاهرة");
    expect(html).toMatch(/^… كلمة\d+ .*<mark>القاهرة<\/mark>.* كلمة\d+ …$/);
    expect(length(html)).toBeLessThanOrEqual(44);
  });

  test("that is cut at one end alone has one ellipsis", () => {
    expect(excerptOf(`القاهرة ${words(60)}.`, "القاهرة")).toMatch(/^<mark>القاهرة<\/mark>.* …$/);
    expect(excerptOf(`${words(60)} القاهرة.`, "القاهرة")).toMatch(/^… .*<mark>القاهرة<\/mark>\.$/);
  });

  test("of as many words as an excerpt may have is whole", () => {
    const sentence = `${words(43)} القاهرة.`;
    expect(plain(excerptOf(sentence, "القاهرة"))).toBe(sentence);
  });

  test("among short ones stays within the length", () => {
    const text = `${words(5)}. ${words(100, 5)} القاهرة ${words(30, 105)}. القاهرة ${words(3, 200)}.`;
    for (const sought of ["القاهرة", "غائب"])
      expect(length(excerptOf(text, sought))).toBeLessThanOrEqual(44);
  });
});

test.each([
  ["sentences, each with what is sought", "كلمة. "],
  ["marks", "."],
  ["marks and quotes", '."'],
  ["words", "كلمة "],
  ["combining marks", "\u064b"],
  ["letters", "ك"],
])("the time that an excerpt takes grows with a text of many %s", { retry: 3 }, (_, part) => {
  const seconds = (size: number): number => {
    const text = part.repeat(size / part.length);
    const start = process.cpuUsage().user;
    excerptOf(text, "كلمة");
    return (process.cpuUsage().user - start) / 1e6;
  };
  // What is quick at this size cannot be quadratic.
  const large = Math.min(seconds(256_000), seconds(256_000));
  expect(large < 0.5 ? 0 : large / seconds(32_000)).toBeLessThan(24);
});
