/** An issue of the paper: its name, and what machines are told of it. */
import type { Newspaper, Periodical, PublicationIssue } from "schema-dts";
import { volumeName } from "../../src/article/citation/arabic.ts";
import { dayOf } from "../../src/calendar/index.ts";
import { editionOf, frequencyOn, mediumOn } from "../../src/newspaper/frequency.ts";
import type { IssueNumbers } from "../../src/pages/models/edition.ts";
import type { Site } from "../../src/pages/site.ts";
import type { Neighbours } from "./neighbours.ts";

/** `العدد 3، السنة الأولى`, as far as it is known. */
export function issueName(site: Site, { issue, volume }: IssueNumbers): string {
  const words = site.strings.article;
  const digits = (text: string | number): string => site.dates.plain(text);
  return [
    ...(issue === undefined ? [] : [`${words.issue} ${digits(issue)}`]),
    ...(volume === undefined ? [] : [volumeName(volume, words.volume, digits)]),
  ].join("، ");
}

/**
 * The name of an issue beside its date; empty for a daily, whose editions go by their date, unless it
 * counts volumes.
 */
export function issueBesideDate(site: Site, date: string, numbers: IssueNumbers = {}): string {
  const goesByDate = frequencyOn(site.newspaper.frequency, date) === "daily";
  return goesByDate && numbers.volume === undefined ? "" : issueName(site, numbers);
}

/** `الثلاثاء 7 مايو 2024`, or `مارس 1906` of an issue that bears a month. */
export function editionName({ dates }: Site, id: string): string {
  return dayOf(id) === undefined ? dates.month(id) : dates.full(id);
}

/** The words of steps from an edition to its neighbours: those of a daily are days. */
export function stepWords({ newspaper, strings }: Site, id: string): Neighbours["words"] {
  const { day, issue } = strings.period;
  return frequencyOn(newspaper.frequency, id) === "daily" ? day : issue;
}

/** The issue of a date in the terms of schema.org. */
export function publicationIssue(
  site: Site,
  date: string,
  { issue, volume }: IssueNumbers = {},
): Exclude<PublicationIssue, string> {
  const { newspaper } = site;
  const paper: Newspaper | Periodical = {
    "@type": mediumOn(newspaper.frequency, date) === "magazine" ? "Periodical" : "Newspaper",
    name: newspaper.publication,
    ...(newspaper.place !== undefined && {
      locationCreated: { "@type": "Place", name: newspaper.place },
    }),
  };
  return {
    "@type": "PublicationIssue",
    ...(issue !== undefined && { issueNumber: issue }),
    datePublished: editionOf(newspaper.frequency, date) ?? date.slice(0, "2024-05-07".length),
    isPartOf:
      volume === undefined
        ? paper
        : { "@type": "PublicationVolume", volumeNumber: volume, isPartOf: paper },
  };
}
