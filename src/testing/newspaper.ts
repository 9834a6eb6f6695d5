/** The newspaper of the tests: theirs, so that `_data` may say any other. */
import { defineNewspaper, type NewspaperInput } from "../newspaper/newspaper.ts";

/** As `_data/newspaper.ts` would write it. */
export const identity: NewspaperInput = {
  name: "الطريق",
  publication: "جريدة الطريق",
  motto: "يومية سياسية شاملة",
  description: "أرشيف جريدة الطريق.",
  url: "https://altareeq.example/",
  place: "القاهرة",
  country: "EG",
  zone: "Africa/Cairo",
  digits: "latn",
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
        { name: "سلفه في المنصب", from: "2011-02-01", until: "2018-06-30" },
        { name: "محمد رجب", from: "2018-07-01" },
      ],
    },
  ],
  ark: { naan: "99999", shoulder: "s1" },
  licence: { name: "رخصة حرة", url: "https://creativecommons.org/licenses/by/4.0/deed.ar" },
  about: "هذا أرشيف للاختبار.\n\n## كيف تبحث\n\nاكتب كلمة.",
};

export default defineNewspaper(identity);
