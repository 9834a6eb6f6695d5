/** The files of `.vscode/` that are made from the schema: itself, and snippets for its keys. */
import { format } from "prettier";
import { frontMatterJsonSchema, type Property } from "../../article/json-schema.ts";

/** The part of a newspaper that an editor needs. */
interface EditedNewspaper {
  zone: string;
  sections: readonly { name: string }[];
}

/** Files of the project by their paths, as the schema has them now. */
export async function editorFiles({
  zone,
  sections,
}: EditedNewspaper): Promise<Record<string, string>> {
  const schema = frontMatterJsonSchema({ zone, sections: sections.map(({ name }) => name) });
  const files = {
    ".vscode/front-matter.schema.json": schema,
    ".vscode/front-matter.code-snippets": snippets(schema),
  };
  const written = Object.entries(files).map(async ([path, content]) => {
    const text = await format(JSON.stringify(content), { filepath: path, printWidth: 100 });
    return [path, text] as const;
  });
  return Object.fromEntries(await Promise.all(written));
}

/** A snippet for each key, with its choices or example in place, and one for a whole article. */
function snippets({ properties = {} }: Property): Record<string, object> {
  const keys = Object.entries(properties).map(([key, property]) => [
    key,
    {
      scope: "markdown",
      prefix: key,
      body: bodyOf(key, property),
      description: property.description,
    },
  ]);
  const article = {
    scope: "markdown",
    prefix: "---",
    body: [
      "---",
      "title: $1",
      "date: ${2:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}",
      `section: ${placeholder(3, properties["section"])}`,
      "---",
      "",
      "$0",
    ],
    description: "The front matter of an article.",
  };
  return { article, ...(Object.fromEntries(keys) as Record<string, object>) };
}

function bodyOf(key: string, property: Property): string[] {
  if (!property.properties) return [`${key}: ${placeholder(1, property)}`];
  const inner = Object.entries(property.properties).map(
    ([name, it], i) => `  ${name}: ${placeholder(i + 1, it)}`,
  );
  return [`${key}:`, ...inner];
}

function placeholder(
  number: number,
  { enum: choices, examples: [example] = [] }: Property = {},
): string {
  if (choices)
    return `\${${number}|${choices.map((choice) => choice.replace(/[\\,|]/g, "\\$&")).join(",")}|}`;
  const text = Array.isArray(example) ? `[${example.join(", ")}]` : (example ?? "");
  return `\${${number}:${text.replace(/[\\$}]/g, "\\$&")}}`;
}
