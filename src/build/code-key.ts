/** What of the project's own code and of the packages that it uses a result depends on. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { hashOf } from "../lib/hash.ts";
import { scanFiles } from "../archive/reading/scan.ts";
import { projectDirectory } from "./project.ts";

/** Hashes of the code that makes the three things a build remembers. */
export interface CodeKeys {
  /** Reading an article. */
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
  const packages = packagesKey();
  const templates = [...filesOf("src/pages", ".11ty.ts"), ...filesOf("_data", ".ts")];
  const config = readFileSync(path.join(projectDirectory, "eleventy.config.ts"), "utf8");
  // Word lists and the like, which the search reads and does not import.
  const lists = scanFiles(path.join(projectDirectory, "src/search")).map(({ file }) => file);
  const words = lists
    .filter((file) => !file.endsWith(".ts"))
    .map((file) => hashOf(readFileSync(path.join(projectDirectory, "src/search", file))));
  const [article, page, search, data] = await Promise.all([
    sourceKey(["src/archive/reading/parse-files.ts"]),
    sourceKey(["src/build/shard.ts", ...templates]),
    sourceKey(["src/build/search-part.ts", "_data/newspaper.ts"]),
    sourceKey(["src/build/data.ts"]),
  ]);
  return {
    article: hashOf(`${packages} ${article}`),
    page: hashOf(`${packages} ${article} ${page} ${config}`),
    search: hashOf(`${packages} ${article} ${search} ${words.join(" ")}`),
    data: hashOf(`${packages} ${article} ${data}`),
  };
}

/** Hashes some modules and all of the project's that they import, directly or not. */
async function sourceKey(entryPoints: string[]): Promise<string> {
  const { metafile } = await build({
    absWorkingDir: projectDirectory,
    entryPoints,
    bundle: true,
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

function filesOf(folder: string, suffix: string): string[] {
  return readdirSync(path.join(projectDirectory, folder))
    .filter((name) => name.endsWith(suffix))
    .map((name) => `${folder}/${name}`);
}
