/** How `_data/newspaper.ts` says how often the paper appears. */
import * as z from "zod";
import { frequencies, type FrequencyTerm } from "./frequency.ts";

const word = z.enum(frequencies);
const isoDay = z.iso.date();

const term = z.strictObject({
  frequency: word.describe("How often it appeared."),
  from: isoDay.describe("First day on which it did so."),
  until: isoDay.optional().describe("Last day; without it, it still does."),
});

/** One word for a paper that never changed, or a list of terms as an office has holders. */
export const frequencySchema = z
  .union([word, z.array(term).min(1)], {
    error: `expected one of ${frequencies.join(", ")}, or a list of { frequency, from, until? }`,
  })
  .default("daily")
  .transform((said): readonly FrequencyTerm[] =>
    typeof said === "string" ? [{ frequency: said }] : said,
  );
