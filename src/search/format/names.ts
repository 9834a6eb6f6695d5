/** Names that have a page, which are suggested while typing: `names.json` of the search. */
import * as z from "zod";

const namedPageSchema = z.object({
  kind: z.enum(["section", "author"]),
  text: z.string(),
  url: z.string().describe("Unencoded path."),
});

export type NamedPage = z.output<typeof namedPageSchema>;
