/**
 * The words of the interface in Arabic, all of them: good and modern. They are the language of every page as
 * it is written; another language is a file beside this one, which has the same words by its type.
 */

import type { CountForms } from "../../src/calendar/writer.ts";
import type { ReadingWords } from "../../src/newspaper/interface/article-words.ts";
import type { ClippingsWords, ClipWords } from "../../src/newspaper/interface/clippings-words.ts";
import type { OverTimeWords } from "../../src/newspaper/interface/over-time-words.ts";
import type {
  MarkWords,
  SearchWords,
  SuggestWords,
  TimelineWords,
  ToolWords,
} from "../../src/newspaper/interface/search-words.ts";
import type { ScanWords } from "../../src/newspaper/interface/scan-words.ts";

const articles: CountForms = {
  zero: "لا مقالات",
  one: "مقال واحد",
  two: "مقالان",
  few: "{n} مقالات",
  many: "{n} مقالًا",
  other: "{n} مقال",
};

/** Pages of printed issues, where there are no texts of them. */
const pages: CountForms = {
  zero: "لا صفحات",
  one: "صفحة واحدة",
  two: "صفحتان",
  few: "{n} صفحات",
  many: "{n} صفحة",
  other: "{n} صفحة",
};

const moreArticles: CountForms = {
  zero: "",
  one: "ومقال آخر",
  two: "ومقالان آخران",
  few: "و{n} مقالات أخرى",
  many: "و{n} مقالًا آخر",
  other: "و{n} مقال آخر",
};

/** Words of the suggestions in every page's search box. */
const suggestWords: SuggestWords = {
  label: "اقتراحات",
  groups: {
    date: "تاريخ",
    word: "كلمات",
    section: "أقسام",
    author: "كتّاب",
    headline: "عناوين",
  },
  count: {
    zero: "لا اقتراحات",
    one: "اقتراح واحد",
    two: "اقتراحان",
    few: "{n} اقتراحات",
    many: "{n} اقتراحًا",
    other: "{n} اقتراح",
  },
};

/** Words of the bar that steps through the words sought in an article. */
const markWords: MarkWords = {
  label: "مواضع كلمات البحث",
  places: {
    zero: "لا مواضع",
    one: "موضع واحد",
    two: "موضعان",
    few: "{n} مواضع",
    many: "{n} موضعًا",
    other: "{n} موضع",
  },
  position: "{n} من {all}",
  previous: "الموضع السابق",
  next: "الموضع التالي",
  close: "إزالة التظليل",
};

/**
 * How a volume is called: newspapers count years. Who counts volumes writes `المجلد`, `الأول` and so
 * on. A number without a name of its own is written in digits.
 */
const volumeWords = {
  word: "السنة",
  ordinals: [
    "الأولى",
    "الثانية",
    "الثالثة",
    "الرابعة",
    "الخامسة",
    "السادسة",
    "السابعة",
    "الثامنة",
    "التاسعة",
    "العاشرة",
  ],
};

/** Words of the tools on an article's page. */
const readingWords: ReadingWords = {
  tools: "أدوات القراءة",
  smaller: "تصغير الخط",
  larger: "تكبير الخط",
  size: "حجم الخط {n}٪",
  wider: "توسيع عمود النص",
  narrower: "تضييق عمود النص",
  share: "مشاركة",
  copyLink: "نسخ الرابط",
  linkCopied: "نُسخ الرابط.",
  copyYourself: "لم يسمح المتصفح بالنسخ، فانسخ بنفسك:",
  failed: "تعذّر ذلك. تحقق من اتصالك ثم أعد المحاولة.",
  cite: {
    copy: "نسخ",
    download: "تنزيل",
    copied: "نُسخت صيغة «{name}».",
    formats: {
      note: "حاشية (شيكاغو)",
      apa: "المؤلف والتاريخ (APA)",
      bibtex: "BibTeX",
      ris: "RIS",
      csl: "CSL-JSON",
    },
    text: {
      issue: "العدد",
      volume: volumeWords,
      page: "ص",
      undated: "د. ت.",
      accessed: "اطُّلع عليه في {date}",
      retrieved: "استُرجع في {date} من",
    },
  },
  passage: {
    label: "رابط المقطع المحدد",
    copy: "نسخ رابط المقطع المحدد",
    copied: "نُسخ رابط المقطع.",
  },
};

