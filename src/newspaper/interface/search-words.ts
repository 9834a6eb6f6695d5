/** The words of the search, which the newspaper gives: of its page, its suggestions and its marks. */
import type { CountForms } from "../../calendar/writer.ts";

/** Every word that the search page shows. */
export interface SearchWords {
  /** Label of the box, and what stands in it while it is empty. */
  label: string;
  placeholder: string;
  submit: string;
  /** The ways to ask, under the box: what one writes, and what it does. */
  help: { title: string; ways: readonly { example: string; meaning: string }[] };
  /** Shown where scripts do not run. */
  noScript: string;
  suggest: SuggestWords;

  /** Heading of the filters, and of each. */
  filters: string;
  facets: Readonly<Record<"section" | "author" | "tag" | "place", string>>;
  /** In place of a filter's values, while they are counted and when there are none. */
  counting: string;
  noValues: string;
  /** Shows the values of a long filter that are hidden, and hides them again. */
  moreValues: CountForms;
  fewerValues: string;
  /** The list of what is chosen, what its buttons do (`{value}`), and the button that empties it. */
  chosen: string;
  remove: string;
  clear: string;
  timeline: TimelineWords;

  sort: string;
  sorts: Readonly<Record<"relevance" | "newest" | "oldest", string>>;
  /** The switch by which any word is enough. */
  any: string;

  /** Number of results. */
  results: CountForms;
  /** In its place where no article has all words. */
  noneWithAll: string;
  /** Before articles that have some of the words: after those that have all, or where none has. */
  looser: CountForms;
  looserOnly: CountForms;
  moreResults: string;
  /** Pages of the site that have the words and are no articles. */
  pages: string;
  /** Near-copies of a result. */
  similar: CountForms;
  /** What a computed Hijri date says of itself. */
  hijriComputed: string;
  /** A query that may have been meant: `{query}` becomes a link. */
  correction: string;
  /** What is found when nothing is typed, in descriptions of a search. */
  everything: string;

  loading: string;
  /** While older parts of the archive are still being searched. */
  searchingOlder: string;
  /** The number of results (`{results}`) that there are without a connection. */
  fromMemory: string;
  /** Before anything is asked. */
  start: Message;
  /** Where nothing was found, at all or in what the search is narrowed to. */
  nothing: Message;
  nothingNarrowed: Message;
  /** Where what is sought is in other periods than the one that is asked for. */
  nothingThen: Message;
  /** Where the query itself demands more of its words than that they are there: what each demand means. */
  tooStrict: Readonly<Record<"phrase" | "headline" | "without" | "period", string>>;
  /** The offer to search the words without these demands. */
  wordsAlone: string;
  /** Where no article has all words, and the order has no place for what has some. */
  looserAdvice: string;
  error: Message;
  offline: Message;
  retry: string;

  tools: ToolWords;
  memory: MemoryWords;
  keys: {
    title: string;
    close: string;
    list: readonly { keys: readonly string[]; does: string }[];
  };
}

/** A message in place of results: a heading and lines of advice. */
export interface Message {
  title: string;
  advice: readonly string[];
}

/** Words of the suggestions, which every page shows. */
export interface SuggestWords {
  /** The list, and its groups. */
  label: string;
  groups: Readonly<Record<"headline" | "section" | "author" | "date" | "word", string>>;
  /** Said to a screen reader. */
  count: CountForms;
}

/** Words of the hits over time. */
export interface TimelineWords {
  title: string;
  /** How the bars are used, for a screen reader. */
  usage: string;
  /** A bar that stands for the articles of a year of which no month is known: `{year}`. */
  noMonth: string;
  allYears: string;
  /** The fields of exact dates, and their example. */
  exact: string;
  from: string;
  to: string;
  example: string;
  apply: string;
  /** A date that was not understood: `{text}`. */
  unknown: string;
  /** A period: `{from}`, `{to}`. */
  between: string;
  since: string;
  until: string;
  /** The bars as a table. */
  table: string;
  period: string;
  count: string;
}

/** Words of what can be done with a list of results. */
export interface ToolWords {
  title: string;
  save: string;
  saved: string;
  copy: string;
  copied: string;
  print: string;
  exports: Readonly<Record<"csv" | "ris" | "bibtex", string>>;
  /** While a list is fetched, when it is there, and when it could not be fetched. */
  exporting: string;
  /** How much of it there is: `{done}`, `{all}`. */
  exportedSoFar: string;
  exported: CountForms;
  exportFailed: string;
  /** Headings of the columns of a list as CSV. */
  columns: Readonly<
    Record<
      | "title"
      | "kicker"
      | "date"
      | "hijri"
      | "section"
      | "author"
      | "publication"
      | "place"
      | "volume"
      | "issue"
      | "page"
      | "url"
      | "accessed",
      string
    >
  >;
}

/** Words of the searches kept on the device. */
export interface MemoryWords {
  recent: string;
  saved: string;
  /** Where they are kept. */
  privacy: string;
  /** Forgets one (`{value}`), or all of a list (`{list}`). */
  forget: string;
  forgetAll: string;
  clear: string;
}

/** Words of the bar that steps through the words sought in an article. */
export interface MarkWords {
  label: string;
  places: CountForms;
  /** `{n}` of `{all}`. */
  position: string;
  previous: string;
  next: string;
  close: string;
}
