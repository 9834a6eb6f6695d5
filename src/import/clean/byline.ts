/** Who wrote it, out of the ways in which papers print that. */
import { findWrittenDates, plainDateText } from "../../calendar/index.ts";

/** Words before a name, and what parts them from it. */
const marker =
  /^[\s*_\\«"]*(?:(?:كتبت?|كتبها|كتبته|بقلم|تحرير|إعداد|اعداد|أعدها?|تقرير|متابعة|حوار|تحقيق|تغطية|ترجمة)[\s\u064b-\u0652]*(?:(?:و(?:تصوير|تحرير|تقرير|ترجمة))\s*)?[:：/|\-–—ـ]+|(?:كتبت?|بقلم)\s+(?=\S))[\s/\\*_]*/u;
/** Of a report's kind these say who made it only where a name and no more follows. */
const kind = /^[\s*_\\«"]*(?:تقرير|متابعة|حوار|تحقيق|تغطية|ترجمة)/u;
/** Without a colon, these are ordinary words of a sentence unless little follows them. */
const needsShort = /^[\s*_\\«"]*(?:كتبت?|بقلم)\s+[^\s:：/|\-–—]/u;

/** Words that sentences have and names have not. */
const particles =
  /(?<!\p{L})(?:إلى|الى|في|على|عن|من|أن|إن|قد|لم|لن|لا|ما|ماذا|هذا|هذه|ذلك|التي|الذي|إنه|أنه|كيف|لماذا)(?!\p{L})/u;
/** Names that begin with a letter that also means *and*. */
const withWaw =
  /^و(?:ائل|اصف|الي|ثاب|جدان|جدي|جيه|جيد|حيد|داد|دود|ديع|رد|ردة|سام|سيم|صال|صفي|ضاح|فاء|فا|فائي|فيق|لاء|ليد|هاب|هبة|هبه|هبي|هيب|يصا)(?!\p{L})/u;

/**
 * The name in a byline `كتب: …`, `بقلم/ …` and the like.
 *
 * @param line one line of the text.
 * @returns `undefined` when the line is no byline.
 */
export function bylineName(line: string): string | undefined {
  const start = marker.exec(line)?.[0];
  if (start === undefined || line.length > 120) return undefined;
  const name = tidyName(line.slice(start.length));
  const words = name.split(/\s+/).length;
  const most = needsShort.test(line) || kind.test(line) ? 4 : 8;
  // `كتب محفوظ: …` says what he wrote.
  const isSentence =
    /[.؟!…»"]\s*$/u.test(line) || /\d{3}|[:：«"؛]/u.test(name) || particles.test(name);
  return name !== "" && words <= most && !isSentence ? name : undefined;
}

/** A byline field taken apart. */
export interface Byline {
  names: string[];
  /** Dates that stood beside the names: some systems print both in one field. */
  dates: string[];
}

/**
 * The names in a byline field: words such as `كتب:` before them and marks around them go, a date
 * beside them is told apart, and a list is parted at its commas. A place that a name stands with
 * (`الرياض - فلان`) stays with it, since nothing says which is which.
 */
export function readByline(field: string): Byline {
  const dates: string[] = [];
  const names = field
    .split(/[|\n]/)
    .filter((part) => {
      const found = findWrittenDates(part)[0];
      if (!found) return true;
      dates.push(part.trim());
      // The names are what is left of the part, if anything is.
      return (
        plainDateText(part)
          .replace(plainDateText(part).slice(found.start, found.end), "")
          .replace(/[^\p{L}]|\b[ap]m\b/gu, "").length > 12
      );
    })
    .flatMap((part) => part.split(/[،؛;]|,\s|\s&\s|\sو\s|\sand\s/))
    .flatMap((part) => apart(part.replace(marker, "")))
    .map(tidyName)
    .filter((name) => /\p{L}/u.test(name));
  return { names: [...new Set(names)], dates };
}

/** Two whole names that `و` or a stroke parts: a lone word beside one may be a place, or a name's own. */
function apart(names: string): string[] {
  const parts = names.split(/\s*[/\\]\s*|\s+و(?=\p{L}{2,}\s)/u);
  const rest = /\s(و\p{L}+)/u.exec(names)?.[1] ?? "";
  const isWhole = parts.every((part) => part.trim().split(/\s+/).length >= 2);
  return isWhole && !withWaw.test(rest) ? parts : [names];
}

/** A name without what stands around it in print. */
function tidyName(name: string): string {
  return name
    .replace(/\s+/g, " ")
    .replace(/^[\s:\-–—ـ|/*_\\.]+|[\s:\-–—ـ|/*_\\،.]+$/gu, "")
    .trim();
}
