/** Copies of the project, with the tests' own newspaper and a small archive of all constructs. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { dossiersDirectory } from "../archive/dossiers/scan-dossiers.ts";
import { addedTemplates } from "../build/added/templates.ts";
import { projectDirectory } from "../build/project.ts";

/** The directory of the small archive; its dossiers lie beside it. */
export const testArchive = path.join(projectDirectory, "src/testing/archive");

/** Copies the small archive into a directory, and its dossiers beside that. */
export function copyArchive(articles: string): void {
  cpSync(testArchive, articles, { recursive: true });
  cpSync(dossiersDirectory(testArchive), dossiersDirectory(articles), { recursive: true });
}

const PARTS = [
  "src",
  "_data/strings.ts",
  "_data/languages",
  "_includes",
  "package.json",
  "tsconfig.json",
];

/** The configuration before an owner adds to it. */
const CONFIG = `import { archive } from "./src/build/plugin.ts";
export default (eleventy) => void eleventy.addPlugin(archive, { articles: "articles" });
export const config = {
  dir: { input: "pages", includes: "../_includes", data: "../_data", output: "_site" },
};
`;

/** The tests' newspaper, as `_data/newspaper.ts`. */
export const IDENTITY = 'export { default } from "../src/testing/newspaper.ts";\n';

/** Copies the project into a directory, where all of it may be changed; what its owner has added stays behind. */
export function copyProject(directory: string, newspaper: string = IDENTITY): void {
  mkdirSync(directory, { recursive: true });
  for (const part of PARTS) {
    cpSync(path.join(projectDirectory, part), path.join(directory, part), { recursive: true });
  }
  for (const name of addedTemplates()) rmSync(path.join(directory, "src/pages", name));
  mkdirSync(path.join(directory, "pages"));
  writeFileSync(path.join(directory, "eleventy.config.ts"), CONFIG);
  writeFileSync(path.join(directory, "_data/newspaper.ts"), newspaper);
  writeFileSync(path.join(directory, "_data/words.ts"), "export default {};\n");
  copyArchive(path.join(directory, "articles"));
  symlinkSync(path.join(projectDirectory, "node_modules"), path.join(directory, "node_modules"));
}

/** Gives a test a new directory, and removes it afterwards. */
export async function inTemporaryDirectory(
  work: (directory: string) => Promise<void>,
): Promise<void> {
  const directory = mkdtempSync(path.join(tmpdir(), "sijill-"));
  try {
    await work(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
