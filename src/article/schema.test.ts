import { expect, test } from "vitest";
import { frontMatterJsonSchema } from "./json-schema.ts";
import { frontMatterTable } from "./schema-table.ts";

const schema = frontMatterJsonSchema({ zone: "UTC", sections: ["ثقافة"] });

test("an editor's JSON Schema has every key, described, and the declared sections", () => {
  const { properties = {} } = schema;
  expect(schema).toMatchObject({ required: ["title", "date"], additionalProperties: false });
  expect(properties["section"]).toMatchObject({ type: "string", enum: ["ثقافة"] });
  const undescribed = Object.entries(properties).filter(
    ([, property]) => typeof property === "boolean" || property.description === undefined,
  );
  expect(undescribed).toEqual([]);
});

test("the documentation is a table of all keys with those in groups", () => {
  const rows = frontMatterTable().trimEnd().split("\n");
  expect(rows.slice(0, 3)).toEqual([
    "| key | meaning | example |",
    "|---|---|---|",
    "| `title` (required) | The headline. | `افتتاح معرض القاهرة الدولي للكتاب` |",
  ]);
  expect(rows).toContain(
    "| `edition.issue` | Number of the issue; of a double issue both, such as `3–4`. | `1234` |",
  );
  expect(rows).toContain(
    "| `tags` | What it is about: a name or a list of names. | `[معرض الكتاب, نشر]` |",
  );
  expect(rows.every((row) => row.split("|").length === 5)).toBe(true);
});
