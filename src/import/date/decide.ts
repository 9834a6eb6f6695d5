/** Decides when an article was published, and says by what. */
import {
  dayNumber,
  dayOf,
  hijriDaysApart,
  type ArchiveDate,
  type HijriDate,
  type WrittenDate,
} from "../../calendar/index.ts";
import { dateOrigins, type DateOrigin, type Dated, type Note } from "../item.ts";
import { datelineOf } from "./dateline.ts";
import { nameDate, urlDate } from "./path-date.ts";
import { readDate, type ReadDate } from "./read-date.ts";
import { say } from "../../messages/message.ts";

/** What a person or the newspaper says about dates. */
export interface DateSettings {
  /** The newspaper's time zone. */
  zone: string;
  /** The date of articles that have none of their own (`--date`). */
  date?: ArchiveDate | undefined;
}

/** The dates of an article. */
export interface Dates {
  /** When it was published; `undefined` where nothing says so. */
  published: { date: ArchiveDate; from: DateOrigin } | undefined;
  /** The Hijri date as printed, where it is not that of Umm al-Qura, or all that was printed. */
  hijri: HijriDate | undefined;
  captured: ArchiveDate | undefined;
  updated: ArchiveDate | undefined;
  notes: Note[];
}

/**
 * Decides the date of publication by the first source that has one: metadata, the address, the
 * text's dateline, the names of file and folders, the option. A later source that agrees and knows
 * more (the day, where an address has the month only) adds what it knows. When the page was opened or
 * crawled is never a source.
 *
 * @param markdown the cleaned text.
 */
export function decideDates(item: Dated, markdown: string, settings: DateSettings): Dates {
  const notes: Note[] = [];
  const read = (text: string | undefined) =>
    text === undefined ? undefined : readNoting(text, settings.zone, notes);
  const candidates: Record<DateOrigin, () => ReadDate | undefined> = {
    metadata: () => firstOf(item.published, read),
    url: () => {
      const address = item.url ?? item.link;
      return known(address === undefined ? undefined : urlDate(address));
    },
    dateline: () =>
      firstOf(
        [...(item.datelines ?? []), ...[datelineOf(markdown)].filter((it) => it !== undefined)],
        read,
      ),
    name: () => known(nameDate(item.name)),
    option: () => known(settings.date),
  };
  const found = dateOrigins.flatMap((from) => {
    const candidate = candidates[from]();
    return candidate ? [{ ...candidate, from }] : [];
  });
  const captured = readCaptured(item, settings.zone, notes);
  const possible = found.filter((candidate) => !isAfterCopy(candidate, captured, notes));
  const published = choose(possible, notes);
  if (published) notes.push(...doubts(published, captured));
  const printed = possible.find(({ written }) => written?.hijri !== undefined)?.written;
  return {
    published,
    hijri: published && printed && printedHijri(published.date, printed, notes),
    captured,
    updated: laterThan(published?.date, read(item.updated)?.date),
    notes,
  };
}

/** When the copy was made: a machine says so, whose midnight is a time like any other. */
function readCaptured({ captured }: Dated, zone: string, notes: Note[]): ArchiveDate | undefined {
  if (captured === undefined) return undefined;
  const own: Note[] = [];
  const found = readNoting(captured, zone, own);
  notes.push(...own.filter(({ code }) => code.id !== "midnight"));
  return found?.date;
}

function known(date: ArchiveDate | undefined): ReadDate | undefined {
  return date === undefined ? undefined : { date };
}

function firstOf(
  texts: readonly string[],
  read: (text: string) => ReadDate | undefined,
): ReadDate | undefined {
  for (const text of texts) {
    const date = read(text);
    if (date) return date;
  }
  return undefined;
}

function readNoting(text: string, zone: string, notes: Note[]): ReadDate | undefined {
  const found = readDate(text, zone);
  const shown = text.trim().slice(0, 80);
  if (!found) {
    notes.push({
      code: say("date-not-read"),
      message: say('"{shown}" is not a date that is understood', { shown }),
    });
    return undefined;
  }
  const { written } = found;
  if (written?.wrongWeekday !== undefined) {
    notes.push({
      code: say("weekday"),
      message: say('"{shown}": {day} is another weekday', { shown, day: written.day }),
      needsPerson: true,
    });
  }
  if (written?.computed === true) {
    notes.push({
      code: say("hijri-computed"),
      message: say('"{shown}" is {day} by Umm al-Qura, perhaps a day off', {
        shown,
        day: written.day,
      }),
    });
  }
  if (written?.ambiguous === true) {
    notes.push({
      code: say("day-first"),
      message: say('"{shown}" was read day first, as {day}', { shown, day: written.day }),
    });
  }
  if (found.left !== undefined) notes.push(leftOver[found.left](shown, found.date));
  if (found.twoDigitYear === true) {
    notes.push({
      code: say("two-digit-year"),
      message: say('"{shown}" was read as {date}', { shown, date: found.date }),
    });
  }
  return found;
}

