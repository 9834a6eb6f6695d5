/**
 * Citations in Arabic words, in the two styles that Arab universities and journals ask for: as a
 * footnote (Chicago's notes), and by author and date (APA). Names stay in their own order.
 */
import type { CitationWords, VolumeWords } from "../../newspaper/interface/article-words.ts";
import { citedUrl, type Reference } from "./reference.ts";

/** How a newspaper writes, and the words of its citations. */
export interface CitationStyle {
  /** `7 مايو 2024`, as far as a date is known. */
  date: (date: string) => string;
  /** Digits of a number that is not grouped. */
  digits: (text: string) => string;
  words: CitationWords;
}

/** `منى السيد، «العنوان»، جريدة الطريق (القاهرة)، السنة الثانية، العدد 12، 7 مايو 2024، ص 1، اطُّلع عليه في …، https://…`. */
export function toNote(reference: Reference, style: CitationStyle): string {
  const { author, title, publication, place, date } = reference;
  return joined("، ", [
    names(author),
    title && `«${inner(title)}»`,
    publication && place && !publication.includes(place)
      ? `${publication} (${place})`
      : publication,
    volumeOf(reference, style),
    issueOf(reference, style),
    date && style.date(date),
    pageOf(reference, style),
    accessedOf(reference, style, style.words.accessed),
    citedUrl(reference),
  ]);
}

/** `منى السيد. (2024، 7 مايو). العنوان. جريدة الطريق، العدد 12، ص 1. https://…`. */
export function toApa(reference: Reference, style: CitationStyle): string {
  const { author, title, publication, date } = reference;
  const when = `(${date === "" ? style.words.undated : yearFirst(date, style)})`;
  const where = joined("، ", [
    publication,
    volumeOf(reference, style),
    issueOf(reference, style),
    pageOf(reference, style),
  ]);
  // Without an author, the title takes its place, and the date follows it.
  const head = author.length > 0 ? [names(author), when, title] : [title, when];
  const retrieved = accessedOf(reference, style, style.words.retrieved);
  return joined(" ", [...[...head, where].map(sentence), retrieved, citedUrl(reference)]);
}

/** `2024، 7 مايو`. */
function yearFirst(date: string, style: CitationStyle): string {
  const year = style.digits(date.slice(0, 4));
  const rest = style.date(date).replace(year, "").trim();
  return joined("، ", [year, rest]);
}

/** `السنة الأولى`, or `السنة 34` where the number has no name. */
export function volumeName(
  volume: number,
  { word, ordinals }: VolumeWords,
  digits: (text: string) => string,
): string {
  return `${word} ${ordinals[volume - 1] ?? digits(String(volume))}`;
}

function volumeOf({ volume }: Reference, { words, digits }: CitationStyle): string {
  return volume && volumeName(Number(volume), words.volume, digits);
}

function issueOf({ issue }: Reference, { words, digits }: CitationStyle): string {
  return issue && `${words.issue} ${digits(issue)}`;
}

function pageOf({ page }: Reference, { words, digits }: CitationStyle): string {
  return page && `${words.page} ${digits(page)}`;
}

function accessedOf({ accessed }: Reference, { date }: CitationStyle, words: string): string {
  return accessed && words.replace("{date}", () => date(accessed));
}

/** Names in a row, as Arabic joins them: `أ وب`. */
export function names(author: readonly string[]): string {
  return author.join(" و");
}

/** Quotes within quotes. */
function inner(title: string): string {
  return title.replaceAll("«", "“").replaceAll("»", "”");
}

/** A part with a full stop, unless it ends with such a mark. */
function sentence(text: string): string {
  return text === "" || /[.؟!?…]$/.test(text) ? text : `${text}.`;
}

function joined(separator: string, parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(separator);
}
