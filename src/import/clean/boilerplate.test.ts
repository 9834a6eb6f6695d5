import { describe, expect, test } from "vitest";
import { bylineName, readByline } from "./byline.ts";
import { stripBoilerplate } from "./boilerplate.ts";

describe("a byline", () => {
  test.each([
    ["كتب: محمد حسن", "محمد حسن"],
    ["كتبت: منى عبد الحميد", "منى عبد الحميد"],
    ["كتب - عيسى الحكمي:", "عيسى الحكمي"],
    ["بقلم/ سارة علي", "سارة علي"],
    ["بقلم سارة علي", "سارة علي"],
    ["كتب محمد حسن", "محمد حسن"],
    ["**كتب ـ محمد حسن**", "محمد حسن"],
    ["إعداد: قسم الأخبار", "قسم الأخبار"],
  ])("%s names %s", (line, name) => {
    expect(bylineName(line)).toBe(name);
  });

  test.each([
    "كتب الرئيس رسالة إلى نظيره يدعوه فيها إلى القمة",
    "كتب: لا تحزن إن الله معنا.",
    "تقرير لجنة الدستور أمام المجلس",
    "تحرير سيناء ملحمة",
    "كتب",
  ])("is not %s", (line) => {
    expect(bylineName(line)).toBeUndefined();
  });

  test.each([
    ["كتب - عيسى الحكمي:", ["عيسى الحكمي"], 0],
    ["برلين - (أ ف ب) | Tuesday, 11 August 2015 - 13:07 pm", ["برلين - (أ ف ب)"], 1],
    ["| Tuesday, 11 August 2015 - 00:00 am", [], 1],
    ["محمد المالكي (جازان)", ["محمد المالكي (جازان)"], 0],
    ["أحمد علي، منى السيد", ["أحمد علي", "منى السيد"], 0],
    ["سبق- جدة:", ["سبق- جدة"], 0],
  ])("as a field: %s", (field, names, dates) => {
    const byline = readByline(field);
    expect(byline.names).toEqual(names);
    expect(byline.dates).toHaveLength(dates);
  });
});

test("buttons, invitations, bylines and repeated lines are taken out and told", () => {
  const markdown = [
    "ما يقوله العنوان",
    "كتب: محمد حسن",
    '![ميدان](/images/square.jpg "أرشيفية")',
    "أرشيفية",
    "تنسحب القوات.",
    "وكم غيمة",
    "وكم غيمة",
    "شارك\nفيسبوك تويتر واتساب",
    "شارك هذا الخبر على فيسبوك",
    "اقرأ أيضًا| البيت الأبيض",
    "اقرأ أيضا:\n- عنوان أول\n- عنوان ثانٍ",
    "شارك الرئيس في القمة.",
  ].join("\n\n");
  expect(stripBoilerplate(markdown, ["ما يقوله العنوان"])).toEqual({
    markdown: [
      '![ميدان](/images/square.jpg "أرشيفية")',
      "تنسحب القوات.",
      "وكم غيمة",
      "وكم غيمة",
      "اقرأ أيضًا| البيت الأبيض",
      "اقرأ أيضًا| عنوان أول\nاقرأ أيضًا| عنوان ثانٍ",
      "شارك الرئيس في القمة.",
    ].join("\n\n"),
    author: ["محمد حسن"],
    dropped: [
      "ما يقوله العنوان",
      "أرشيفية",
      "شارك",
      "فيسبوك تويتر واتساب",
      "شارك هذا الخبر على فيسبوك",
    ],
    readAlso: 3,
  });
});

describe("the newspaper's own words stay", () => {
  test.each([
    "كتب محفوظ: لا شيء يدوم",
    "تابع على مدى يومين وزير الخارجية جولته في العواصم",
    "تابع عبر شاشات التلفزيون ملايين المشاهدين المباراة",
    "اشترك في المباراة لاعبون من خمسة أندية",
    "شارك مع الفريق في البطولة الأخيرة",
    "شارك هذا الفريق في البطولة",
    "شارك في المؤتمر مسؤولون من فيسبوك وتويتر وعدد من الشركات الأخرى في المنطقة.",
    "## مشاركة",
    "## كتب: قراءة",
    "تحقيق: اكتشاف مقبرة فرعونية كاملة في صعيد مصر",
  ])("%s", (line) => {
    const markdown = ["فقرة أولى.", line, "فقرة ثانية."].join("\n\n");
    expect(stripBoilerplate(markdown, ["عنوان"])).toMatchObject({
      markdown,
      dropped: [],
      author: [],
    });
  });

  test("a sentence that a caption repeats, and what only an alternative text says", () => {
    const markdown = [
      '![بديل](</images/a.png> "انسحبت القوات من المدينة.")',
      "انسحبت القوات من المدينة.",
      "![الميدان](</images/a.png>)",
      "الميدان",
      "نص.",
      "نص ثانٍ.",
      "كتب: لا تحزن إن الله معنا",
      "نص ثالث.",
      "نص رابع.",
    ].join("\n\n");
    expect(stripBoilerplate(markdown, [])).toMatchObject({ markdown, dropped: [], author: [] });
  });
});

test.each([
  "تابعونا على فيسبوك وتويتر",
  "تابعوا آخر الأخبار عبر تطبيق نبض",
  "اشترك في قناتنا على يوتيوب",
  "اشترك في النشرة البريدية",
  "شارك الخبر عبر واتساب",
  "شارك المقال",
  "انضم إلى قناتنا على تليجرام",
])("an invitation goes, and is told: %s", (line) => {
  expect(stripBoilerplate(`نص.\n\n${line}`, [])).toMatchObject({
    markdown: "نص.",
    dropped: [line],
  });
});
