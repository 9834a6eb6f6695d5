/** What the header of an edition says of the issue: dates, numbers, rights. */
import type { Note } from "../../item.ts";
import { at, childrenOf, lineWithin, within, type TeiElement } from "./tree.ts";
import { say } from "../../../messages/message.ts";

/** An issue of a periodical. */
export interface TeiIssue {
  /** Its name in the archive of the edition, as `oclc_4770057679-i_1`. */
  id: string;
  /** Its date as far as it is said: `1906-02-25`, `1917`. */
  date?: string;
  /** Its Hijri date as printed, `1324-01-01`. */
  hijri?: string;
  volume?: string;
  issue?: string;
  page?: string;
  /** Address of the edition. */
  url?: string;
  /** Who made the edition. */
  publisher?: string;
  rights?: string;
  notes: Note[];
}

/** The name of an issue's file without its endings: that of the issue, where the file gives none. */
export function issueName(file: string): string {
  return file.replace(/\.(?:tei(?:p5)?|xml)(?=\.|$)/gi, "");
}

/** In this order dates are trusted: an editor's guess last. */
const trust = ["official", undefined, "computed", "scheduled", "supplied"];
/** Before 1798 no Arabic newspaper was printed. */
const firstYear = 1798;
const lastYear = 2100;

/**
 * Reads the header.
 *
 * @param name the file's name without its endings, where the file has no `xml:id`.
 */
export function issueOf(tei: TeiElement, name: string): TeiIssue {
  const file = at(tei, "teiHeader/fileDesc");
  const source = at(file, "sourceDesc/biblStruct/monogr") ?? at(file, "sourceDesc/bibl");
  const publication = at(file, "publicationStmt");
  const notes: Note[] = [];
  const dates = source ? datesOf(source) : [];
  const scopes = source ? within(source, "biblScope") : [];
  const address = within(publication ?? tei, "idno").find(({ attributes }) =>
    /^ur[il]$/i.test(attributes["type"] ?? ""),
  );
  const url = address && lineWithin(address);
  const publisher = at(publication, "authority") ?? at(publication, "publisher");
  const licence = at(publication, "availability/licence");
  return {
    id: tei.attributes["xml:id"] ?? name,
    ...given("date", dateOf(dates, notes)),
    ...given("hijri", hijriOf(dates)),
    ...given("volume", numberOf(scopes, "volume", notes)),
    ...given("issue", numberOf(scopes, "issue", notes)),
    ...given("page", numberOf(scopes, "page", [])),
    ...given("url", url !== undefined && /^https?:/.test(url) ? url : undefined),
    ...given("publisher", publisher && lineWithin(publisher)),
    ...given("rights", licence && (licence.attributes["target"] ?? lineWithin(licence))),
    notes,
  };
}

function given<Key extends string>(key: Key, value: string | undefined) {
  return (value === undefined || value === "" ? {} : { [key]: value }) as Partial<
    Record<Key, string>
  >;
}

function datesOf(source: TeiElement): TeiElement[] {
  const imprint = at(source, "imprint");
  const rank = ({ attributes }: TeiElement) => trust.indexOf(attributes["type"]);
  return childrenOf(imprint ?? source, "date").sort((a, b) => rank(a) - rank(b));
}

/** The date by its own calendar attributes: nothing is computed here, nothing guessed. */
function dateOf(dates: readonly TeiElement[], notes: Note[]): string | undefined {
  for (const { attributes, line: number } of dates) {
    const { when, from, notBefore, notAfter } = attributes;
    const exact = when ?? from;
    if (exact !== undefined) {
      const year = Number(exact.slice(0, 4));
      const isDate = /^\d{4}(?:-\d\d){0,2}$/.test(exact);
      if (isDate && year >= firstYear && year <= lastYear) return exact;
      notes.push({
        code: say("date of the issue not taken"),
        message: say("line {number}: {exact} is no date of a newspaper", { number, exact }),
        needsPerson: true,
      });
    } else if (notBefore !== undefined || notAfter !== undefined) {
      const year = notBefore?.slice(0, 4);
      if (year !== undefined && year === notAfter?.slice(0, 4)) return year;
      notes.push({
        code: say("date of the issue not taken"),
        message: say(
          "line {number}: only not before {notBefore} and not after {notAfter} is known",
          { number, notBefore: notBefore ?? "…", notAfter: notAfter ?? "…" },
        ),
        needsPerson: true,
      });
    }
  }
  const others = dates
    .filter(({ attributes }) => /julian|ottoman|mali|rumi/i.test(calendarOf(attributes)))
    .map(({ attributes }) => `${calendarOf(attributes)} ${attributes["when-custom"] ?? ""}`);
  if (others.length > 0)
    notes.push({ code: say("date in another calendar not turned"), message: others.join(", ") });
  return undefined;
}

function calendarOf(attributes: Readonly<Record<string, string>>): string {
  return attributes["datingMethod"] ?? attributes["calendar"] ?? "";
}

function hijriOf(dates: readonly TeiElement[]): string | undefined {
  const islamic = dates.find(({ attributes }) => /islamic|hijri/i.test(calendarOf(attributes)));
  const custom = islamic?.attributes["when-custom"] ?? islamic?.attributes["from-custom"];
  return custom !== undefined && /^\d{4}-\d\d-\d\d$/.test(custom) ? custom : undefined;
}

function numberOf(scopes: readonly TeiElement[], unit: string, notes: Note[]): string | undefined {
  const scope = scopes.find(({ attributes }) => attributes["unit"] === unit);
  if (!scope) return undefined;
  const { from, to, n } = scope.attributes;
  const number = from ?? n ?? lineWithin(scope);
  const isCount = (text: string) => /^[1-9]\d{0,6}$/.test(text);
  if (!isCount(number)) {
    if (number !== "")
      notes.push({ code: say("{unit} not taken", { unit }), message: `"${number}" is no number` });
    return undefined;
  }
  if (to === undefined || to === number) return number;
  // Two issues in one are an issue of two numbers; a volume and a page have one.
  if (unit === "issue" && isCount(to) && Number(to) > Number(number)) return `${number}–${to}`;
  const message = say("{number}–{to}, kept as {number}", { number, to });
  notes.push({ code: say("{unit} of several numbers", { unit }), message });
  return number;
}
