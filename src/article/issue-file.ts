/** The file of a printed issue, `issue.yaml`: what it says of the issue and of its pages. */
import * as z from "zod";
import { hijriDaysApart, hijriId, parseHijri, toHijri, type HijriDate } from "../calendar/index.ts";
import { streamSafe } from "../lib/stream-safe.ts";
import type { Fault } from "./fault.ts";
import * as field from "./fields.ts";
import { expected } from "./found.ts";
import type { IssueNumber } from "./issue-number.ts";
import { lengthFault } from "./length-fault.ts";
import { keyFaults } from "./key-faults.ts";
import { listOf, pageLabel, scanShape, textAs } from "./page-fields.ts";
import { slugFault } from "./slug.ts";
import { parseYaml, type LineOf } from "./yaml.ts";
import { asText, say, type Message } from "../messages/message.ts";

const { optional } = field;

/** A page as an issue's file has it. */
export interface WrittenPage {
  label?: string | undefined;
  image?: string | undefined;
  width?: number | undefined;
  height?: number | undefined;
  words?: string | undefined;
  line: number;
}

/** What an issue's file says. */
export interface IssueFile {
  /** Path relative to the archive, as `1906/02/25/issue.yaml`. */
  file: string;
  /** ISO day, or the month of a monthly. */
  date: string;
  /** Of a second issue on the same date: `evening`. */
  label?: string;
  volume?: number | undefined;
  issue?: IssueNumber | undefined;
  hijri?: HijriDate | undefined;
  /** Its pages; without them, the pictures in a folder beside it. */
  pages?: WrittenPage[];
  pdf?: { address: string; line: number };
  rights?: string | undefined;
  attribution?: string | undefined;
  source?: string | undefined;
}

const NAME = /(?:^|\/)issue(?:-([^/]+))?\.yaml$/;
const PLACE = /(?:^|\/)(\d{4})\/(\d{2})(?:\/(\d{2}))?\/[^/]+$/;

/** Whether a file of an archive is that of an issue. */
export function isIssueFile(file: string): boolean {
  return NAME.test(file);
}

/** The folder beside an issue's file whose pictures are its pages if the file lists none. */
export function pagesFolder(file: string): string {
  return file.replace(/issue((?:-[^/]+)?)\.yaml$/, "pages$1/");
}

/** Pages of an issue at most: a bound volume has fewer. */
export const MOST_PAGES = 2000;

/** The schema of an issue's file, whose scalars are all text. */
function issueSchema(zone: string) {
  const page = {
    label: optional(pageLabel(), "As printed; without it, the page's place in the list.", "19"),
    ...scanShape(),
    words: optional(
      field.line(say("a path")),
      "A file with the places of its words.",
      "19.words.json",
    ),
  };
  const error = expected(say("a picture, or keys such as label and image"));
  return z.strictObject({
    date: optional(field.date(zone), "Where the path does not give it.", "1906-02-25"),
    volume: optional(
      field.count(say("the number of a volume or year")),
      "Number of the volume.",
      "1",
    ),
    issue: optional(field.issueNumber(), "Number of the issue, or numbers as 5-6.", "1"),
    hijri: optional(
      field.readFrom(say("a Hijri date such as 1324-01-01"), parseHijri),
      "The Hijri date as printed.",
      "1324-01-01",
    ),
    pages: listOf(textAs("image", z.strictObject(page, { error })), say("a page"))
      .refine((all) => all.length <= MOST_PAGES, {
        error: asText(say("expected {most} pages at most", { most: MOST_PAGES })),
      })
      .optional(),
    pdf: optional(field.pictureAddress(), "The whole issue as a PDF.", "issue.pdf"),
    rights: optional(
      field.line(say("a text")),
      "Who owns the scans, or their licence.",
      "CC BY-SA 4.0",
    ),
    attribution: optional(field.line(say("a text")), "Who made the scans.", "مكتبة الجامعة"),
    source: z
      .strictObject({ url: optional(field.uri(), "Where the scans come from.", "https://…") })
      .optional(),
  });
}

/** Reads the file of an issue: its path relative to the archive, and its text. */
export type IssueParser = (file: string, text: string) => { issue?: IssueFile; faults: Fault[] };

