/** Writes the part of the README that comes from the schema. */
import { format } from "prettier";
import { frontMatterTable } from "../../article/index.ts";

const BEGIN = "<!-- front matter: begin (npm run docs) -->";
const END = "<!-- front matter: end -->";

/**
 * The README with the front matter table as the schema has it now.
 *
 * @throws Error when the README has lost the marks between which the table stands.
 */
export async function withFrontMatterTable(readme: string): Promise<string> {
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`README.md: expected the lines ${BEGIN} and ${END}`);
  }
  const text = `${before}${BEGIN}\n\n${frontMatterTable()}\n\n${END}${after}`;
  return format(text, { parser: "markdown", printWidth: 100 });
}
