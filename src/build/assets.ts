/** The site's own files: stylesheet, fonts, scripts, icon, bundled and named by content. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { hashOf } from "../cache/sealed-file.ts";
import { build, type Metafile, type OutputFile } from "esbuild";
import type { Design } from "../design/design.ts";
import type { AssetPicture, Assets } from "../pages/site.ts";
import {
  designPictures,
  designPlugin,
  type DesignPicture,
  type DesignPictures,
} from "./design-files.ts";
import { LICENCES, shippedLicences } from "./licences.ts";
import { projectDirectory } from "./project.ts";

/** Browsers of the last years: what they lack is rewritten. */
const BROWSERS = ["chrome111", "firefox115", "safari16.4"];

/** Entry points, relative to the project. */
const STYLESHEET = "src/styles/site.css";
const SEARCH_SCRIPT = "src/search/browser/page.ts";
const PAGE_SCRIPT = "src/browser/every-page.ts";
const THEME_SCRIPT = "src/browser/theme.ts";
const ARTICLE_SCRIPT = "src/reading/article.ts";
const EARLY_SCRIPT = "src/reading/early.ts";
const SERVICE_WORKER = "src/offline/service-worker.ts";
const SEARCH_API = "src/search/browser/api.ts";
const SEARCH_TYPES = "src/search/browser/types.ts";
const SEARCH_WORKER = "src/search/engine/worker.ts";

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
export async function bundleAssets(
  design: Design,
): Promise<{ assets: Assets; files: AssetFile[] }> {
  const pictures = designPictures(design);
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
  const [named, early, worker] = await Promise.all([
    build({
      ...common,
      entryPoints: [
        STYLESHEET,
        SEARCH_SCRIPT,
        PAGE_SCRIPT,
        ARTICLE_SCRIPT,
        ...new Set(Object.values(pictures).map(({ file }) => file)),
      ],
      plugins: [designPlugin(design)],
      outdir: path.join(OUTPUT, "assets"),
      // What only some readers need is loaded by itself.
      splitting: true,
      chunkNames: "[name]-[hash]",
      entryNames: "[name]-[hash]",
      assetNames: "[name]-[hash]",
      loader: { ".woff2": "file", ".svg": "copy", ".png": "copy" },
      metafile: true,
    }),
    // No modules: a page that waits for one of these must not wait for others.
    build({
      ...common,
      format: "iife",
      entryPoints: [THEME_SCRIPT, EARLY_SCRIPT],
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
    metafile: true,
  });
  const outputs = { ...named.metafile.outputs, ...early.metafile.outputs };
  const shell = shellOf(outputs);
  const offline = await build({
    ...common,
    entryPoints: [SERVICE_WORKER],
    format: "iife",
    outfile: path.join(OUTPUT, "sw.js"),
    // The files' names say what is in them.
    define: {
      SHELL: JSON.stringify([...shell, "offline/"]),
      VERSION: JSON.stringify(hashOf(shell.join(" ")).slice(0, 8)),
    },
    metafile: true,
  });
  const bundles = [named, early, worker, api, offline];
  const files = bundles.flatMap(({ outputFiles }) =>
    outputFiles.map((file: OutputFile) => ({ path: sitePath(file.path), content: file.contents })),
  );
  files.push({ path: "search/api.d.ts", content: await declaration() });
  const licences = shippedLicences(bundles.map(({ metafile }) => metafile));
  files.push({ path: LICENCES, content: Buffer.from(licences) });
  return { assets: assetsOf(outputs, pictures), files };
}

/** What every page needs, and the page for no connection: kept on a reader's device from the first. */
function shellOf(outputs: Metafile["outputs"]): string[] {
  const entries = [
    STYLESHEET,
    PAGE_SCRIPT,
    THEME_SCRIPT,
    EARLY_SCRIPT,
    ARTICLE_SCRIPT,
    "src/offline/saved-pages.ts",
  ];
  const shell = new Set<string>();
  const add = (file: string): void => {
    if (shell.has(file)) return;
    shell.add(file);
    for (const { path: imported, kind } of outputs[file]?.imports ?? []) {
      if (kind !== "dynamic-import" && imported in outputs) add(imported);
    }
  };
  for (const [file, { entryPoint }] of Object.entries(outputs)) {
    if (entryPoint !== undefined && entries.includes(entryPoint)) add(file);
    if (file.endsWith(".woff2")) add(file);
  }
  return [...shell].map((file) => sitePath(path.resolve(projectDirectory, file))).sort();
}

/** The TypeScript declaration of the search module: its types, and what it exports. */
async function declaration(): Promise<Uint8Array> {
  const types = await readFile(path.join(projectDirectory, SEARCH_TYPES), "utf8");
  const names = ["search", "suggest", "locate"];
  const exported = names.map((name) => `export declare const ${name}: SearchModule["${name}"];\n`);
  return Buffer.from(`${types}\n${exported.join("")}`);
}

/** Writes the site's own files into a directory. Returns the paths by which pages name them. */
export async function writeAssets(output: string, design: Design): Promise<Assets> {
  const { assets, files } = await bundleAssets(design);
  for (const file of files) {
    const target = path.join(output, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.content);
  }
  return assets;
}

function assetsOf(outputs: Metafile["outputs"], pictures: DesignPictures): Assets {
  const urlOf = (file: string): string => `/${sitePath(path.resolve(projectDirectory, file))}`;
  const written = Object.entries(outputs);
  const entry = (name: string): string => {
    const found = written.find(([, { entryPoint }]) => entryPoint === name);
    if (!found) throw new Error(`esbuild wrote nothing for ${name}`);
    return urlOf(found[0]);
  };
  const { logo, logoDark } = pictures;
  const pictureOf = ({ file, width, height }: DesignPicture): AssetPicture => ({
    url: entry(file),
    width,
    height,
  });
  return {
    stylesheet: entry(STYLESHEET),
    searchScript: entry(SEARCH_SCRIPT),
    pageScript: entry(PAGE_SCRIPT),
    articleScript: entry(ARTICLE_SCRIPT),
    earlyScript: entry(EARLY_SCRIPT),
    themeScript: entry(THEME_SCRIPT),
    icon: entry(pictures.icon.file),
    ...(logo && { logo: pictureOf(logo) }),
    ...(logoDark && { logoDark: pictureOf(logoDark) }),
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
