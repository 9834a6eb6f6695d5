/** Who the newspaper is. Changing this file is all it takes to be another one. */
import { defineNewspaper } from "../src/newspaper/newspaper.ts";

export default defineNewspaper({
  name: "الطريق",
  publication: "جريدة الطريق",
  motto: "يومية سياسية شاملة",
  description:
    "أرشيف جريدة الطريق: أعداد الصحيفة ومقالاتها يومًا بيوم، مرتبة بالتاريخ وقابلة للبحث.",
  url: "https://altareeq.example/",
  place: "القاهرة",
  country: "EG",
  zone: "Africa/Cairo",
  digits: "latn",
  interface: ["ar", "en"],
  sections: [
    { name: "سياسة", slug: "politics" },
    { name: "اقتصاد", slug: "economy" },
    { name: "رياضة", slug: "sport" },
    { name: "ثقافة", slug: "culture" },
    { name: "محليات", slug: "local" },
    { name: "عالم", slug: "world" },
    { name: "علوم", slug: "science" },
  ],
  offices: [
    {
      title: "رئيس مجلس الإدارة",
      holders: [{ name: "مدحت حسنين بركات", from: "2011-02-01" }],
    },
    {
      title: "رئيس التحرير",
      holders: [
        { name: "سامي عبد الرازق", from: "2011-02-01", until: "2018-06-30" },
        { name: "محمد رجب", from: "2018-07-01" },
      ],
    },
  ],
  publisher: "شركة الطريق للصحافة والنشر",
  licence: {
    name: "رخصة المشاع الإبداعي: نَسب المُصنَّف 4.0",
    url: "https://creativecommons.org/licenses/by/4.0/deed.ar",
  },
  about: `
هذا أرشيف «جريدة الطريق»، تجد فيه أعداد الصحيفة ومقالاتها يومًا بيوم، كما نُشرت.

## كيف تتصفح الأرشيف

تبدأ من الصفحة الأولى وفيها أحدث عدد، ثم تنتقل إلى أي سنة أو شهر أو يوم من التقويم. ولكل قسم وكاتب وموضوع صفحة تجمع ما نُشر فيه من الأقدم إلى الأحدث.

## كيف تبحث

اكتب في خانة البحث كلمة أو أكثر، ثم ضيّق النتائج بالسنة والقسم والكاتب. ورابط صفحة النتائج يحفظ بحثك كما هو، فيمكنك إرساله أو العودة إليه.

## كيف تستشهد بمقال

رابط كل مقال ثابت لا يتغير، وفيه تاريخ نشره؛ وعند ذكر رقم العدد والصفحة فهما من النسخة المطبوعة.

## عن هذا المثال

هذه نسخة مثال صُنعت بمولّد الأرشيفات «سِجِلّ». نصوصها مكتوبة للعرض، وتروي أحداثًا حقيقية يمكن التحقق منها، وأسماء محرريها غير حقيقية.
`,
});