const timelineWords: TimelineWords = {
  title: "النتائج عبر الزمن",
  usage: "السهمان الأيمن والأيسر للتنقل بين الفترات، ومع Shift لتحديد عدة فترات، وEnter لاختيارها.",
  noMonth: "{year} (من دون شهر)",
  allYears: "كل السنوات",
  exact: "تحديد الفترة",
  from: "من",
  to: "إلى",
  example: "مثل: {year} أو {month} أو {numbers}",
  apply: "تطبيق",
  unknown: "لم نفهم التاريخ «{text}».",
  between: "من {from} إلى {to}",
  since: "منذ {from}",
  until: "حتى {to}",
  table: "الأرقام في جدول",
  period: "الفترة",
  count: "عدد النتائج",
};

const toolWords: ToolWords = {
  title: "حفظ وتنزيل",
  save: "حفظ هذا البحث",
  saved: "البحث محفوظ",
  copy: "نسخ الرابط",
  copied: "نُسخ الرابط.",
  print: "طباعة القائمة",
  exports: {
    csv: "تنزيل جدول (CSV)",
    ris: "تنزيل مراجع (RIS)",
    bibtex: "تنزيل مراجع (BibTeX)",
  },
  exporting: "جارٍ إعداد الملف…",
  exportedSoFar: "جارٍ إعداد الملف: {done} من {all}…",
  exported: {
    zero: "لا نتائج لتنزيلها.",
    one: "في الملف نتيجة واحدة.",
    two: "في الملف نتيجتان.",
    few: "في الملف {n} نتائج.",
    many: "في الملف {n} نتيجة.",
    other: "في الملف {n} نتيجة.",
  },
  exportFailed: "تعذّر إعداد الملف. تحقق من اتصالك ثم أعد المحاولة.",
  columns: {
    title: "العنوان",
    kicker: "العنوان التمهيدي",
    date: "التاريخ",
    hijri: "التاريخ الهجري",
    section: "القسم",
    author: "الكاتب",
    publication: "الصحيفة",
    place: "مكان الصدور",
    volume: "المجلد",
    issue: "العدد",
    page: "الصفحة",
    url: "الرابط",
    accessed: "تاريخ الاطلاع",
  },
};

