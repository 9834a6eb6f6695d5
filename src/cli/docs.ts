/**
 * `npm run docs`: writes what the schema says into the README and for editors, and the licences of
 * what we use.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import newspaper from "../../_data/newspaper.ts";
import { projectDirectory } from "../build/project.ts";
import { editorFiles } from "../lab/docs/editor.ts";
import { licenceList, type Lock } from "../lab/docs/licences.ts";
import { withFrontMatterTable } from "../lab/docs/readme.ts";

const readme = path.join(projectDirectory, "README.md");
writeFileSync(readme, await withFrontMatterTable(readFileSync(readme, "utf8")));
for (const [name, text] of Object.entries(await editorFiles(newspaper))) {
  const file = path.join(projectDirectory, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
const lock = readFileSync(path.join(projectDirectory, "package-lock.json"), "utf8");
const licences = await format(licenceList(JSON.parse(lock) as Lock), {
  parser: "markdown",
  printWidth: 100,
});
writeFileSync(path.join(projectDirectory, ".github/licences.md"), licences);
