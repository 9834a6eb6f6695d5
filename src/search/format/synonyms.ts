/**
 * Words that stand for each other, as `_data/synonyms.txt` and the search's own list have them: a set a
 * line, its members separated by commas, each of one word or two. A line that begins with # says
 * something to people.
 */

/** The members of each set. */
export type SynonymSets = readonly (readonly string[])[];

/**
 * Reads a list.
 *
 * @param file its name, for what is said of it.
 * @throws Error naming the line of a set that has less than two members, or a member of many words.
 */
export function parseSynonyms(text: string, file: string): SynonymSets {
  return text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .flatMap((line, i) => {
      if (line.trim() === "" || line.trimStart().startsWith("#")) return [];
      const members = line
        .split(/[,،]/)
        .map((member) => member.trim())
        .filter(Boolean);
      const refuse = (found: string): Error =>
        new Error(
          `${file}:${i + 1}: found ${found}, expected words that stand for each other, of one word or two each, with commas between: جوال، موبايل، هاتف محمول`,
        );
      if (members.length < 2) throw refuse(`"${line.trim()}" alone`);
      const long = members.find((member) => member.split(/\s+/).length > 2);
      if (long !== undefined) throw refuse(`"${long}"`);
      return [members];
    });
}
