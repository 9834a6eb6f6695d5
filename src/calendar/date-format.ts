import { dayOf, timeOf, type ArchiveDate } from "./archive-date.ts";
import { weekdayOf } from "./day-number.ts";
import { hijriMonthNames, hijriName } from "./hijri-text.ts";
import { toHijri, type HijriDate } from "./hijri.ts";
import { monthGrid, weeksOf } from "./month-grid.ts";
import { hijriId } from "./calendar-period.ts";
import { entry } from "./table.ts";
import { writerOf, type Style, type Writer } from "./writer.ts";
import { isoNumbers, weekdayNames, type Weekday, type WeekdayName } from "./week.ts";

/** How a newspaper prints its dates. */
export interface DateFormatSettings extends Style {
  weekStart: Weekday;
}

/** The parts of the line over an article, in the order in which they are printed. */
export interface Dateline {
  weekday?: string;
  gregorian: string;
  time?: string;
  hijri?: string;
  /** Whether the Hijri date was computed, and not printed by the paper. */
  hijriComputed: boolean;
}

/**
 * Prints dates and numbers in Arabic. Years, months and days must be valid ISO strings; an invalid month
 * throws a RangeError.
 */
export class DateFormat {
  /** The weekdays in the order of the newspaper's week, in full and in short (`ح`). */
  readonly weekdays: readonly WeekdayName[];
  readonly #writer: Writer;
  readonly #weekStart: Weekday;
  /** The twelve names of the months, January first. */
  readonly monthNames: readonly string[];
  /** Computed Hijri dates by Gregorian day: Intl computes them slowly. */
  readonly #computedHijri = new Map<string, HijriDate>();

  /** @param names of the weekdays, Monday first. */
  constructor({ weekStart, ...style }: DateFormatSettings, names = weekdayNames) {
    const first = isoNumbers[weekStart] - 1;
    this.weekdays = [...names.slice(first), ...names.slice(0, first)];
    this.#writer = writerOf(style);
    this.#weekStart = weekStart;
    this.monthNames = style.monthNames;
  }

  /** A whole number with its thousands grouped: `31,030` or `٣١٬٠٣٠`. */
  number(n: number): string {
    return this.#writer.number(n);
  }

  /** A number in the newspaper's digits without grouping, as for years and pages: `2024`. */
  plain(n: number | string): string {
    return this.#writer.digits(String(n));
  }

  /** `2024` as `2024` or `٢٠٢٤`. */
  year(year: string): string {
    return this.plain(year);
  }

  /** `2024-05` as `مايو 2024`. */
  month(month: string): string {
    return `${this.monthName(month)} ${this.plain(month.slice(0, 4))}`;
  }

  /** `2024-05` as `مايو`. */
  monthName(month: string): string {
    return entry(this.monthNames, Number(month.slice(5, 7)));
  }

  /** `2024-05-07` as `7 مايو 2024`. */
  day(day: string): string {
    return `${this.plain(Number(day.slice(8, 10)))} ${this.month(day)}`;
  }

  /** `2024-05-07` as `الثلاثاء`. */
  weekday(day: string): string {
    return entry(weekdayNames, weekdayOf(day)).name;
  }

  /** `2024-05-07` as `الثلاثاء 7 مايو 2024`. */
  full(day: string): string {
    return `${this.weekday(day)} ${this.day(day)}`;
  }

  /** A date as far as it is known, without its time: `1932`, `مايو 1932`, `7 مايو 2024`. */
  date(date: ArchiveDate): string {
    return this.#writer.date(date);
  }

  /**
   * The time of a date on a clock of twelve hours, `05:53 م`; `undefined` when it has none.
   *
   * @param long with the long `مـ` of a dateline.
   */
  time(date: ArchiveDate, { long = false } = {}): string | undefined {
    const time = timeOf(date);
    if (time === undefined) return undefined;
    const twoDigits = (n: number) => this.plain(String(n).padStart(2, "0"));
    const half = time.hour < 12 ? "ص" : long ? "مـ" : "م";
    return `${twoDigits(time.hour % 12 || 12)}:${twoDigits(time.minute)} ${half}`;
  }

  /**
   * The Hijri date of a day, `28 شوال 1445 هـ`.
   *
   * @param day such as `2024-05-07`.
   * @param printed what the paper printed; without it, the date is computed (see `toHijri`).
   */
  hijri(day: string, printed?: HijriDate): string {
    return this.hijriName(hijriId(this.hijriDate(day, printed)));
  }

  /** The Hijri date of a day: what the paper printed, or else what is computed. */
  hijriDate(day: string, printed?: HijriDate): HijriDate {
    const found = printed ?? this.#computedHijri.get(day);
    if (found !== undefined) return found;
    const computed = toHijri(day);
    this.#computedHijri.set(day, computed);
    return computed;
  }

  /**
   * The line over an article. Joined by spaces, its parts read
   * `الثلاثاء 7 مايو 2024 05:53 مـ 28 شوال 1445 هـ`: as papers print this line, with a long `مـ`.
   *
   * @param date of any precision; a year or a month has neither weekday, time nor Hijri date.
   * @param printed the Hijri date that the paper printed; without it, the date is computed.
   */
  dateline(date: ArchiveDate, printed?: HijriDate): Dateline {
    const day = dayOf(date);
    const gregorian = this.date(date);
    if (day === undefined) return { gregorian, hijriComputed: false };
    const time = this.time(date, { long: true });
    return {
      weekday: this.weekday(day),
      gregorian,
      ...(time !== undefined && { time }),
      hijri: this.hijri(day, printed),
      hijriComputed: printed === undefined,
    };
  }

  /** `1445-10` as `شوال 1445 هـ`, `1445` as `1445 هـ`, `1445-10-28` as `28 شوال 1445 هـ`. */
  hijriName(id: string): string {
    return this.plain(hijriName(id));
  }

  /** `1445-10` as `شوال`. */
  hijriMonthName(id: string): string {
    return entry(hijriMonthNames, Number(id.slice(5, 7)));
  }

  /** `05-07` as `7 مايو`. */
  dayOfYear(id: string): string {
    return `${this.plain(Number(id.slice(3)))} ${entry(this.monthNames, Number(id.slice(0, 2)))}`;
  }

  /** Some days in a row, such as those of a Hijri month, as {@link monthGrid} lays them out. */
  weeksOf(days: readonly string[]): (string | undefined)[][] {
    return weeksOf(days, this.#weekStart);
  }

  /** The weeks of a month such as `2024-05`: ISO days, `undefined` for days of other months. */
  monthGrid(month: string): (string | undefined)[][] {
    return monthGrid(month, this.#weekStart);
  }
}
