import { readFileSync } from "node:fs";
import path from "node:path";
import { remark } from "remark";
import remarkFrontmatter from "remark-frontmatter";
import remarkLintFrontmatterSchema from "remark-lint-frontmatter-schema";
import { describe, expect, test } from "vitest";
import { projectDirectory } from "../../build/project.ts";
import { editorFiles } from "./editor.ts";

const vscode = (name: string): string =>
  readFileSync(path.join(projectDirectory, ".vscode", name), "utf8");
/** The sections of whichever newspaper the project is. */
const schema = JSON.parse(vscode("front-matter.schema.json")) as {
  properties: { section: { enum: string[] } };
};
const sections = schema.properties.section.enum;

test("what .vscode has of the schema is the schema's (npm run docs writes it)", async () => {
  const newspaper = { zone: "Africa/Cairo", sections: sections.map((name) => ({ name })) };
  for (const [name, text] of Object.entries(await editorFiles(newspaper))) {
    expect(vscode(path.basename(name))).toBe(text);
  }
});

describe("the linter that .remarkrc.json gives an editor", () => {
  const configured = JSON.parse(
    readFileSync(path.join(projectDirectory, ".remarkrc.json"), "utf8"),
  ) as { plugins: [string, [string, { schemas: Record<string, string[]> }]] };
  const [first, [second, settings]] = configured.plugins;

  async function faults(article: string, value: string): Promise<string[]> {
    expect([first, second]).toEqual(["remark-frontmatter", "remark-lint-frontmatter-schema"]);
    const linter = remark().use(remarkFrontmatter).use(remarkLintFrontmatterSchema, settings);
    const file = { value, cwd: projectDirectory, path: path.join(projectDirectory, article) };
    return (await linter.process(file)).messages.map(({ reason }) => reason);
  }

  test("finds no fault in an article", async () => {
    const article =
      "---\ntitle: عنوان\ndate: 2022-01-16T17:53\nsection: SECTION\nimage:\n  src: a.png\n---\n\nنص\n";
    const text = article.replace("SECTION", sections[0] ?? "");
    expect(await faults("articles/2022/01/16-kazakhstan.md", text)).toEqual([]);
  });

  test("finds a key that is mistyped and a section that is not declared", async () => {
    const article =
      "---\ntitel: عنوان\ndate: 1932\nsection: سياسه\nedition: { issue: 7 }\n---\n\nنص\n";
    const found = (await faults("articles/1932/x.md", article)).join("\n");
    expect(found).toMatch(/title/);
    expect(found).toMatch(/additional propert/i);
    expect(found).toMatch(/section/);
    expect(found).not.toMatch(/edition|date/);
  });
});
