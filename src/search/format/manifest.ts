/** The manifest of the search: which bundles there are. It is all that a browser must load anew. */
import * as z from "zod";
import { FORMAT } from "./format.ts";

/** One bundle: Pagefind's index of a stretch of the archive, below `bundles/` of the search. */
const bundleSchema = z.object({
  name: z.string().describe("Its directory."),
  version: z.string().describe("Changes with anything in it."),
  articles: z.int().nonnegative(),
  words: z.int().nonnegative().describe("White-space words of all its articles."),
  from: z.string().describe("Day, month or year of its first article, and of its last."),
  to: z.string(),
  outline: z.string().describe("File of its outline."),
  vocabulary: z.string().describe("Folder of its vocabulary, named by its content."),
  buckets: z.array(z.string()).describe("Files of its vocabulary."),
});

export const manifestSchema = z.object({
  format: z.literal(FORMAT).describe("The format of all that it names."),
  pagefind: z.string().describe("Pagefind's version and the hash of its files: their folder."),
  names: z.string().describe("File of the names that have a page."),
  pages: z.string().optional().describe("File of the pages that are found beside articles."),
  synonyms: z.string().optional().describe("File of the archive's own synonyms."),
  bundles: z.array(bundleSchema).describe("Oldest first."),
});

export type BundleSummary = z.output<typeof bundleSchema>;
export type SearchManifest = z.output<typeof manifestSchema>;
