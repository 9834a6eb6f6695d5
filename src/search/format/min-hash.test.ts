import { describe, expect, test } from "vitest";
import { textHash } from "../../lib/text-hash.ts";
import { readAnalyser } from "../index/lexicon-file.ts";
import { areNear, signature } from "./min-hash.ts";

const analyser = readAnalyser();

function signatureOf(text: string): string {
  return signature(analyser.terms(text).map(({ stem }) => textHash(stem)));
}

const report = `أعلنت وزارة الصحة المصرية، اليوم الثلاثاء، تسجيل خمسين حالة إصابة جديدة بفيروس كورونا في
محافظات القاهرة والجيزة والإسكندرية، وقال المتحدث باسم الوزارة إن المستشفيات استقبلت عشرات المرضى خلال
الأسبوع الماضي، وإن معظمهم غادروها بعد تلقي العلاج اللازم. وأضاف أن حملة التطعيم مستمرة في جميع المدن
والقرى، وأن الجرعات متوفرة بالمجان للمواطنين والمقيمين، ودعا الأهالي إلى الالتزام بالإجراءات الوقائية
وارتداء الكمامات في وسائل النقل والأماكن المغلقة حتى نهاية الشهر الجاري، وشدد على أهمية غسل اليدين.`;

const other = `فاز المنتخب المغربي على ضيفه التونسي بهدفين نظيفين في المباراة التي جمعتهما مساء السبت على ملعب
الرباط ضمن تصفيات كأس العالم، وسجل المهاجم الشاب الهدف الأول في الدقيقة العاشرة من ركلة جزاء، ثم أضاف
زميله الهدف الثاني قبل نهاية الشوط الأول بدقائق، ورفع الفريق رصيده إلى تسع نقاط في صدارة المجموعة.`;

const sameBeat = `أعلنت وزارة الصحة الأردنية، أمس الأحد، افتتاح مستشفى جديد للأطفال في مدينة إربد يضم مائتي
سرير وأقساما للجراحة والطوارئ، وقال الوزير خلال حفل الافتتاح إن المشروع كلف ثلاثين مليون دينار، وإنه
سيخدم سكان المحافظات الشمالية كلها، وأضاف أن الوزارة تعتزم بناء ثلاثة مراكز صحية أخرى العام المقبل.`;

describe("near-copies are", () => {
  test.each([
    ["a report and itself", report],
    ["otherwise spelt", report.replaceAll("ة", "ه").replace(/[أإ]/g, "ا").replaceAll("،", " - ")],
    ["with tashkeel", report.replaceAll("وزارة", "وِزَارَة").replaceAll("القاهرة", "القَاهِرَة")],
    ["with another headline and dateline", `إصابات جديدة بالفيروس\nالقاهرة (رويترز) - ${report}`],
    ["with a word put otherwise", report.replace("خمسين", "ستين")],
    ["without its last clause", report.slice(0, report.lastIndexOf("، وشدد"))],
  ])("%s", (_, copy) => {
    expect(areNear(signatureOf(report), signatureOf(copy))).toBe(true);
  });
});

describe("near-copies are not", () => {
  test.each([
    ["reports of different matters", report, other],
    ["reports of one ministry", report, sameBeat],
    ["the half of a report and the whole", report, report.slice(0, report.length / 3)],
    ["texts of two words", "وزارة الصحة", "وزارة الصحة"],
    ["empty texts", "", ""],
  ])("%s", (_, one, two) => {
    expect(areNear(signatureOf(one), signatureOf(two))).toBe(false);
  });
});

test("a signature is sixteen characters, whatever the length of the text", () => {
  expect(signatureOf(report)).toMatch(/^[\w-]{16}$/);
  expect(signatureOf("ثلاث كلمات فقط")).toMatch(/^[\w-]{16}$/);
  expect(signatureOf(report.repeat(50))).toMatch(/^[\w-]{16}$/);
});
