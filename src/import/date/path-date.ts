/** Dates in addresses and in names of files and folders. */
import { findWrittenDates, parseArchiveDate, type ArchiveDate } from "../../calendar/index.ts";

/** From the first newspaper in Arabic (Cairo, 1828) on; what is not a year must not look like one. */
const year = String.raw`(?<year>18[2-9]\d|19\d\d|20\d\d)`;

const shapes: readonly RegExp[] = [
  new RegExp(String.raw`(?<!\d)${year}[/_.-](?<month>\d{1,2})[/_.-](?<day>\d{1,2})(?!\d)`, "g"),
  new RegExp(String.raw`(?<!\d)(?<day>\d{1,2})[_.-](?<month>\d{1,2})[_.-]${year}(?!\d)`, "g"),
  new RegExp(String.raw`(?<!\d)${year}(?<month>\d\d)(?<day>\d\d)(?!\d)`, "g"),
  new RegExp(String.raw`(?<!\d)${year}[/](?<month>\d\d)(?=/)`, "g"),
  new RegExp(String.raw`(?<!\d)${year}-(?<month>\d\d)(?![\d-])`, "g"),
];

/**
 * The date in the path of an address: `/2022/01/16/`, `/2022-01-16-`, `/20220116/`; a month where
 * there is no more, `/2022/01/`.
 *
 * @param url absolute, or relative to its site.
 */
export function urlDate(url: string): ArchiveDate | undefined {
  const base = "http://site.invalid/";
  if (!URL.canParse(url, base)) return undefined;
  const { protocol, pathname } = new URL(url, base);
  return /^https?:$/.test(protocol) ? pathDate(pathname) : undefined;
}

/** The date in the name of a file, else in those of its folders, the nearest first. */
export function nameDate(name: string): ArchiveDate | undefined {
  const parts = name.split("/");
  const base = (parts.pop() ?? "").replace(/\.[a-z0-9]{1,5}$/i, "");
  const written = findWrittenDates(base.replaceAll("_", " "))[0];
  return pathDate(base) ?? written?.day ?? pathDate(`/${parts.join("/")}/`) ?? pathDate(name);
}

function pathDate(path: string): ArchiveDate | undefined {
  for (const shape of shapes) {
    for (const { groups = {} } of [...path.matchAll(shape)].reverse()) {
      const parts = [groups["year"], groups["month"], groups["day"]].filter(
        (it) => it !== undefined,
      );
      const date = parts.map((it) => it.padStart(2, "0")).join("-");
      if (isDate(date)) return date;
    }
  }
  return undefined;
}

function isDate(text: string): boolean {
  try {
    // No time, so no zone matters.
    return parseArchiveDate(text, "UTC") === text;
  } catch {
    return false;
  }
}
