import { z } from "zod";
import { frontMatterSchema, type ArticleSettings } from "./schema.ts";

/**
 * The front matter's schema as JSON Schema (draft 2020-12), by which an editor completes and
 * explains keys: what an author may write, before it is read and normalised.
 */
export function frontMatterJsonSchema(settings: ArticleSettings): z.core.JSONSchema.JSONSchema {
  return z.toJSONSchema(frontMatterSchema(settings), {
    io: "input",
    // zod leaves out the examples of what it transforms, as they might be of the output; ours
    // are what one writes.
    override: ({ zodSchema, jsonSchema }) => {
      const examples = z.globalRegistry.get(zodSchema)?.["examples"];
      if (Array.isArray(examples)) jsonSchema.examples = examples;
    },
  });
}
