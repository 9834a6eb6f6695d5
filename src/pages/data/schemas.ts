/**
 * The data dictionary for machines: JSON Schema (2020-12) for records and months, and metadata for the
 * tables in the terms of CSV on the Web (W3C, Metadata Vocabulary for Tabular Data).
 */
import { LIST_SEPARATOR, fields } from "./record.ts";

type Json = Readonly<Record<string, unknown>>;

const types = {
  text: { type: "string" },
  number: { type: "integer" },
  list: { type: "array", items: { type: "string", minLength: 1 }, minItems: 1 },
} as const;

const required = fields.filter(({ isRequired }) => isRequired === true).map(({ name }) => name);

/** The schema of a record: a line of a JSON Lines dump. */
export function recordSchema(id: string): Json {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: id,
    type: "object",
    properties: Object.fromEntries(
      fields.map(({ name, type, meaning }) => [name, { ...types[type], description: meaning }]),
    ),
    required,
    additionalProperties: false,
  };
}

/** The schema of a month's file. */
export function periodSchema(id: string, record: string): Json {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: id,
    type: "object",
    properties: {
      publication: { type: "string", minLength: 1 },
      licence: { type: "string", minLength: 1 },
      period: { type: "string", pattern: "^\\d{4}(-\\d{2})?$" },
      articles: { type: "array", items: { $ref: record }, minItems: 1 },
    },
    required: ["publication", "period", "articles"],
    additionalProperties: false,
  };
}

/**
 * The metadata of the tables.
 *
 * @param tables the CSV dumps, unpacked, from where the metadata is.
 */
export function tableMetadata(tables: readonly string[], language: string): Json {
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": language }],
    dialect: { encoding: "utf-8", header: true, delimiter: ",", quoteChar: '"', doubleQuote: true },
    tableSchema: {
      columns: fields.map(({ name, type, meaning, isRequired = false }) => ({
        name,
        titles: name,
        "dc:description": meaning,
        datatype: type === "number" ? "integer" : "string",
        ...(type === "list" && { separator: LIST_SEPARATOR }),
        ...(isRequired && { required: true }),
      })),
      primaryKey: "url",
    },
    tables: tables.map((url) => ({ url })),
  };
}