const searchWords: SearchWords = {
  label: "ابحث في الأرشيف",
  placeholder: "كلمة أو سؤال أو تاريخ",
  submit: "بحث",
  help: {
    title: "كيف تبحث",
    ways: [
      {
        example: "وزارة الصحة",
        meaning: "اكتب كما تشاء: لا فرق بين «وزاره» و«وزارة»، ولا بين «قرار» و«القرارات».",
      },
      {
        example: "السد العالي",
        meaning: "أولًا المقالات التي فيها كل الكلمات، ثم ما فيه بعضها.",
      },
      { example: "«مجلس الأمن»", meaning: 'العبارة كما هي، بين «…» أو "…".' },
      { example: "الأهلي -الزمالك", meaning: "استبعاد كلمة، بعلامة - قبلها أو بكلمة «ليس»." },
      { example: "العنوان: انتخابات", meaning: "في عناوين المقالات وحدها." },
      { example: "كأس العالم 1998..2004", meaning: "في سنوات بعينها." },
    ],
  },
  noScript: "البحث يحتاج إلى تشغيل جافاسكربت في المتصفح، ويمكنك تصفح الأرشيف بالتاريخ والقسم.",
  suggest: suggestWords,
  filters: "تضييق النتائج",
  facets: { section: "القسم", author: "الكاتب", tag: "الموضوع", place: "المكان" },
  counting: "جارٍ العدّ…",
  noValues: "لا شيء في هذه النتائج.",
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
  timeline: timelineWords,
  sort: "الترتيب",
  sorts: { relevance: "الأوثق صلة", newest: "الأحدث أولًا", oldest: "الأقدم أولًا" },
  any: "أيّ كلمة تكفي",
  results: {
    zero: "لا نتائج",
    one: "نتيجة واحدة",
    two: "نتيجتان",
    few: "{n} نتائج",
    many: "{n} نتيجة",
    other: "{n} نتيجة",
  },
  noneWithAll: "لا مقال فيه كل كلمات بحثك",
  looser: {
    zero: "",
    one: "وفي مقال آخر بعض كلمات بحثك لا كلها",
    two: "وفي مقالين آخرين بعض كلمات بحثك لا كلها",
    few: "وفي {n} مقالات أخرى بعض كلمات بحثك لا كلها",
    many: "وفي {n} مقالًا آخر بعض كلمات بحثك لا كلها",
    other: "وفي {n} مقال آخر بعض كلمات بحثك لا كلها",
  },
  looserOnly: {
    zero: "",
    one: "في مقال واحد بعضها",
    two: "في مقالين بعضها",
    few: "في {n} مقالات بعضها",
    many: "في {n} مقالًا بعضها",
    other: "في {n} مقال بعضها",
  },
  moreResults: "عرض المزيد من النتائج",
  pages: "صفحات الموقع",
  similar: {
    zero: "",
    one: "تقرير مشابه",
    two: "تقريران مشابهان",
    few: "{n} تقارير مشابهة",
    many: "{n} تقريرًا مشابهًا",
    other: "{n} تقرير مشابه",
  },
  hijriComputed: "تاريخ هجري محسوب بتقويم أم القرى",
  correction: "هل تقصد {query}؟",
  everything: "كل المقالات",
  loading: "جارٍ البحث…",
  searchingOlder: "نبحث في السنوات الأقدم…",
  fromMemory: "{results} من المحفوظ على جهازك؛ لا اتصال بالإنترنت",
  start: {
    title: "عمّ تبحث؟",
    advice: [
      "اكتب كلمة أو أكثر، أو سؤالًا كاملًا؛ تظهر النتائج في أثناء الكتابة.",
      "اكتب تاريخًا، مثل 7 مايو 2024، لتذهب إلى عدد ذلك اليوم.",
    ],
  },
  nothing: {
    title: "لم نجد ما يطابق بحثك",
    advice: [
      "راجع الإملاء، أو جرّب كلمات أقل أو أعم، أو كلمة أخرى بمعناها.",
      "لا يُبحث عن كلمات مثل «من» و«في» وحدها، فهي في كل مقال.",
    ],
  },
  tooStrict: {
    phrase: "علامتا التنصيص تطلبان العبارة كما هي، كلمةً بعد كلمة؛ ابحث بكلماتها من دونهما.",
    headline: "«عنوان:» تطلب الكلمات في العناوين وحدها؛ ابحث عنها في المقالات كلها.",
    without: "علامة الطرح (-) تستبعد كل مقال فيه الكلمة التي بعدها؛ احذفها أو استبعد أقل.",
    period: "الفترة المكتوبة بين نقطتين (..) قد لا يكون فيها ما تبحث عنه؛ وسّعها أو احذفها.",
  },
  wordsAlone: "البحث بالكلمات وحدها",
  nothingNarrowed: {
    title: "لم نجد ما يطابق بحثك",
    advice: ["وسّع الفترة أو ألغِ بعض ما اخترته، أو جرّب كلمات أقل أو أعم."],
  },
  nothingThen: {
    title: "لم نجد ما يطابق بحثك في هذه الفترة",
    advice: ["وسّع الفترة أو ألغِها: الرسم يبيّن متى نُشر ما يطابقه."],
  },
  looserAdvice: "رتّب النتائج بالأوثق صلة لتراها، أو اكتفِ بأيّ كلمة من كلمات بحثك.",
  error: { title: "تعذّر تحميل فهرس البحث", advice: ["تحقق من اتصالك بالإنترنت ثم أعد المحاولة."] },
  offline: {
    title: "لا اتصال بالإنترنت",
    advice: ["يعود البحث من تلقاء نفسه حين يعود الاتصال."],
  },
  retry: "إعادة المحاولة",
  tools: toolWords,
  memory: {
    recent: "عمليات بحثك الأخيرة",
    saved: "عمليات بحثك المحفوظة",
    privacy: "هذه القائمة محفوظة على جهازك وحده، ولا تُرسل إلى أي جهة.",
    forget: "حذف «{value}»",
    forgetAll: "حذف الكل: {list}",
    clear: "حذف الكل",
  },
  keys: {
    title: "اختصارات لوحة المفاتيح",
    close: "إغلاق",
    list: [
      { keys: ["/"], does: "الذهاب إلى خانة البحث" },
      { keys: ["J", "K"], does: "النتيجة التالية والسابقة" },
      { keys: ["↓", "↑"], does: "التنقل بين الاقتراحات أو النتائج" },
      { keys: ["Enter"], does: "فتح النتيجة" },
      { keys: ["D"], does: "الذهاب إلى تاريخ" },
      { keys: ["N", "P"], does: "في المقال: موضع الكلمات التالي والسابق" },
      { keys: ["Esc"], does: "إغلاق القائمة أو إزالة التظليل" },
      { keys: ["؟"], does: "عرض هذه الاختصارات" },
    ],
  },
};

