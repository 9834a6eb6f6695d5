/** `npm run docs`: writes what the schema says into the README and for editors. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import newspaper from "../../_data/newspaper.ts";
import { projectDirectory } from "../build/project.ts";
import { editorFiles } from "./editor.ts";
import { withFrontMatterTable } from "./readme.ts";

const readme = path.join(projectDirectory, "README.md");
writeFileSync(readme, await withFrontMatterTable(readFileSync(readme, "utf8")));
for (const [name, text] of Object.entries(await editorFiles(newspaper))) {
  const file = path.join(projectDirectory, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
