/** Who wrote it, out of the ways in which papers print that. */
import { findWrittenDates, plainDateText } from "../../calendar/index.ts";

/** Words before a name, and what parts them from it. */
const marker =
  /^[\s*_\\«"]*(?:(?:كتبت?|كتبها|كتبته|بقلم|تحرير|إعداد|اعداد|أعدها?|تقرير|متابعة|حوار|تحقيق|تغطية|ترجمة)[\s\u064b-\u0652]*(?:(?:و(?:تصوير|تحرير|تقرير|ترجمة))\s*)?[:：/|\-–—ـ]+|(?:كتبت?|بقلم)\s+(?=\S))[\s/\\*_]*/u;
/** Of a report's kind these say who made it only where a name and no more follows. */
const kind = /^[\s*_\\«"]*(?:تقرير|متابعة|حوار|تحقيق|تغطية|ترجمة)/u;
/** Without a colon, these are ordinary words of a sentence unless little follows them. */
const needsShort = /^[\s*_\\«"]*(?:كتبت?|بقلم)\s+[^\s:：/|\-–—]/u;

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
  const isSentence = /[.؟!…»"]\s*$/u.test(line) || /\d{3}|[:：«"؛]/u.test(name);
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
    .flatMap((part) => part.split(/[،؛;]|,\s/))
    .map((name) => tidyName(name.replace(marker, "")))
    .filter((name) => /\p{L}/u.test(name));
  return { names: [...new Set(names)], dates };
}

/** A name without what stands around it in print. */
function tidyName(name: string): string {
  return name
    .replace(/\s+/g, " ")
    .replace(/^[\s:\-–—ـ|/*_\\.]+|[\s:\-–—ـ|/*_\\،.]+$/gu, "")
    .trim();
}
