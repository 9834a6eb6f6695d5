import { expect, test } from "vitest";
import { frontMatterJsonSchema } from "./json-schema.ts";

test("an editor reads YAML's numbers and truths where an article means text", () => {
  const { properties, required, additionalProperties } = frontMatterJsonSchema({
    zone: "UTC",
    sections: ["سياسة"],
  });
  expect(required).toEqual(["title", "date"]);
  expect(additionalProperties).toBe(false);
  expect(properties?.["date"]).toMatchObject({
    type: ["string", "number", "boolean"],
    description: expect.any(String),
  });
  expect(properties?.["section"]).toMatchObject({ enum: ["سياسة"] });
  expect(JSON.stringify(properties?.["tags"])).toContain('"type":["string","number","boolean"]');
});
