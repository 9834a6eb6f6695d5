/** What a page has around and between an article's paragraphs that is not the article. */
import { mentionsReadAlso, readAlsoHeadline } from "../../article/index.ts";
import { bylineName } from "./byline.ts";

/** A text without furniture, and what was taken out of it. */
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
/** Beginnings of lines that invite. */
const invitations =
  /^(?:شارك(?:ها?|نا|وا|ي)? (?:هذا|هذه|الخبر|المقال|الموضوع|على|عبر|مع)|انشر (?:الخبر|المقال|هذا)|تابع(?:ونا|نا|وا)? (?:على|عبر|آخر|أخبار)|اشترك(?:وا)? (?:في|الآن)|لمتابعة أحدث الأخبار|تابعنا (?:على|عبر)|نسخ الرابط|follow us|share (?:this|on))/iu;

/**
 * Takes the furniture out of a text: share buttons and invitations, bylines, and lines that repeat
 * the headline or the caption of the picture before them. (Other lines may repeat: a poem's do.) Read-also lists become one line each.
 *
 * @param markdown paragraphs, parted by blank lines.
 * @param headlines the headline and what stands with it, as the article's head shows them.
 */
export function stripFurniture(markdown: string, headlines: readonly string[]): Stripped {
  const stripped: Stripped = { markdown: "", author: [], dropped: [], readAlso: 0 };
  const shown = new Set(headlines.map(plain));
  const kept: string[] = [];
  let last = "";
  let isTop = true;
  for (const paragraph of markdown.split("\n\n")) {
    const lines = listedReadAlso(paragraph.split("\n")).filter((line) => {
      const text = plain(line);
      const caption = /!\[([^\]]*)\]\([^)]*?(?:"([^"]*)")?\)/.exec(line);
      if (caption) last = plain(caption[2] ?? caption[1] ?? "");
      if (text === "") return line.trim() !== "";
      if (takeOut(text, line, last, isTop && shown.has(text), stripped)) return false;
      if (readAlsoHeadline(text) !== undefined) stripped.readAlso++;
      last = "";
      isTop = false;
      return true;
    });
    if (lines.length > 0) kept.push(lines.join("\n").replace(/\\$/, ""));
  }
  return { ...stripped, markdown: kept.join("\n\n") };
}

function takeOut(
  text: string,
  line: string,
  last: string,
  repeatsHeadline: boolean,
  stripped: Stripped,
): boolean {
  const isPicture = line.includes("![");
  if (isPicture) return false;
  const repeats = repeatsHeadline || (text === last && text.length < 160);
  const isShort = text.length < 120;
  if (repeats || (isShort && (buttons.test(text) || invitations.test(text)))) {
    stripped.dropped.push(text);
    return true;
  }
  const name = bylineName(text);
  if (name === undefined) return false;
  stripped.author.push(name);
  return true;
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