const yearsAgo: CountForms = {
  zero: "هذا العام",
  one: "قبل عام",
  two: "قبل عامين",
  few: "قبل {n} أعوام",
  many: "قبل {n} عامًا",
  other: "قبل {n} عام",
};

const days: CountForms = {
  zero: "لا أيام",
  one: "يوم واحد",
  two: "يومان",
  few: "{n} أيام",
  many: "{n} يومًا",
  other: "{n} يوم",
};

const years: CountForms = {
  zero: "أقل من سنة",
  one: "سنة",
  two: "سنتان",
  few: "{n} سنوات",
  many: "{n} سنة",
  other: "{n} سنة",
};

/** Words of the field that leads to a typed date, on every page. */
const jumpWords = {
  title: "اذهب إلى تاريخ",
  label: "اكتب يومًا أو شهرًا أو سنة، بالتقويم الميلادي أو الهجري",
  placeholder: "{day}",
  examples: "مثل: {day}، أو {numbers}، أو {hijri}، أو {month}، أو {year}",
  go: "اذهب",
  close: "إغلاق",
  unknown: "لم نفهم التاريخ «{text}».",
  edition: "عدد {date}",
  archive: "أرشيف {date}",
  everyYear: "ما نُشر في {date} من كل سنة",
  equals: "{date}، الموافق:",
  none: "لا عدد في {date}. أقرب ما في الأرشيف:",
  before: "قبله",
  after: "بعده",
  unavailable: "تعذّر تحميل فهرس التواريخ. تحقق من اتصالك ثم أعد المحاولة.",
};

/** Words of the page for no connection. */
const offlineWords = {
  title: "لا اتصال بالإنترنت",
  text: "هذه الصفحة لم تُحفظ على جهازك. ما فتحته من قبل تجده هنا، ويمكنك قراءته من دون اتصال.",
  saved: "ما حُفظ على جهازك",
  filter: "ابحث في عناوينه",
  none: "لا شيء يطابق هذه الكلمات.",
  empty: "لم يُحفظ شيء على جهازك بعد.",
};

/** Words of the tools of a scan. */
const scanWords: ScanWords = {
  tools: "أدوات الصورة",
  larger: "تكبير",
  smaller: "تصغير",
  whole: "الصفحة كاملة",
  scale: "التكبير {n}٪",
  right: "إلى اليمين",
  left: "إلى اليسار",
  up: "إلى أعلى",
  down: "إلى أسفل",
  found: {
    zero: "لا موضع لكلمات البحث في صورة هذه الصفحة.",
    one: "في الصورة موضع واحد لكلمات البحث.",
    two: "في الصورة موضعان لكلمات البحث.",
    few: "في الصورة {n} مواضع لكلمات البحث.",
    many: "في الصورة {n} موضعًا لكلمات البحث.",
    other: "في الصورة {n} موضع لكلمات البحث.",
  },
  panel: "صورة الصفحة",
  previous: "الصفحة السابقة",
  next: "الصفحة التالية",
};

