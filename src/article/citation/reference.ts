/** A reference to an article, from which every format is written. */

/** What something was published in. */
export const media = ["newspaper", "magazine", "website"] as const;

/** The fields of a reference; unknown ones are empty. */
export interface Reference {
  title: string;
  kicker: string;
  /** `1932`, `1932-05` or `2024-05-07`. */
  date: string;
  /** The Hijri date that the paper printed, such as `1445-10-28`. */
  hijri: string;
  section: string;
  author: readonly string[];
  /** Name of the newspaper, and where it appears. */
  publication: string;
  place: string;
  /** What kind of publication it is: a monthly is cited as a magazine, and what was never
   * printed as a page of the website. */
  medium: (typeof media)[number];
  /** Numbers of the volume, the issue and the page in print. */
  volume: string;
  issue: string;
  page: string;
  /** Whole URL, percent-encoded. */
  url: string;
  /** Web address of its persistent identifier, which is cited in place of `url`. */
  persistent: string;
  /** BCP 47. */
  language: string;
  /** The day on which a reader read it: `2024-05-07`. */
  accessed: string;
  /** What a reader notes about it, in lines. */
  note: string;
}

/** The address that is cited: one that is kept for good, if there is one. */
export function citedUrl({ persistent, url }: Reference): string {
  return persistent || url;
}

/** A reference of some fields, each a line by itself; the rest is empty. */
export function referenceOf(
  some: Partial<Reference> & Pick<Reference, "title" | "url" | "language">,
): Reference {
  const { kicker = "", date = "", hijri = "", section = "", author = [] } = some;
  const { publication = "", place = "", medium = "newspaper" } = some;
  const { volume = "", issue = "", page = "", persistent = "", accessed = "", note = "" } = some;
  return {
    title: oneLine(some.title),
    kicker: oneLine(kicker),
    date: /^\d{4}(?:-\d{2}){0,2}/.exec(date)?.[0] ?? "",
    hijri,
    section: oneLine(section),
    author: author.map(oneLine),
    publication: oneLine(publication),
    place: oneLine(place),
    medium,
    volume,
    issue,
    page,
    url: some.url,
    persistent,
    language: some.language,
    accessed,
    note,
  };
}

/** Text without line breaks and other control characters, which these formats do not allow. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, " ").trim();
}
