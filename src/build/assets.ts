/** The site's own files: stylesheet, fonts, scripts, icon, bundled and named by content. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { build, type Metafile, type OutputFile } from "esbuild";
import type { Assets } from "../pages/site.ts";
import { projectDirectory } from "./project.ts";

/** Browsers of the last years: what they lack is rewritten. */
const BROWSERS = ["chrome111", "firefox115", "safari16.4"];

/** Entry points, relative to the project. */
const STYLESHEET = "src/styles/site.css";
const SEARCH_SCRIPT = "src/search/browser/page.ts";
const PAGE_SCRIPT = "src/browser/every-page.ts";
const THEME_SCRIPT = "src/browser/theme.ts";
const ARTICLE_SCRIPT = "src/search/browser/marks/article-marks.ts";
const SEARCH_API = "src/search/browser/api.ts";
const SEARCH_TYPES = "src/search/browser/types.ts";
const SEARCH_WORKER = "src/search/engine/worker.ts";
const ICON = "src/styles/icon.svg";

/** Where the bundler believes that it writes: paths on the site are below it. */
const OUTPUT = path.join(projectDirectory, "_site");

/** A file of the site. */
export interface AssetFile {
  /** Path on the site, POSIX, without a slash at its head. */
  path: string;
  content: Uint8Array;
}

/**
 * Bundles the site's own files, below `assets/`; the search module has the stable name
 * `search/api.js`, since others may import it.
 *
 * @returns the files, and the paths by which pages name them.
 */
export async function bundleAssets(): Promise<{ assets: Assets; files: AssetFile[] }> {
  const common = {
    absWorkingDir: projectDirectory,
    bundle: true,
    minify: true,
    format: "esm",
    target: BROWSERS,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    write: false,
  } as const;
  const search = path.join(OUTPUT, "search");
  const [named, theme, worker] = await Promise.all([
    build({
      ...common,
      entryPoints: [STYLESHEET, SEARCH_SCRIPT, PAGE_SCRIPT, ARTICLE_SCRIPT, ICON],
      outdir: path.join(OUTPUT, "assets"),
      // What only some readers need is loaded by itself.
      splitting: true,
      chunkNames: "[name]-[hash]",
      entryNames: "[name]-[hash]",
      assetNames: "[name]-[hash]",
      loader: { ".woff2": "file", ".svg": "copy" },
      metafile: true,
    }),
    build({
      ...common,
      entryPoints: [THEME_SCRIPT],
      // A page waits for it, so it is a script of the old kind, and in one piece.
      format: "iife",
      outdir: path.join(OUTPUT, "assets"),
      entryNames: "[name]-[hash]",
      metafile: true,
    }),
    build({
      ...common,
      entryPoints: [SEARCH_WORKER],
      outdir: search,
      entryNames: "[name]-[hash]",
      loader: { ".txt": "text" },
      metafile: true,
    }),
  ]);
  const [workerFile = ""] = Object.keys(worker.metafile.outputs);
  const api = await build({
    ...common,
    entryPoints: [SEARCH_API],
    outfile: path.join(search, "api.js"),
    define: { WORKER: JSON.stringify(`./${path.basename(workerFile)}`) },
  });
  const files = [named, theme, worker, api].flatMap(({ outputFiles }) =>
    outputFiles.map((file: OutputFile) => ({ path: sitePath(file.path), content: file.contents })),
  );
  files.push({ path: "search/api.d.ts", content: await declaration() });
  const outputs = { ...named.metafile.outputs, ...theme.metafile.outputs };
  return { assets: assetsOf(outputs), files };
}

/** The TypeScript declaration of the search module: its types, and what it exports. */
async function declaration(): Promise<Uint8Array> {
  const types = await readFile(path.join(projectDirectory, SEARCH_TYPES), "utf8");
  const names = ["search", "suggest", "locate"];
  const exported = names.map((name) => `export declare const ${name}: SearchModule["${name}"];\n`);
  return Buffer.from(`${types}\n${exported.join("")}`);
}

/** Writes the site's own files into a directory. Returns the paths by which pages name them. */
export async function writeAssets(output: string): Promise<Assets> {
  const { assets, files } = await bundleAssets();
  for (const file of files) {
    const target = path.join(output, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.content);
  }
  return assets;
}

function assetsOf(outputs: Metafile["outputs"]): Assets {
  const urlOf = (file: string): string => `/${sitePath(path.resolve(projectDirectory, file))}`;
  const written = Object.entries(outputs);
  const entry = (name: string): string => {
    const found = written.find(([, { entryPoint }]) => entryPoint === name);
    if (!found) throw new Error(`esbuild wrote nothing for ${name}`);
    return urlOf(found[0]);
  };
  return {
    stylesheet: entry(STYLESHEET),
    searchScript: entry(SEARCH_SCRIPT),
    pageScript: entry(PAGE_SCRIPT),
    articleScript: entry(ARTICLE_SCRIPT),
    themeScript: entry(THEME_SCRIPT),
    icon: entry(ICON),
    fonts: written
      .map(([file]) => file)
      .filter((file) => file.endsWith(".woff2"))
      .map(urlOf)
      .sort(),
  };
}

function sitePath(file: string): string {
  return path.relative(OUTPUT, file).split(path.sep).join("/");
}
