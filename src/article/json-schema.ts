import { z } from "zod";
import { frontMatterSchema, type ArticleSettings } from "./schema.ts";

/** As much of JSON Schema as the front matter's has. */
export interface Property {
  description?: string;
  examples?: (string | string[])[];
  enum?: string[];
  properties?: Record<string, Property>;
  required?: string[];
  additionalProperties?: unknown;
}

/**
 * The front matter's schema as JSON Schema (draft-07, which editors understand), by which an editor
 * completes and explains keys: what an author may write, before it is read and normalised.
 */
export function frontMatterJsonSchema(settings: ArticleSettings): Property {
  const schema = z.toJSONSchema(frontMatterSchema(settings), {
    target: "draft-07",
    io: "input",
    override: ({ zodSchema, jsonSchema }) => {
      // zod leaves out the examples of what it transforms, as they might be of the output; ours
      // are what one writes.
      const examples = z.globalRegistry.get(zodSchema)?.["examples"];
      if (Array.isArray(examples)) jsonSchema.examples = examples;
      // We read every scalar as the text it is; an editor's YAML makes numbers of 1932 and truths
      // of true first.
      if (jsonSchema.type === "string" && jsonSchema.enum === undefined) {
        Object.assign(jsonSchema, { type: ["string", "number", "boolean"] });
      }
    },
  });
  return schema as Property;
}
