/** The words of the interface, all of them: good modern Arabic, for every page. */

import type { CountForms, SearchWords } from "../src/search/browser/words.ts";

export type { CountForms };

const articles: CountForms = {
  zero: "لا مقالات",
  one: "مقال واحد",
  two: "مقالان",
  few: "{n} مقالات",
  many: "{n} مقالًا",
  other: "{n} مقال",
};

const moreArticles: CountForms = {
  zero: "",
  one: "ومقال آخر",
  two: "ومقالان آخران",
  few: "و{n} مقالات أخرى",
  many: "و{n} مقالًا آخر",
  other: "و{n} مقال آخر",
};

const searchWords: SearchWords = {
  label: "ابحث في الأرشيف",
  placeholder: "كلمة أو اسم أو عبارة",
  submit: "بحث",
  hint: 'ضع العبارة بين علامتي تنصيص للبحث عنها كما هي: "مجلس الأمن".',
  noScript: "البحث يحتاج إلى تشغيل جافاسكربت في المتصفح، ويمكنك تصفح الأرشيف بالتاريخ والقسم.",
  filters: "تضييق النتائج",
  facets: { year: "السنة", section: "القسم", author: "الكاتب", tag: "الموضوع", place: "المكان" },
  moreValues: {
    zero: "",
    one: "عرض خيار آخر",
    two: "عرض خيارين آخرين",
    few: "عرض {n} خيارات أخرى",
    many: "عرض {n} خيارًا آخر",
    other: "عرض {n} خيار آخر",
  },
  fewerValues: "عرض خيارات أقل",
  chosen: "ما اخترته لتضييق النتائج",
  remove: "إلغاء «{value}»",
  clear: "إلغاء الكل",
  sort: "الترتيب",
  sorts: { relevance: "الأوثق صلة", newest: "الأحدث أولًا", oldest: "الأقدم أولًا" },
  results: {
    zero: "لا نتائج",
    one: "نتيجة واحدة",
    two: "نتيجتان",
    few: "{n} نتائج",
    many: "{n} نتيجة",
    other: "{n} نتيجة",
  },
  moreResults: "عرض المزيد من النتائج",
  by: "كتب:",
  loading: "جارٍ البحث…",
  start: {
    title: "عمّ تبحث؟",
    advice: [
      "اكتب كلمة أو أكثر، تظهر النتائج في أثناء الكتابة.",
      "اكتفِ بالكلمات المهمة، فكل كلمة تزيدها تضيّق النتائج.",
    ],
  },
  nothing: {
    title: "لم نجد ما يطابق بحثك",
    advice: [
      "راجع الإملاء، أو جرّب كلمات أقل أو أعم.",
      "ألغِ بعض ما اخترته لتضييق النتائج، إن كنت قد اخترت شيئًا.",
    ],
  },
  error: { title: "تعذّر تحميل فهرس البحث", advice: ["تحقق من اتصالك بالإنترنت ثم أعد المحاولة."] },
  retry: "إعادة المحاولة",
};

const strings = {
  skipToText: "انتقل إلى المحتوى",
  counts: { articles, moreArticles },
  masthead: {
    home: "الصفحة الأولى",
    navigation: "أقسام الأرشيف",
    searchLabel: "ابحث في الأرشيف",
    searchButton: "بحث",
  },
  topics: { sections: "الأقسام", authors: "الكتّاب", tags: "الموضوعات", places: "الأماكن" },
  topic: { section: "قسم", author: "كاتب", tag: "موضوع", place: "مكان" },
  home: {
    latest: "أحدث الأعداد",
    years: "تصفّح بالسنة",
    sections: "تصفّح بالقسم",
    tags: "موضوعات",
    archiveOf: "الأرشيف",
    from: "من",
    until: "إلى",
    wholeEdition: "العدد كاملًا",
    noEdition: "لم يُنشر عدد بعد.",
  },
  period: {
    day: { previous: "اليوم السابق", next: "اليوم التالي" },
    month: { previous: "الشهر السابق", next: "الشهر التالي" },
    year: { previous: "السنة السابقة", next: "السنة التالية" },
    editionOf: "عدد",
    archiveOf: "أرشيف",
    undatedMonth: "مقالات لا يُعرف من تاريخها إلا الشهر",
    undatedYear: "مقالات لا يُعرف من تاريخها إلا السنة",
    withoutSection: "متفرقات",
    calendar: "تقويم",
    breadcrumb: "موقعك في الأرشيف",
  },
  article: {
    by: "كتب:",
    readAlso: "اقرأ أيضًا",
    related: "مقالات ذات صلة",
    updated: "حُدِّث في",
    correction: "تصويب",
    printed: "في النسخة المطبوعة",
    issue: "العدد",
    page: "الصفحة",
    column: "العمود",
    source: "المصدر",
    original: "الرابط الأصلي",
    captured: "حُفظت النسخة في",
    rights: "الحقوق",
    tags: "موضوعات",
    places: "أماكن",
    steps: { previous: "المقال السابق", next: "المقال التالي" },
    neighbours: "المقالات المجاورة في الزمن",
    footnotes: "هوامش",
    backToText: "العودة إلى موضع الهامش",
    hijriComputed: "تاريخ هجري محسوب بتقويم أم القرى",
  },
  list: {
    steps: { previous: "الأقدم", next: "الأحدث" },
    page: "الصفحة",
    pages: "صفحات القائمة، من الأقدم إلى الأحدث",
    empty: "لا مقالات بعد.",
  },
  search: { title: "البحث في الأرشيف", words: searchWords },
  about: {
    title: "عن الأرشيف",
    leaders: "قيادة الصحيفة",
    until: "حتى",
    today: "الآن",
  },
  notFound: {
    title: "الصفحة غير موجودة",
    text: "لم نجد ما طلبت. ربما تغيّر الرابط أو كُتب خطأ؛ جرّب البحث، أو عُد إلى الصفحة الأولى.",
  },
  redirect: { title: "انتقلت الصفحة", text: "انتقل هذا المقال إلى:" },
  footer: { made: "صُنع بمولّد الأرشيفات «سِجِلّ»", rights: "جميع الحقوق محفوظة" },
};

/** The interface's words; another language writes the same keys. */
export type Strings = typeof strings;

export default strings;
