import * as z from "zod";
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
      // zod drops the examples of transformed values, because they might show the output. Ours show
      // the input.
      const examples = z.globalRegistry.get(zodSchema)?.["examples"];
      if (Array.isArray(examples)) jsonSchema.examples = examples;
      // We read every scalar as a text, but an editor's YAML makes 1932 a number and `true` a
      // boolean.
      if (jsonSchema.type === "string" && jsonSchema.enum === undefined) {
        Object.assign(jsonSchema, { type: ["string", "number", "boolean"] });
      }
    },
  });
  return schema as Property;
}
