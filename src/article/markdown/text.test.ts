import { expect, test } from "vitest";
import { firstParagraph, plainText } from "./index.ts";

test.each([
  [
    "marks and addresses",
    '# عنوان **مهم**\n\nنص [رابط](https://a.org "ت") و`code`',
    "عنوان مهم\nنص رابط وcode",
  ],
  ["character references", "&laquo;أ&raquo; &amp; \\*ب\\* &lt;b&gt;", "«أ» & *ب* <b>"],
  ["lines of a paragraph", "سطر\nسطر  \nسطر", "سطر سطر سطر"],
  ["a caption stays, alt and credit go", '![بديل](a.jpg "تعليق | مصور")', "تعليق"],
  ["read-also lines", "نص\nاقرأ أيضًا| آخر\n\nبعد", "نص\nبعد"],
  ["footnotes", "نص[^1] ثم\n\n[^1]: حاشية", "نص ثم\nحاشية"],
  ["lists, quotations, code", "- أ\n- ب\n\n> ج\n\n```\nد\n```", "أ\nب\nج\nد"],
  ["tables, a line a row", "|أ|ب|\n|-|-|\n|ج|د|", "أ ب\nج د"],
  ["HTML is text", "<b>نص</b>", "<b>نص</b>"],
  ["nothing", "\n\n", ""],
])("plain text: %s", (_, body, text) => {
  expect(plainText(body)).toBe(text);
});

test.each([
  ['# عنوان\n\n![أ](a.jpg "تعليق")\n\nاقرأ أيضًا| آخر\n\nالأولى **هنا**\n\nالثانية', "الأولى هنا"],
  ["# عنوان", ""],
  ["القاهرة - \n\nافتتح الوزير المعرض أمس.", "افتتح الوزير المعرض أمس."],
  ["«القاهرة ـ رويترز:»\n\nنعم!\n\nثم", "نعم!"],
  ["كلمة واحدة\n\n## عنوان", "كلمة واحدة"],
  [
    "الرياض 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م واس\n\nأنهى المنتخب استعداده.",
    "أنهى المنتخب استعداده.",
  ],
  ["القاهرة، ٧ مايو ٢٠٢٤ - وكالات الأنباء العالمية\n\nقال الوزير كلامًا.", "قال الوزير كلامًا."],
  [
    "افتُتح المعرض في 2024 بحضور كبير من الناشرين.\n\nبعده",
    "افتُتح المعرض في 2024 بحضور كبير من الناشرين.",
  ],
])("the first paragraph of %j", (body, text) => {
  expect(firstParagraph(body)).toBe(text);
});
