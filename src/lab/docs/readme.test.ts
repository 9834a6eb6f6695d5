import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { projectDirectory } from "../../build/project.ts";
import { withFrontMatterTable } from "./readme.ts";

test("the README's front matter table is the schema's (npm run docs writes it)", async () => {
  const readme = readFileSync(path.join(projectDirectory, "README.md"), "utf8");
  expect(await withFrontMatterTable(readme)).toBe(readme);
});
