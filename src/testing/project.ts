/** Copies of the project, with the tests' own newspaper and a small archive of all constructs. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectDirectory } from "../build/project.ts";

/** The directory of the small archive. */
export const testArchive = path.join(projectDirectory, "src/testing/archive");

const PARTS = ["src", "_data", "_includes", "eleventy.config.ts", "package.json", "tsconfig.json"];

/** The tests' newspaper, as `_data/newspaper.ts`. */
const IDENTITY = 'export { default } from "../src/testing/newspaper.ts";\n';

/** Copies the project into a directory, where all of it may be changed. */
export function copyProject(directory: string, newspaper: string = IDENTITY): void {
  mkdirSync(directory, { recursive: true });
  for (const part of PARTS) {
    cpSync(path.join(projectDirectory, part), path.join(directory, part), { recursive: true });
  }
  writeFileSync(path.join(directory, "_data/newspaper.ts"), newspaper);
  cpSync(testArchive, path.join(directory, "articles"), { recursive: true });
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