const leftOver = {
  midnight: (shown: string, date: string): Note => ({
    code: say("midnight"),
    message: say('"{shown}" was read as the day {date}: midnight says no time', { shown, date }),
  }),
  "time-not-read": (shown: string, date: string): Note => ({
    code: say("time-not-read"),
    message: say(
      '"{shown}" was read as the day {date}: the time is none that the newspaper\'s clocks showed',
      { shown, date },
    ),
  }),
} as const;

function choose(
  found: readonly (ReadDate & { from: DateOrigin })[],
  notes: Note[],
): Dates["published"] {
  const [first, ...others] = found;
  if (!first) return undefined;
  let { date } = first;
  // A date that a person gives for all articles says nothing against one of their own.
  for (const other of others.filter(({ from }) => from !== "option")) {
    if (other.date.startsWith(date) && other.date.length > date.length) date = other.date;
    else if (daysApart(date, other.date) > 1 && other.from !== "name") {
      const message = say("{from} says {date}, {other} {otherDate}", {
        from: say(first.from),
        date,
        other: say(other.from),
        otherDate: other.date,
      });
      notes.push({ code: say("dates-disagree"), message, needsPerson: true });
    }
  }
  return { date, from: first.from };
}

/** Nothing can be copied before it is published; a day is allowed for clocks and zones. */
function isAfterCopy(
  { date, from }: ReadDate & { from: DateOrigin },
  captured: ArchiveDate | undefined,
  notes: Note[],
): boolean {
  if (captured === undefined || date.slice(0, 10) <= captured.slice(0, 10)) return false;
  if (daysApart(date, captured) <= 1) return false;
  const message = say(
    "its {from} says {date}, but it was copied {captured}, before that: this date was passed over",
    { from: say(from), date, captured },
  );
  notes.push({ code: say("after-copy"), message, needsPerson: true });
  return true;
}

/** What speaks against a date that was found. */
function doubts(
  { date, from }: NonNullable<Dates["published"]>,
  captured: ArchiveDate | undefined,
): Note[] {
  if (captured === undefined || from !== "name" || dayOf(date) !== dayOf(captured)) return [];
  const message = say(
    "the only date is the name of its file, {date}, which is also the day of the copy: it may have been published before",
    { date },
  );
  return [{ code: say("dated-by-copy"), message, needsPerson: true }];
}

/** How far apart two dates are as far as both are known. */
function daysApart(a: ArchiveDate, b: ArchiveDate): number {
  const [day, other] = [dayOf(a), dayOf(b)];
  if (day !== undefined && other !== undefined) return Math.abs(dayNumber(day) - dayNumber(other));
  const both = Math.min(a.length, b.length);
  return a.slice(0, both) === b.slice(0, both) ? 0 : Infinity;
}

/** A Hijri date is kept where it is all that was printed, or not that of Umm al-Qura. */
function printedHijri(
  date: ArchiveDate,
  { hijri, computed }: WrittenDate,
  notes: Note[],
): HijriDate | undefined {
  const day = dayOf(date);
  if (hijri === undefined || day === undefined) return undefined;
  const apart = Math.abs(hijriDaysApart(day, hijri));
  if (apart > 1) {
    const message = say("the printed Hijri date, {day}/{month}/{year}, is not near {date}", {
      day: hijri.day,
      month: hijri.month,
      year: hijri.year,
      date,
    });
    notes.push({ code: say("hijri"), message, needsPerson: true });
  }
  return apart === 1 || (apart === 0 && computed) ? hijri : undefined;
}

/** A change within the minute of publication is none. */
function laterThan(
  published: ArchiveDate | undefined,
  updated: ArchiveDate | undefined,
): ArchiveDate | undefined {
  if (published === undefined || updated === undefined || updated.length < 10) return undefined;
  return updated.slice(0, 16) > published.slice(0, 16) ? updated : undefined;
}
