/** The table of front matter keys in the README. */
import { frontMatterJsonSchema, type Property } from "./json-schema.ts";

/**
 * The keys of the front matter as a Markdown table: key, meaning and an example, each from the
 * schema itself; keys within a group are written as `edition.issue`.
 */
export function frontMatterTable(): string {
  const schema = frontMatterJsonSchema({ zone: "UTC", sections: [] });
  const rows = rowsOf(schema, "");
  return ["| key | meaning | example |", "|---|---|---|", ...rows, ""].join("\n");
}

function rowsOf({ properties = {}, required = [] }: Property, prefix: string): string[] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const needed = required.includes(name) ? " (required)" : "";
    const cells = [`\`${prefix}${name}\`${needed}`, property.description, exampleOf(property)];
    const row = `| ${cells.map((cell) => (cell ?? "").replaceAll("|", "\\|")).join(" | ")} |`;
    return [row, ...rowsOf(property, `${prefix}${name}.`)];
  });
}

/** The example as one would write it in YAML. */
function exampleOf({ examples: [example] = [] }: Property): string {
  if (example === undefined) return "";
  return Array.isArray(example) ? `\`[${example.join(", ")}]\`` : `\`${example}\``;
}
