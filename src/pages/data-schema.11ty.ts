/** What is in the archive's data, said to machines. */
import { schemaFiles } from "./data/files.ts";
import { periodSchema, recordSchema, tableMetadata } from "./data/schemas.ts";
import type { DataSchemaPage } from "./models/data-page.ts";
import type { Site } from "./site.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("dataSchemas");

export function render({ site, model }: TemplateData<DataSchemaPage>): string {
  return `${JSON.stringify(schemaOf(site, model), undefined, 2)}\n`;
}

function schemaOf(site: Site, { kind, tables }: DataSchemaPage): unknown {
  const record = site.absolute(schemaFiles.record);
  if (kind === "record") return recordSchema(record);
  if (kind === "period") return periodSchema(site.absolute(schemaFiles.period), record);
  return tableMetadata(tables, site.newspaper.language);
}
