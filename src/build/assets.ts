/** The site's own files: stylesheet, fonts, scripts, icon, bundled and named by content. */
import path from "node:path";
import { build, type Metafile } from "esbuild";
import type { Assets } from "../pages/site.ts";
import { projectDirectory } from "./project.ts";

/** Browsers of the last years: what they lack is rewritten. */
const BROWSERS = ["chrome111", "firefox115", "safari16.4"];

/** Entry points, relative to the project. */
const STYLESHEET = "src/styles/site.css";
const SEARCH_SCRIPT = "src/search/browser/page.ts";
const MASTHEAD_SCRIPT = "src/search/browser/suggest/masthead.ts";
const ARTICLE_SCRIPT = "src/search/browser/marks/article-marks.ts";
const SEARCH_API = "src/search/browser/api.ts";
const SEARCH_WORKER = "src/search/engine/worker.ts";
const ICON = "src/styles/icon.svg";

/**
 * Bundles the site's own files into a directory, below `assets/`; the search module has the
 * stable name `search/api.js`, since others may import it.
 *
 * @returns their paths on the site.
 */
export async function writeAssets(output: string): Promise<Assets> {
  const common = {
    absWorkingDir: projectDirectory,
    bundle: true,
    minify: true,
    format: "esm",
    target: BROWSERS,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  } as const;
  const search = path.join(output, "search");
  const [named, worker] = await Promise.all([
    build({
      ...common,
      entryPoints: [STYLESHEET, SEARCH_SCRIPT, MASTHEAD_SCRIPT, ARTICLE_SCRIPT, ICON],
      outdir: path.join(output, "assets"),
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
      entryPoints: [SEARCH_WORKER],
      outdir: search,
      entryNames: "[name]-[hash]",
      loader: { ".txt": "text" },
      metafile: true,
    }),
  ]);
  const [workerFile = ""] = Object.keys(worker.metafile.outputs);
  await build({
    ...common,
    entryPoints: [SEARCH_API],
    outfile: path.join(search, "api.js"),
    define: { WORKER: JSON.stringify(`./${path.basename(workerFile)}`) },
  });
  return assetsOf(named.metafile, output);
}

function assetsOf({ outputs }: Metafile, output: string): Assets {
  const urlOf = (file: string): string =>
    `/${path.relative(output, path.resolve(projectDirectory, file)).split(path.sep).join("/")}`;
  const written = Object.entries(outputs);
  const entry = (name: string): string => {
    const found = written.find(([, { entryPoint }]) => entryPoint === name);
    if (!found) throw new Error(`esbuild wrote nothing for ${name}`);
    return urlOf(found[0]);
  };
  return {
    stylesheet: entry(STYLESHEET),
    searchScript: entry(SEARCH_SCRIPT),
    mastheadScript: entry(MASTHEAD_SCRIPT),
    articleScript: entry(ARTICLE_SCRIPT),
    icon: entry(ICON),
    fonts: written
      .map(([file]) => file)
      .filter((file) => file.endsWith(".woff2"))
      .map(urlOf)
      .sort(),
  };
}
