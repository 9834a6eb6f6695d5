/** Measures builds of one archive after each of the usual changes. */
import { cpSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { typeScript } from "../../build/project.ts";
import type { ArticleSettings } from "../../article/index.ts";
import { isArticleFile, scanFiles } from "../../archive/reading/scan.ts";
import { measure, type Measure } from "./measure.ts";
import { writeEdition } from "./synthetic.ts";

/** One step, and what it took. */
export interface Step extends Measure {
  name: string;
  /** Files of the site, their bytes, and how many of them were written or removed. */
  files: number;
  bytes: number;
  changed: number;
}

/** The parts of a project that a build needs. */
const PARTS = ["src", "_data", "_includes", "eleventy.config.ts", "package.json", "tsconfig.json"];

/** The template that is edited: of every article. */
const TEMPLATE = "src/pages/article.11ty.ts";

/**
 * Measures a project on an archive: built from nothing, again, with a day added, with an old article
 * edited, with a template edited.
 *
 * @param project a checkout, with its packages installed; it is copied, not changed.
 * @param articles the archive; it is copied, not changed.
 * @param directory an empty one, on the disk that is to be measured.
 */
export async function measureProject(
  project: string,
  articles: string,
  directory: string,
  settings: ArticleSettings,
): Promise<Step[]> {
  const copy = path.join(directory, "project");
  for (const part of PARTS) {
    cpSync(path.join(project, part), path.join(copy, part), { recursive: true });
  }
  symlinkSync(path.join(project, "node_modules"), path.join(copy, "node_modules"));
  const archive = path.join(directory, "articles");
  cpSync(articles, archive, { recursive: true, preserveTimestamps: true });
  const output = path.join(directory, "_site");

  const step = async (name: string, change: () => void = () => {}): Promise<Step> => {
    change();
    const before = fingerprintsOf(output);
    const script = path.join(copy, "src/cli/build.ts");
    const args = [typeScript, script, "--articles", archive, "--output", output];
    const took = await measure(process.execPath, args, copy);
    const after = fingerprintsOf(output);
    return { name, ...took, ...countsOf(output, after), changed: differences(before, after) };
  };
  const files = scanFiles(archive).flatMap(({ file }) => (isArticleFile(file) ? [file] : []));
  const old = path.join(archive, files[Math.floor(files.length / 12)] ?? "");
  const template = path.join(copy, TEMPLATE);
  return [
    await step("built from nothing"),
    await step("nothing changed"),
    await step("a day of 50 added", () => writeEdition(archive, "2025-01-01", settings)),
    await step("an old article edited", () => {
      writeFileSync(old, `${readFileSync(old, "utf8")}\nجملة زيدت على النص.\n`);
    }),
    await step("a template edited", () => {
      const text = readFileSync(template, "utf8");
      writeFileSync(template, text.replace('class="story"', 'class="story edited"'));
    }),
  ];
}

function fingerprintsOf(output: string): ReadonlyMap<string, string> {
  return new Map(scanFiles(output).map(({ file, fingerprint }) => [file, fingerprint]));
}

function countsOf(
  output: string,
  files: ReadonlyMap<string, string>,
): { files: number; bytes: number } {
  const sizes = [...files.keys()].map((file) => statSync(path.join(output, file)).size);
  return { files: files.size, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): number {
  const written = [...after].filter(([file, fingerprint]) => before.get(file) !== fingerprint);
  const removed = [...before.keys()].filter((file) => !after.has(file));
  return written.length + removed.length;
}

/**
 * Copies the oldest part of an archive.
 *
 * @param share from 0 to 1.
 * @returns the number of articles copied.
 */
export function copyShare(articles: string, share: number, directory: string): number {
  const files = scanFiles(articles).map(({ file }) => file);
  const all = files.filter(isArticleFile);
  const own = all.slice(0, Math.ceil(all.length * share));
  const others = files.filter((file) => !isArticleFile(file));
  for (const file of [...own, ...others]) {
    cpSync(path.join(articles, file), path.join(directory, file), { preserveTimestamps: true });
  }
  return own.length;
}

/** Whether a directory is a checkout with its packages. */
export function isProject(directory: string): boolean {
  try {
    const names = readdirSync(directory);
    return ["node_modules", ...PARTS].every((name) => names.includes(name));
  } catch {
    return false;
  }
}
