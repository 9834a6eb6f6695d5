/** Changes the language of the interface. */
import { keyWords, readingWords } from "../../../_data/strings.ts";
import {
  LANGUAGES,
  type CalendarNames,
  type ChosenLanguage,
  type LanguageWords,
  type ListedLanguage,
} from "../../newspaper/interface/languages.ts";
import { button, element } from "../common/dom.ts";
import { keep } from "../common/kept.ts";
import { openSheet } from "../common/sheet.ts";

/**
 * Changes to the other language, or asks to which of the others, and shows the page anew.
 *
 * @param root the site's address.
 */
export async function changeLanguage(root: URL): Promise<void> {
  const here = document.documentElement.dataset["language"];
  try {
    const list = await listed(root);
    const others = list.filter(({ code, url }) => (here ? code !== here : url !== undefined));
    const [other] = others;
    if (other && others.length === 1) await change(other, root);
    else ask(others, root);
  } catch {
    tellFailure();
  }
}

function ask(others: readonly ListedLanguage[], root: URL): void {
  const items = others.map((language) => {
    const { code, name, direction } = language;
    const choice = button(name, { class: "tool", lang: code, dir: direction }, () => {
      change(language, root).catch(tellFailure);
    });
    return element("li", {}, choice);
  });
  openSheet("🌐", keyWords.close, element("ul", { class: "language-list" }, ...items));
}

function tellFailure(): void {
  document.querySelector<HTMLDialogElement>("dialog[open]")?.close();
  openSheet("🌐", keyWords.close, element("p", { role: "alert" }, readingWords.failed));
}

async function change(language: ListedLanguage, root: URL): Promise<void> {
  keep("language", await keptForm(language, root));
  window.location.reload();
}

/** Fetches the words that a reader chose again when a build has changed them: the next page has them. */
export async function renewWords(root: URL, chosen: ChosenLanguage): Promise<void> {
  const now = (await listed(root)).find(({ code }) => code === chosen.code);
  if (now?.url !== chosen.url) keep("language", now && (await keptForm(now, root)));
}

async function listed(root: URL): Promise<ListedLanguage[]> {
  return (await read(new URL(LANGUAGES.slice(1), root))) as ListedLanguage[];
}

/** A language with all that a page needs of it; nothing of that in which pages are written. */
async function keptForm(language: ListedLanguage, root: URL): Promise<string | undefined> {
  const { code, url } = language;
  if (url === undefined) return undefined;
  const words = (await read(new URL(url, root))) as LanguageWords;
  return JSON.stringify({
    ...language,
    words,
    calendar: calendarNames(code),
  } satisfies ChosenLanguage);
}

async function read(url: URL): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.href}: ${response.status}`);
  return response.json();
}

/** A day in each month of 1445 AH, the first of which was 19 July 2023. */
const HIJRI_DAYS = Array.from({ length: 12 }, (_, i) => Date.UTC(2023, 6, 25) + i * 29.53 * 864e5);
const DAYS = Array.from({ length: 12 }, (_, i) => Date.UTC(2024, i, 15));
/** The first of January 2024 was a Monday. */
const WEEK = Array.from({ length: 7 }, (_, i) => Date.UTC(2024, 0, 1 + i));

/** Names as the browser knows them (CLDR). */
function calendarNames(code: string): CalendarNames {
  const names = (days: readonly number[], options: Intl.DateTimeFormatOptions): string[] => {
    const format = new Intl.DateTimeFormat(code, { timeZone: "UTC", ...options });
    return days.map((day) => format.format(day));
  };
  const part = (day: number, type: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(code, { timeZone: "UTC", ...options })
      .formatToParts(day)
      .find((one) => one.type === type)?.value;
  const hijri = { calendar: "islamic-umalqura" };
  const [first = 0] = DAYS;
  const halves = [0, 12].map((hour) => part(first + hour * 36e5, "dayPeriod", { hour: "numeric" }));
  const [morning, evening] = halves;
  return {
    months: names(DAYS, { month: "long" }),
    hijriMonths: names(HIJRI_DAYS, { ...hijri, month: "long" }),
    hijriEra: part(first, "era", { ...hijri, year: "numeric", era: "short" }) ?? "",
    weekdays: names(WEEK, { weekday: "long" }),
    weekdaysShort: names(WEEK, { weekday: "narrow" }),
    ...(morning !== undefined && evening !== undefined && { halves: [morning, evening] }),
  };
}
