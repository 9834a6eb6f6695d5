/** Dates and numbers as tokens: each says which it is, so that it can be written in another language. */
import type { ArchiveDate } from "../../calendar/archive-date.ts";
import { DateFormat, type DateFormatSettings } from "../../calendar/date-format.ts";
import { weekdayOf } from "../../calendar/day-number.ts";
import { hijriId } from "../../calendar/calendar-period.ts";
import type { HijriDate } from "../../calendar/hijri.ts";
import { weekdayNames, type WeekdayName } from "../../calendar/week.ts";
import { token } from "./tokens.ts";

/** What a token may say of a date or a number before the colon; `src/browser/interface/say.ts` reads it. */
export type DateKind =
  | "number"
  | "plain"
  | "month"
  | "monthName"
  | "weekday"
  | "weekdayShort"
  | "full"
  | "date"
  | "time"
  | "hijri"
  | "hijriMonth"
  | "dayOfYear";

function marked(kind: DateKind, value: string | number, text: string): string {
  return token(`${kind}:${value}`, text);
}

const markedWeekdays: readonly WeekdayName[] = weekdayNames.map(({ name, short }, i) => ({
  name: marked("weekday", i + 1, name),
  short: marked("weekdayShort", i + 1, short),
}));

/** A {@link DateFormat} whose texts are tokens. Of tokens within others, a reader's browser sees the outer one. */
export class MarkedDates extends DateFormat {
  /** With European digits, numbers are the same in every language. */
  readonly #ownDigits: boolean;

  constructor(settings: DateFormatSettings) {
    super(settings, markedWeekdays);
    this.#ownDigits = settings.digits !== "latn";
  }

  override number(n: number): string {
    return this.#ownDigits ? marked("number", n, super.number(n)) : super.number(n);
  }

  override plain(n: number | string): string {
    const text = super.plain(n);
    return this.#ownDigits && /^\d+$/.test(String(n)) ? marked("plain", n, text) : text;
  }

  override month(month: string): string {
    return marked("month", month.slice(0, 7), super.month(month));
  }

  override monthName(month: string): string {
    return marked("monthName", month.slice(5, 7), super.monthName(month));
  }

  override day(day: string): string {
    return marked("date", day.slice(0, 10), super.day(day));
  }

  override weekday(day: string): string {
    return marked("weekday", weekdayOf(day), super.weekday(day));
  }

  override full(day: string): string {
    return marked("full", day.slice(0, 10), super.full(day));
  }

  override date(date: ArchiveDate): string {
    return marked("date", date.slice(0, 10), super.date(date));
  }

  override time(date: ArchiveDate, options = {}): string | undefined {
    const text = super.time(date, options);
    return text === undefined ? undefined : marked("time", date.slice(11, 16), text);
  }

  override hijri(day: string, printed?: HijriDate): string {
    return marked("hijri", hijriId(this.hijriDate(day, printed)), super.hijri(day, printed));
  }

  override hijriName(id: string): string {
    return marked("hijri", id, super.hijriName(id));
  }

  override hijriMonthName(id: string): string {
    return marked("hijriMonth", id.slice(5, 7), super.hijriMonthName(id));
  }

  override dayOfYear(id: string): string {
    return marked("dayOfYear", id, super.dayOfYear(id));
  }
}
