/** What of the project's own code and of the packages that it uses a result depends on. */
import { readFileSync } from "node:fs";
import path from "node:path";
import newspaper from "../../../_data/newspaper.ts";
import { hashOf } from "../../lib/hash.ts";
import { scanFiles } from "../../archive/reading/scan.ts";
import { routes } from "../../pages/routes.ts";
import { ADDED } from "../added/folders.ts";
import { addedTemplates } from "../added/templates.ts";
import { projectDirectory } from "../project.ts";

/** Hashes of the code that makes the three things a build keeps. */
export interface CodeKeys {
  /** Reading an article: in it is what of the newspaper decides what an article says. */
  article: string;
  /** Rendering a page. */
  page: string;
  /** Indexing articles for the search. */
  search: string;
  /** Writing articles as data. */
  data: string;
}

/** The code keys of the project as it is on disk now. */
export async function codeKeys(): Promise<CodeKeys> {
  const templates = Object.values(routes).map(({ template }) => `src/pages/${template}.11ty.ts`);
  // Word lists and the like, which the search reads and does not import.
  const lists = scanFiles(path.join(projectDirectory, "src/search")).map(({ file }) => file);
  const words = lists
    .filter((file) => !file.endsWith(".ts"))
    .map((file) => hashOf(readFileSync(path.join(projectDirectory, "src/search", file))));
  const [reading, page, config, search, data] = await Promise.all([
    sourceKey(["src/archive/reading/parse-files.ts"]),
    sourceKey(["src/build/steps/render-shards.ts", ...templates]),
    // What an owner has written into it; of the rest, a page depends on what is named above.
    sourceKey([CONFIG], ["*/src/build/plugin.ts"]),
    sourceKey(["src/build/steps/index-outputs.ts"]),
    sourceKey(["src/build/steps/data.ts"]),
  ]);
  const { zone, sections, ark } = newspaper;
  const settings = JSON.stringify([zone, sections.map(({ name }) => name), ark]);
  const article = hashOf(`${packagesKey()} ${reading} ${settings}`);
  return {
    article,
    page: hashOf(`${article} ${page} ${config}`),
    search: hashOf(`${article} ${search} ${words.join(" ")}`),
    data: hashOf(`${article} ${data}`),
  };
}

/** The configuration of Eleventy. */
const CONFIG = "eleventy.config.ts";

/** What the pages that an owner has added are made from: templates, data and layouts, with the code that they import. */
export async function addedCodeKey(): Promise<string> {
  const files = [ADDED, "_data", "_includes"].flatMap((folder) =>
    scanFiles(path.join(projectDirectory, folder)).map(({ file }) => `${folder}/${file}`),
  );
  const others = files.filter((file) => !isCode(file));
  const texts = others.map((file) => hashOf(readFileSync(path.join(projectDirectory, file))));
  const templates = addedTemplates().map((name) => `src/pages/${name}`);
  const code = await sourceKey([CONFIG, ...templates, ...files.filter(isCode)]);
  return hashOf(JSON.stringify([packagesKey(), others, texts, code]));
}

function isCode(file: string): boolean {
  return /\.[cm]?[jt]s$/.test(file);
}

/**
 * Hashes some modules and all of the project's that they import, directly or not.
 *
 * @param external modules that are left out.
 */
async function sourceKey(entryPoints: string[], external: string[] = []): Promise<string> {
  // Most builds find their keys in the cache, and do without the bundler.
  const { build } = await import("esbuild");
  const { metafile } = await build({
    absWorkingDir: projectDirectory,
    entryPoints,
    bundle: true,
    external,
    splitting: true, // else what many have in common is printed for each
    packages: "external",
    platform: "node",
    format: "esm",
    outdir: "none",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const files = Object.keys(metafile.inputs).sort();
  const texts = files.map((file) => readFileSync(path.join(projectDirectory, file), "utf8"));
  return hashOf(JSON.stringify([files, texts]));
}

/** The packages as they are installed, and the Node that runs them. */
function packagesKey(): string {
  const lock = ["node_modules/.package-lock.json", "package.json"].map((file) => textOf(file));
  return hashOf(JSON.stringify([lock, process.versions.node, process.versions.icu]));
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(path.join(projectDirectory, file), "utf8");
  } catch {
    return undefined; // another package manager keeps no such file
  }
}
