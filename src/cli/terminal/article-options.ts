/** Options that say of an article what its front matter does. */
import { InvalidArgumentError } from "commander";
import { didYouMean, nearest } from "../../article/index.ts";
import { findWrittenDates, parseArchiveDate } from "../../calendar/index.ts";
import { saidBy, say } from "../../messages/message.ts";
import type { Newspaper } from "../../newspaper/newspaper.ts";
import { words } from "./language.ts";

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
    throw oneOf(names, "، ", name);
  };
}

/** The error of an option that is none of some choices. */
export function oneOf(choices: readonly string[], comma: string, found: string) {
  const hint = didYouMean(nearest(found, choices));
  const message = say("Expected one of {choices}{hint}", { choices: choices.join(comma), hint });
  return new InvalidArgumentError(words(message));
}

/**
 * Makes the reader of an option that is a date, as an article writes it or as print has it.
 *
 * @throws InvalidArgumentError from the reader.
 */
export function archiveDate(zone: string): (text: string) => string {
  return (text) => {
    try {
      return writtenDate(text, zone);
    } catch (error) {
      throw new InvalidArgumentError(words(saidBy(error)));
    }
  };
}

/**
 * A date, as an article writes it or as print has it.
 *
 * @throws DateError when it is none.
 */
export function writtenDate(text: string, zone: string): string {
  const written = findWrittenDates(text)[0];
  return parseArchiveDate(written && !/^\d{4}-/.test(text.trim()) ? written.day : text, zone);
}
