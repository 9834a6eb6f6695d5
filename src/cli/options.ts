import { InvalidArgumentError, Option } from "commander";
import { parseShare, type Share } from "../build/share.ts";
import { nearest } from "../article/index.ts";
import { findWrittenDates, parseArchiveDate } from "../calendar/index.ts";
import type { Newspaper } from "../newspaper/newspaper.ts";

/**
 * Reads an option that is a whole number from 1.
 *
 * @throws InvalidArgumentError, which commander tells with the option's name.
 */
export function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new InvalidArgumentError("Expected a whole number from 1.");
}

/**
 * Reads an option that is a share of the work, such as `3/8`.
 *
 * @throws InvalidArgumentError, which commander tells with the option's name.
 */
export function shareOfWork(text: string): Share {
  const read = parseShare(text);
  if (read) return read;
  throw new InvalidArgumentError("Expected a share such as 3/8: the third of eight.");
}

/** Options that several commands have, said alike in each. */
export const articlesOption = (): Option =>
  new Option("--articles <directory>", "where the articles are").default("articles");

export const outputOption = (): Option =>
  new Option("--output <directory>", "where the site goes").default("_site");

export const portOption = (): Option =>
  new Option("--port <number>", "port on localhost").argParser(wholeNumber).default(8080);

/**
 * Makes the reader of an option that is a section.
 *
 * @throws InvalidArgumentError from the reader, with the nearest section that there is.
 */
export function sectionName({ sections }: Pick<Newspaper, "sections">): (text: string) => string {
  const names = sections.map(({ name }) => name);
  return (text) => {
    const name = text.trim().normalize("NFC");
    if (names.includes(name)) return name;
    const meant = nearest(name, names);
    throw new InvalidArgumentError(
      `Expected one of ${names.join("، ")}${meant === undefined ? "." : `; did you mean "${meant}"?`}`,
    );
  };
}

/**
 * Makes the reader of an option that is a date, as an article writes it or as print has it.
 *
 * @throws InvalidArgumentError from the reader.
 */
export function archiveDate(zone: string): (text: string) => string {
  return (text) => {
    try {
      const written = findWrittenDates(text)[0];
      return parseArchiveDate(written && !/^\d{4}-/.test(text.trim()) ? written.day : text, zone);
    } catch (error) {
      throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
    }
  };
}