/** Words of the sheet of keys, on every page. */
const keyWords = {
  title: "اختصارات لوحة المفاتيح",
  close: "إغلاق",
  use: "تشغيل الاختصارات",
  list: [
    { keys: ["/"], does: "الذهاب إلى خانة البحث" },
    { keys: ["D"], does: "الذهاب إلى تاريخ" },
    { keys: ["J", "K"], does: "العنوان التالي والسابق" },
    { keys: ["→", "←"], does: "السابق والتالي: صفحة أو عدد أو شهر أو سنة أو مقال" },
    { keys: ["+", "−", "0"], does: "في صورة صفحة: تكبير وتصغير والصفحة كاملة" },
    { keys: ["Ctrl"], does: "مع عجلة الفأرة على صورة صفحة: تكبير وتصغير" },
    { keys: ["→", "←", "↑", "↓"], does: "التنقل بين أيام التقويم" },
    { keys: ["N", "P"], does: "في مقال جئت إليه من البحث: الموضع التالي والسابق" },
    { keys: ["Esc"], does: "إغلاق النافذة أو القائمة" },
    { keys: ["؟"], does: "عرض هذه الاختصارات" },
  ],
};

/** Words of what happened on today's date in earlier years, on the front page. */
const onThisDayWords = {
  more: "كل ما نُشر في {date}",
  none: "لم يُنشر شيء في {date} من السنوات الماضية.",
  yearsAgo,
};

const overTimeWords: OverTimeWords = {
  label: "الكلمات أو العبارات، بينها فواصل",
  placeholder: "قناة السويس، السد العالي",
  submit: "قارن",
  intro: "اكتب كلمات أو عبارات حتى خمس، بينها فواصل، لترى كم ذُكر كل منها بين مقالات كل سنة أو شهر.",
  unit: "وحدة الزمن",
  units: { year: "بالسنة", month: "بالشهر" },
  noScript: "تحتاج المقارنة إلى تشغيل JavaScript في المتصفح.",
  counting: "جارٍ العدّ…",
  error: "تعذّر تحميل فهرس البحث. تحقق من اتصالك بالإنترنت ثم أعد المحاولة.",
  nothing: "لا مقال في الأرشيف فيه شيء من هذه الكلمات.",
  chart: "نسبة المقالات التي فيها كل كلمة إلى مقالات زمنها كلها",
  table: "الأعداد في جدول",
  period: "الفترة",
  articles: "كل المقالات",
  share: "نسبة {term}",
  csv: "تنزيل الجدول (CSV)",
  svg: "تنزيل الرسم (SVG)",
  file: "words-over-time",
};

/** Words of the button that keeps an article. */
const clipWords: ClipWords = {
  keep: "حفظ",
  kept: "محفوظ",
  keepOf: "حفظ في قصاصاتي",
  letGoOf: "محفوظ في قصاصاتي، والضغط يحذفه منها",
  added: "حُفظ في",
  list: "قصاصاتي",
  removed: "حُذف من قصاصاتي.",
  failed: "تعذّر الحفظ. ربما امتلأت ذاكرة المتصفح.",
};