/** Makes a reader of issues' files. The schema is made here, once for all of them. */
export function createIssueParser(zone: string): IssueParser {
  const schema = issueSchema(zone);
  return (file, text) => {
    const faults: Fault[] = [];
    const fault = (line: number, message: Message, severity: Fault["severity"] = "error"): void => {
      faults.push({ file, line, message, severity });
    };
    const excess = lengthFault(text);
    if (excess) {
      fault(1, excess);
      return { faults };
    }
    const { data, lineOf, faults: found } = parseYaml(streamSafe(text.replace(/^\ufeff/, "")), 0);
    for (const { line, message } of found) fault(Math.max(line, 1), message);
    if (data === undefined) return { faults };
    const parsed = schema.safeParse(data);
    if (!parsed.success) {
      for (const one of keyFaults(parsed.error, schema, lineOf)) {
        fault(Math.max(one.line, 1), one.message);
      }
      return { faults };
    }
    const placed = placeOf(file, parsed.data.date);
    if ("id" in placed) fault(Math.max(lineOf(["date"]), 1), placed);
    else hijriFault(placed.date, parsed.data.hijri, lineOf, fault);
    if ("id" in placed || faults.some(({ severity }) => severity === "error")) {
      return { faults };
    }
    return { issue: fileOf(file, placed, parsed.data, lineOf), faults };
  };
}

function fileOf(
  file: string,
  placed: { date: string; label?: string },
  data: z.output<ReturnType<typeof issueSchema>>,
  lineOf: LineOf,
): IssueFile {
  const { volume, issue, hijri, pages, pdf, rights, attribution, source } = data;
  return {
    file,
    ...placed,
    ...(volume !== undefined && { volume }),
    ...(issue !== undefined && { issue }),
    ...(hijri && { hijri }),
    ...(pages && { pages: pages.map((page, i) => ({ ...page, line: lineOf(["pages", i]) })) }),
    ...(pdf !== undefined && { pdf: { address: pdf, line: lineOf(["pdf"]) } }),
    ...(rights !== undefined && { rights }),
    ...(attribution !== undefined && { attribution }),
    ...(source?.url !== undefined && { source: source.url }),
  };
}

/** The date and the label of an issue, by its file's path and the date that it gives; or what is wrong. */
function placeOf(
  file: string,
  written: string | undefined,
): { date: string; label?: string } | Message {
  const given = written?.slice(0, "1906-02-25".length);
  const [, year, month, day] = PLACE.exec(file) ?? [];
  const placed = year && [year, month, day].filter(Boolean).join("-");
  const date = placed ?? given;
  if (date === undefined) {
    return say(
      "date: missing; expected a day such as 1906-02-25, or a folder such as 1906/02/25/ that says it",
    );
  }
  if (!isDate(date))
    return say("date: the path says {date}, expected a day such as 1906/02/25/", { date });
  if (date.length < "1906-02".length) {
    return say('date: found "{date}", expected a day or, of a monthly, a month', { date });
  }
  if (given !== undefined && given !== date) {
    return say("date: found {given}, but the file's path says {date}", { given, date });
  }
  const label = NAME.exec(file)?.[1]?.normalize("NFC");
  if (label === undefined) return { date };
  const fault = isPart(label) ? undefined : slugFault(label);
  if (fault !== undefined) return say("the label in the file's name: {fault}", { fault });
  return { date, label };
}

/** Whether a text can stand in a path, as a label does; digits alone are fine there. */
export function isPart(text: string): boolean {
  const fault = slugFault(text);
  return fault === undefined || /^\p{Nd}{1,2}$/u.test(text);
}

function isDate(date: string): boolean {
  const [year, month = "01", day = "01"] = date.split("-");
  const iso = `${year}-${month}-${day}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

function hijriFault(
  date: string,
  hijri: HijriDate | undefined,
  lineOf: LineOf,
  fault: (line: number, message: Message, severity: Fault["severity"]) => void,
): void {
  if (!hijri || date.length < "1906-02-25".length) return;
  const apart = Math.abs(hijriDaysApart(date, hijri));
  if (apart <= 1) return;
  const computed = hijriId(toHijri(date));
  const message = say("hijri: found {hijri}, which is not within a day of {computed} ({date})", {
    hijri: hijriId(hijri),
    computed,
    date,
  });
  fault(lineOf(["hijri"]), message, "warning");
}
