/** What a page has around and between an article's paragraphs that is not the article. */
import { mentionsReadAlso, readAlsoHeadline } from "../../article/index.ts";
import { bylineName } from "./byline.ts";

/** A text without boilerplate, and what was taken out of it. */
export interface Stripped {
  markdown: string;
  /** Names of its bylines. */
  author: string[];
  /** Lines that were left out, as often as they stood there: all are reported. */
  dropped: string[];
  /** How many read-also lines the text has. */
  readAlso: number;
}

/** Whole lines that are buttons. */
const buttons =
  /^(?:(?:شارك|شاركها?|مشاركة|انشر|غرد|طباعة|اطبع|إرسال|أرسل|حفظ|تعليقات?|أضف تعليق(?:ا|ًا)?|اترك تعليق(?:ا|ًا)?|نسخ الرابط|رابط مختصر|الرابط المختصر|تكبير الخط|تصغير الخط|حجم الخط|استمع|facebook|twitter|whatsapp|telegram|messenger|linkedin|pinterest|email|print|share|tweet|copy link|x|فيس ?بوك|تويتر|إكس|واتس ?[اآ]ب|تيليجرام|تلجرام|تيليغرام|ماسنجر|لينكد ?إن|بريد إلكتروني|البريد الإلكتروني|جوجل ?بلس|google\+)(?:\s*\d+)?[\s|•·,،/-]*)+$/iu;
/** Lines that invite and can be nothing else. */
const invitations =
  /^(?:(?:شارك|شاركها?|شاركوا?|شاركي|شاركنا|انشر) (?:هذا |هذه )?(?:الخبر|المقال|الموضوع|الصفحة|التقرير)(?:\s*[:：]?|\s+(?:على|عبر|مع)\s.{0,60})$|لمتابعة أحدث الأخبار|نسخ الرابط|follow us|share (?:this|on))/iu;
/** Beginnings that invite where a name of such a place follows: `تابع على مدى يومين` is a report. */
const mayInvite =
  /^(?:شارك|تابع|اشترك|انضم)(?:ونا|نا|وا|ها|ه|ي)? (?:هذا|هذه|في|على|عبر|مع|إلى|الآن|آخر|أخبار|أحدث|قنا|حساب|صفح)/u;
const platform =
  /فيس ?بوك|تويتر|منصة إكس|واتس ?[اآ]ب|ت[يل]+[يج]?[غج]?رام|إنستغ?ج?رام|[اأإ]نستا|يوتيوب|تيك ?توك|سناب|لينكد|جوجل|غوغل|نبض|قناتنا|قنواتنا|صفحتنا|صفحاتنا|حسابنا|حساباتنا|تطبيقنا|موقعنا|نشرتنا|التواصل الاجتماعي|النشرة البريدية|القائمة البريدية|facebook|twitter|whatsapp|telegram|instagram|youtube|google/iu;

/** Where a line stands. */
interface Place {
  /** Whether no text stands before it. */
  isTop: boolean;
  /** Whether it is among the first or the last paragraphs, where bylines are. */
  isEdge: boolean;
  /** The caption of the picture right before it. */
  caption: string;
}

/**
 * Takes the boilerplate out of a text: share buttons and invitations, bylines, and lines that repeat the
 * headline or the caption of the picture before them. (Other lines may repeat: a poem's do.) Read-also
 * lists become one line each.
 *
 * @param markdown paragraphs, parted by blank lines.
 * @param headlines the headline and what stands with it, as the article's head shows them.
 */
export function stripBoilerplate(markdown: string, headlines: readonly string[]): Stripped {
  const stripped: Stripped = { markdown: "", author: [], dropped: [], readAlso: 0 };
  const shown = new Set(headlines.map(plain));
  const kept: string[] = [];
  let caption = "";
  let texts = 0;
  const paragraphs = markdown.split("\n\n");
  for (const [i, paragraph] of paragraphs.entries()) {
    const isEdge = texts < 3 || i >= paragraphs.length - 2;
    const lines = listedReadAlso(paragraph.split("\n"));
    const left = lines.filter((line) => {
      const text = plain(line);
      if (picture.test(line)) caption = captionOf(line);
      if (text === "") return line.trim() !== "";
      const place: Place = { isTop: texts === 0, isEdge, caption };
      if (takeOut(text, line, place, shown, stripped)) return false;
      if (readAlsoHeadline(text) !== undefined) stripped.readAlso++;
      caption = "";
      texts++;
      return true;
    });
    if (left.length === lines.length) kept.push(left.join("\n"));
    else if (left.length > 0) kept.push(left.join("\n").replace(/(?<!\\)\\$/, ""));
  }
  return { ...stripped, markdown: kept.join("\n\n") };
}

function takeOut(
  text: string,
  line: string,
  { isTop, isEdge, caption }: Place,
  shown: ReadonlySet<string>,
  stripped: Stripped,
): boolean {
  if (line.includes("![")) return false;
  const isHeading = line.startsWith("#");
  // A sentence of the text may well say what a caption says.
  const repeats =
    (isTop && shown.has(text)) ||
    (text === caption && text.length < 160 && !isHeading && !/[.؟!…»]$/u.test(text));
  if (repeats || (!isHeading && isFurniture(text))) {
    stripped.dropped.push(text);
    return true;
  }
  const name = isEdge && !isHeading ? bylineName(text) : undefined;
  if (name === undefined) return false;
  stripped.author.push(name);
  return true;
}

function isFurniture(text: string): boolean {
  if (text.length >= 120) return false;
  if (buttons.test(text) || invitations.test(text)) return true;
  // `تابعونا` speaks to readers; `شارك في …` may tell of somebody.
  const isClear =
    /^\S+نا\s|^اشتركوا |نا$|البريدية$/u.test(text) || (text.length < 60 && !/[.؟]$/u.test(text));
  return isClear && mayInvite.test(text) && platform.test(text);
}

const picture = /^!\[/;

/** The caption of a picture: its title, up to the credit. */
function captionOf(line: string): string {
  const title =
    /> "((?:[^"\\]|\\.)*)"\)$/.exec(line)?.[1] ?? /[^\\] "([^"]*)"\)$/.exec(line)?.[1] ?? "";
  return plain(title);
}

/** A lone `اقرأ أيضًا:` and the headlines under it, as read-also lines of their own. */
function listedReadAlso(lines: string[]): string[] {
  const [first = "", ...rest] = lines;
  const isHead =
    rest.length > 0 &&
    mentionsReadAlso(first) &&
    readAlsoHeadline(plain(first)) === undefined &&
    plain(first).length < 20;
  return isHead ? rest.map((line) => `اقرأ أيضًا| ${line.replace(/^(?:[-*•]|\\-)\s*/, "")}`) : lines;
}

/** A line without marks of Markdown, for comparing and matching. */
function plain(line: string): string {
  return line
    .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/\\$/, "")
    .replace(/\\(?=[!-/:-@[-`{-~])|^#{1,6}\s|[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}