const clippingsWords: ClippingsWords = {
  intro:
    "مقالات حفظتها لنفسك، مع ملاحظاتك. القائمة على جهازك وحده، ولا تُرسل إلى أي جهة؛ فاحتفظ بنسخة منها في ملف.",
  noScript: "تحتاج القصاصات إلى تشغيل JavaScript في المتصفح.",
  closed: "لا يحفظ هذا المتصفح شيئًا من الصفحات، فلا قصاصات فيه.",
  empty: "لا قصاصات بعد. تجد زر الحفظ فوق كل مقال، وتحت كل نتيجة بحث.",
  count: articles,
  allSaved: "نصوصها محفوظة على جهازك، فتُقرأ من دون اتصال.",
  someSaved: "المحفوظ من نصوصها للقراءة من دون اتصال: {n} من {all}.",
  note: "ملاحظتي",
  noteOn: "ملاحظتي على «{title}»",
  up: "إلى أعلى: {title}",
  down: "إلى أسفل: {title}",
  remove: "حذف: {title}",
  moved: "«{title}»: الموضع {n} من {all}.",
  removed: "حُذف «{title}».",
  undo: "تراجع عن الحذف",
  sort: "ترتيبها بالتاريخ",
  sorted: "رُتّبت من الأقدم إلى الأحدث.",
  read: "قراءتها متتابعة وطباعتها",
  reading: "جارٍ تحميل النصوص…",
  backToList: "العودة إلى القائمة",
  print: "طباعة",
  contents: "المحتويات",
  unread: "نص هذا المقال غير محفوظ على جهازك، ولا يمكن تحميله الآن.",
  download: "تنزيل",
  formats: {
    csv: "جدول (CSV)",
    ris: "RIS",
    bibtex: "BibTeX",
    csl: "CSL-JSON",
    markdown: "Markdown",
  },
  file: "clippings",
  notes: "الملاحظات",
  link: {
    label: "رابط يحملها",
    copy: "نسخ الرابط",
    withNotes: "مع ملاحظاتي",
    copied: "نُسخ الرابط.",
  },
  add: {
    label: "إضافة من ملف",
    choose: "اختيار ملف…",
    file: "ملف قصاصات (CSV أو CSL-JSON أو Markdown)",
    tooLarge: "الملف أكبر من أن يكون قائمة قصاصات.",
    nothing: "ليس في الملف مقال من هذا الأرشيف.",
    done: {
      zero: "كلها في قصاصاتك من قبل.",
      one: "أُضيف مقال واحد.",
      two: "أُضيف مقالان.",
      few: "أُضيفت {n} مقالات.",
      many: "أُضيف {n} مقالًا.",
      other: "أُضيف {n} مقال.",
    },
  },
  offer: {
    title: "قصاصات جاءت في رابط",
    text: {
      zero: "كل ما في الرابط في قصاصاتك من قبل.",
      one: "في الرابط مقال واحد ليس في قصاصاتك.",
      two: "في الرابط مقالان ليسا في قصاصاتك.",
      few: "في الرابط {n} مقالات ليست في قصاصاتك.",
      many: "في الرابط {n} مقالًا ليست في قصاصاتك.",
      other: "في الرابط {n} مقال ليست في قصاصاتك.",
    },
    add: "إضافتها إلى قصاصاتي",
    dismiss: "تجاهلها",
    damaged: "الرابط ناقص أو تالف، فلم نجد فيه قصاصات.",
  },
  full: "تعذّر الحفظ: امتلأت ذاكرة المتصفح. ما كان محفوظًا باقٍ.",
};

