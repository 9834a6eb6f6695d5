import { dayOf, monthOf, yearOf, type ArchiveDate } from "../calendar/index.ts";
import { mixedScriptWord } from "./spoofing.ts";
import { show } from "./found.ts";
import { say, type Message } from "../messages/message.ts";

const mostBytes = 100;
const bytes = new TextEncoder();

/**
 * The slug that a file's name gives: the name less `.md` and a leading day (`07-`), in Unicode
 * normalisation form C. It need not be a valid one.
 *
 * @param file path of the article, as `2024/05/07-kazakhstan.md`.
 */
export function slugOf(file: string): string {
  const name = file.slice(file.lastIndexOf("/") + 1);
  return name
    .replace(/\.md$/i, "")
    .replace(/^(?:0[1-9]|[12]\d|3[01])-(?=.)/, "")
    .normalize("NFC");
}

/**
 * What is wrong with a slug. It may have letters of any script with their marks, digits, `-` and `_`,
 * and needs a letter or a digit. No word may mix Latin letters with others that look like them. It has
 * at most 100 bytes of UTF-8, as a file system takes 255. It must not be one or two digits alone, which
 * a URL would take for a month or a day.
 *
 * @returns a message that suggests a valid slug, or `undefined` when this one is valid.
 */
export function slugFault(slug: string): Message | undefined {
  const what = whatIsWrong(slug);
  if (what === undefined) return undefined;
  const better = suggestion(slug);
  return say("found {slug}, expected {what}{example}", {
    slug: show(slug),
    what,
    example: better === "" ? "" : say(', such as "{better}"', { better }),
  });
}

function whatIsWrong(slug: string): Message | undefined {
  if (!/^[\p{L}\p{M}\p{Nd}_-]+$/u.test(slug) || !/[\p{L}\p{Nd}]/u.test(slug)) {
    return say("letters, digits, - and _ only");
  }
  if (/^\p{Nd}{1,2}$/u.test(slug))
    return say("more than one or two digits, which look like a date");
  if (mixedScriptWord(slug) !== undefined) return say("the letters of one alphabet in a word");
  if (bytes.encode(slug).length > mostBytes)
    return say("at most {most} bytes of UTF-8", { most: mostBytes });
  return undefined;
}

/** The nearest valid slug; empty when nothing of the slug could stay. */
function suggestion(slug: string): string {
  if (mixedScriptWord(slug) !== undefined) return "";
  const words = slug.normalize("NFC").match(/[\p{L}\p{M}\p{Nd}_]+/gu) ?? [];
  let better = "";
  for (const character of words.join("-")) {
    if (bytes.encode(better + character).length > mostBytes) break;
    better += character;
  }
  better = better.replace(/-$/, "");
  return /^\p{Nd}{1,2}$/u.test(better) ? `article-${better}` : better;
}

/**
 * The address of an article on its site, as a path that is not percent-encoded:
 * `/2024/05/07/<slug>/`, `/1932/05/<slug>/` where the day is not known, `/1932/<slug>/` where the
 * month is not either.
 */
export function urlOf(date: ArchiveDate, slug: string): string {
  const period = dayOf(date) ?? monthOf(date) ?? yearOf(date);
  return `/${period.replaceAll("-", "/")}/${slug}/`;
}
