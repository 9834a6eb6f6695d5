/** Options that say of an article what its front matter does. */
import { InvalidArgumentError } from "commander";
import { nearest } from "../../article/index.ts";
import { findWrittenDates, parseArchiveDate } from "../../calendar/index.ts";
import type { Newspaper } from "../../newspaper/newspaper.ts";

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