const strings = {
  skipToText: "انتقل إلى المحتوى",
  counts: { articles, moreArticles, pages, days, years },
  masthead: {
    home: "الصفحة الأولى",
    navigation: "أقسام الأرشيف",
    searchLabel: "ابحث في الأرشيف",
    searchButton: "بحث",
    dates: "التواريخ",
    theme: "الوضع الداكن",
    keys: "اختصارات لوحة المفاتيح",
  },
  topics: { sections: "الأقسام", authors: "الكتّاب", tags: "الموضوعات", places: "الأماكن" },
  topic: { section: "قسم", author: "بقلم", tag: "موضوع", place: "مكان" },
  topicIndex: {
    filter: "ابحث في هذه القائمة",
    letters: "الحروف",
    backToLetters: "العودة إلى الحروف",
    none: "لا شيء يطابق هذه الكلمات.",
  },
  home: {
    latest: "أحدث الأعداد",
    years: "تصفّح بالسنة",
    byDate: "كل التواريخ، بالتقويمين الميلادي والهجري",
    sections: "تصفّح بالقسم",
    tags: "موضوعات",
    archiveOf: "الأرشيف",
    from: "من",
    until: "إلى",
    wholeEdition: "العدد كاملًا",
    noEdition: "لا يُعرف يوم صدور شيء مما في الأرشيف.",
  },
  dates: {
    title: "تصفّح بالتاريخ",
    jump: jumpWords,
    jumpNoScript:
      "الذهاب إلى تاريخ مكتوب يحتاج إلى جافاسكربت؛ تجد كل السنوات والأشهر في هذه الصفحة.",
    timeline: "الأرشيف عبر الزمن",
    timelineNote: "عدد المقالات في كل شهر، من الأقدم إلى الأحدث",
    timelineYears: "عدد المقالات في كل سنة، من الأقدم إلى الأحدث",
    table: "الأرقام في جدول",
    year: "السنة",
    noMonth: "من دون شهر",
    total: "المجموع",
    gregorian: "السنوات الميلادية",
    hijri: "السنوات الهجرية",
  },
  hijri: {
    computed: "التواريخ الهجرية هنا محسوبة بتقويم أم القرى، ويُقدَّم عليها ما طبعته الصحيفة.",
    mixed: "ما عليه علامة «مطبوع» طبعته الصحيفة نفسها، وما سواه محسوب بتقويم أم القرى.",
    printedMark: "مطبوع",
    day: "اليوم",
    gregorian: "الموافق",
    articles: "مقالات اليوم",
    days: "أيام الشهر",
  },
  onThisDay: {
    title: "في مثل هذا اليوم",
    about: "ما نشرته الصحيفة في {date} من كل سنة، من الأحدث إلى الأقدم.",
    all: "أيام السنة",
    wholeDay: "العدد كاملًا",
    empty: "لم يُنشر في هذا اليوم شيء بعد.",
    previous: "اليوم السابق",
    next: "اليوم التالي",
  },
  dossiers: {
    title: "الملفات",
    one: "ملف",
    about: "مقالات من الأرشيف جُمعت حول موضوع واحد، ومعها تقديم يصل بينها.",
    all: "كل الملفات",
    standsIn: "في ملفات الأرشيف",
    cite: "للاستشهاد بهذا الملف",
  },
  leaders: {
    title: "قيادة الصحيفة",
    about: "من تولّى رئاسة الصحيفة، ومتى.",
    name: "الاسم",
    from: "من",
    until: "إلى",
    length: "المدة",
    today: "الآن",
    line: "قيادة الصحيفة عبر الزمن",
    vacant: "شاغر",
    period: "الفترة",
  },
  period: {
    day: { previous: "اليوم السابق", next: "اليوم التالي" },
    month: { previous: "الشهر السابق", next: "الشهر التالي" },
    year: { previous: "السنة السابقة", next: "السنة التالية" },
    issue: { previous: "العدد السابق", next: "العدد التالي" },
    editionOf: "عدد",
    archiveOf: "أرشيف",
    undatedMonth: "مقالات لا يُعرف من تاريخها إلا الشهر",
    undatedYear: "مقالات لا يُعرف من تاريخها إلا السنة",
    withoutSection: "متفرقات",
    calendar: "تقويم",
    breadcrumb: "موقعك في الأرشيف",
  },
  article: {
    readAlso: "اقرأ أيضًا",
    related: "مقالات ذات صلة",
    earlier: "من الأرشيف في الموضوع نفسه",
    updated: "حُدِّث في",
    correction: "تصويب",
    printed: "في النسخة المطبوعة",
    issue: "العدد",
    volume: volumeWords,
    page: "الصفحة",
    pageMark: "ص",
    column: "العمود",
    source: "المصدر",
    original: "الرابط الأصلي",
    captured: "حُفظت النسخة في",
    marks: {
      label: "علامات المحققين في النص",
      gap: "[…] موضع ساقط أو لم يُقرأ",
      supplied: "[كلمة] زيادة منهم",
      reading: "[= كلمة] قراءتهم لما قبلها",
      unclear: "[؟] ما قبلها قراءة غير مؤكدة",
    },
    rights: "الحقوق",
    tags: "موضوعات",
    places: "أماكن",
    steps: { previous: "المقال السابق", next: "المقال التالي" },
    neighbours: "المقالات المجاورة في الزمن",
    footnotes: "هوامش",
    backToText: "العودة إلى موضع الهامش",
    hijriComputed: "تاريخ هجري محسوب بتقويم أم القرى",
    cite: "للاستشهاد بهذا المقال",
  },
  paper: {
    page: "صفحة",
    pages: "صفحات العدد",
    steps: { previous: "الصفحة السابقة", next: "الصفحة التالية" },
    begin: "مقالات هذه الصفحة",
    continue: "تتمة من صفحات سابقة",
    missing: "مفقودة",
    missingPage: "صورة هذه الصفحة مفقودة.",
    withoutText: "لا نص لهذه الصفحة في الأرشيف؛ فيه صورتها وحدها.",
    issueWithoutText: "هذا العدد مصوَّر، ولا نصوص لمقالاته في الأرشيف.",
    issues: "الأعداد المجاورة",
    missingIssues: {
      one: "بينهما العدد {first}، وليس في الأرشيف.",
      two: "بينهما العددان {first} و{last}، وليسا في الأرشيف.",
      many: "بينهما الأعداد من {first} إلى {last}، وليست في الأرشيف.",
    },
    largest: "الصورة بحجمها الكامل",
    pdf: "العدد كاملًا (PDF)",
    manifest: "بيان IIIF للعدد",
    openIn: "افتح العدد في",
    source: "المصدر الأصلي",
    of: "من",
    show: "صورة الصفحة",
    recognised:
      "قرأ الحاسوب نص هذا المقال من الصورة، ونسبة الثقة في قراءته {n}٪، فقد تجد فيه أخطاء.",
  },
  list: {
    steps: { previous: "الأقدم", next: "الأحدث" },
    page: "الصفحة",
    pages: "صفحات القائمة، من الأقدم إلى الأحدث",
    sameAs: "في ملفات الاستناد",
    empty: "لا مقالات بعد.",
  },
  search: { title: "البحث في الأرشيف", words: searchWords },
  overTime: { title: "كلمات عبر الزمن", words: overTimeWords },
  clippings: { title: "قصاصاتي", words: clippingsWords },
  about: {
    title: "عن الأرشيف",
    leaders: "من قاد الصحيفة، ومتى",
    added: "صفحات أخرى",
  },
  // What viewers of other sites show of a printed issue (IIIF).
  manifest: {
    contents: "محتويات العدد",
    date: "التاريخ",
    hijri: "التاريخ الهجري",
    page: "صفحة",
    missing: "مفقودة",
  },
  data: {
    title: "بيانات الأرشيف",
    text: "نصوص المقالات وبياناتها في ملفات، لمن يدرسها أو يعالجها بالحاسوب.",
    months: "لكل شهر ملف JSON فيه مقالاته بنصوصها، ولما لا يُعرف شهره ملف في سنته:",
    dumps: "ملفات السنوات",
    year: "السنة",
    count: "عدد المقالات",
    files: "الملفات",
    dictionary: "قاموس البيانات",
    notes:
      "ملفات JSONL في كل سطر منها مقال، وملفات CSV جداول، وكلها بترميز UTF-8 ومضغوطة (gzip). ما لا يُعرف لا يُذكر في JSON ويبقى خاليًا في CSV، وتفصل «؛» بين عناصر القوائم في CSV. وما يبدأ في CSV بعلامة تعدّها برامج الجداول صيغةً حسابية (مثل = و+) تسبقه فاصلة عليا.",
    schemas: "وللحاسوب:",
    schemaNames: {
      record: "مخطط المقال (JSON Schema)",
      period: "مخطط ملف الشهر (JSON Schema)",
      table: "وصف الجداول (CSV on the Web)",
    },
    catalogNames: {
      jsonld: "فهرس البيانات (DCAT، JSON-LD)",
      turtle: "فهرس البيانات (DCAT، Turtle)",
    },
    /** Of the catalogue, where `{of}` is the newspaper, or the newspaper and a year. */
    catalog: {
      title: "بيانات أرشيف {of}",
      articles: "مقالات {of}",
      texts: "نصوص مقالات الصحيفة مع عناوينها وتواريخها وأسماء كتّابها وأقسامها.",
      scans: "صفحات {of}",
      scansText: "صور صفحات الأعداد المطبوعة في بيانات IIIF.",
      newest: "أحدث مقالات {of}",
      newestText: "أحدث ما أُضيف إلى الأرشيف في خلاصة Atom.",
    },
    field: "الحقل",
    type: "النوع",
    meaning: "المعنى",
    types: { text: "نص", number: "عدد", list: "قائمة" },
  },
  notFound: {
    title: "الصفحة غير موجودة",
    text: "لم نجد الصفحة التي طلبتها. ربما تغيّر الرابط أو كُتب خطأ؛ جرّب البحث، أو عُد إلى الصفحة الأولى.",
  },
  offline: offlineWords,
  redirect: { title: "انتقلت الصفحة", text: "انتقل هذا المقال إلى:" },
  footer: { made: "صُنع بمولّد الأرشيفات «سِجِلّ»", rights: "جميع الحقوق محفوظة" },
};

/** All words, in the groups that scripts take. */
const groups = {
  suggestWords,
  markWords,
  volumeWords,
  readingWords,
  jumpWords,
  offlineWords,
  scanWords,
  keyWords,
  onThisDayWords,
  overTimeWords,
  clipWords,
  clippingsWords,
  strings,
};

export default groups;
