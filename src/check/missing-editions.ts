/** Editions that the archive lacks, by the frequency of the paper. */
import { dayNumber } from "../calendar/index.ts";
import { issueRange } from "../article/issue-number.ts";
import { groupBy } from "../archive/group-by.ts";
import { editionOf, termOn, type Frequency, type FrequencyTerm } from "../newspaper/frequency.ts";
import type { InPrint } from "./editions-in-print.ts";
import { note, warning, type Finding } from "./finding.ts";
import { missingDays } from "./gaps.ts";
import { say, type Message } from "../messages/message.ts";

/** The time from one edition to the next. */
interface Interval {
  /** In days or in months. */
  length: number;
  /** Days by which an edition may come early. */
  slack: number;
  missing: (n: number) => Message;
  /** Place in time of an edition, in days or in months. */
  placeOf: (edition: string) => number;
}

const monthNumber = (id: string): number =>
  Number(id.slice(0, 4)) * 12 + Number(id.slice(5, 7)) - 1;
const days = { slack: 2, placeOf: dayNumber };
const months = { slack: 0, placeOf: monthNumber };

/** A daily paper's gaps are found by weekdays, and an irregular one has no gaps. */
const intervals: Readonly<Record<Exclude<Frequency, "daily" | "irregular">, Interval>> = {
  weekly: { ...days, length: 7, missing: (n) => say("{n} weeks", { n }) },
  fortnightly: { ...days, length: 14, missing: (n) => say("{n} fortnights", { n }) },
  monthly: { ...months, length: 1, missing: (n) => say("{n} months", { n }) },
  quarterly: { ...months, length: 3, missing: (n) => say("{n} quarters", { n }) },
};

/** Gaps between the editions of each term of a paper's frequency. */
export function missingEditions(
  articles: readonly InPrint[],
  terms: readonly FrequencyTerm[],
): Finding[] {
  const byTerm = groupBy(articles, ({ date }) => termOn(terms, date));
  return [...byTerm].flatMap(([{ frequency }, own]) => {
    if (frequency !== "irregular" && !own.some(({ date }) => editionOf(terms, date))) {
      return [otherFrequency(own, frequency)];
    }
    if (frequency === "daily") return missingDays(own);
    return frequency === "irregular" ? [] : gapsIn(own, terms, frequency);
  });
}

/** Where articles name no edition at all, the paper appears at another frequency than it says. */
function otherFrequency(articles: readonly InPrint[], frequency: Frequency): Finding {
  const message = say(
    'frequency: the paper is said to be {frequency}, but the dates of its {n} articles name no edition of such a paper; in _data/newspaper.ts write how often it appeared, such as frequency: "monthly"',
    {
      frequency: say(frequency),
      n: articles.length,
    },
  );
  const file = articles[0]?.file ?? "";
  return warning("frequency", file, message);
}

function gapsIn(
  articles: readonly InPrint[],
  terms: readonly FrequencyTerm[],
  frequency: keyof typeof intervals,
): Finding[] {
  const { length, slack, placeOf, missing: span } = intervals[frequency];
  const editions = [...groupBy(articles, ({ date }) => editionOf(terms, date))];
  return editions.flatMap(([id, own], i): Finding[] => {
    const [next, following = []] = editions[i + 1] ?? [id];
    if (isNumberedOn(own, following)) return [];
    const missing = Math.floor((placeOf(next) - placeOf(id) + slack) / length) - 1;
    if (missing < 1) return [];
    const message = say(
      "no edition for {span} between {id} and {next}; the paper was {frequency}",
      {
        span: span(missing),
        id,
        next,
        frequency: say(frequency),
      },
    );
    const file = own.at(-1)?.file ?? "";
    return [note("missing-editions", file, message)];
  });
}

/**
 * Whether an edition's numbers go on where those of the one before it end: then none is missing
 * between them, however much time there is, as after a double issue.
 */
function isNumberedOn(before: readonly InPrint[], after: readonly InPrint[]): boolean {
  const numbers = (articles: readonly InPrint[]): number[] =>
    articles.flatMap(({ edition }) =>
      edition?.issue === undefined ? [] : Object.values(issueRange(edition.issue)),
    );
  const [last, next] = [Math.max(...numbers(before)), Math.min(...numbers(after))];
  const volumeOf = (articles: readonly InPrint[]) => articles[0]?.edition?.volume;
  return next === last + 1 || (next === 1 && volumeOf(before) !== volumeOf(after));
}
