/** Fragments: what the index holds of each article for the results, in the form of Pagefind's own. */
import * as z from "zod";

const texts = z.array(z.string());

/** The schema of a fragment; the browser trusts what the build wrote and takes the type alone. */
const fragmentSchema = z.object({
  url: z.string().describe("Unencoded path of the article."),
  content: z.string().describe("Headline, standfirst, text and caption, as the article has them."),
  word_count: z.int().nonnegative().describe("White-space words of the content."),
  filters: z.object({ section: texts.optional(), author: texts.optional() }),
  meta: z.object({
    title: z.string(),
    kicker: z.string().optional(),
    date: z.string(),
    hijri: z.string().optional(),
    volume: z.string().optional().describe("Number of the volume, of the issue and of the page."),
    issue: z.string().optional(),
    page: z.string().optional(),
    identifier: z.string().optional().describe("Its persistent identifier."),
    language: z.string().optional().describe("BCP 47, where it is not the newspaper's."),
    head: z
      .string()
      .describe("White-space words of headline and standfirst, which begin the content."),
    signature: z.string().describe("By which near-copies are known."),
  }),
  anchors: z.array(z.never()),
});

export type Fragment = z.output<typeof fragmentSchema>;
